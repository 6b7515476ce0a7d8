import type { StoryDecision } from "../stories/types.ts";
import type { CopiedKind } from "./content-of.ts";
import {
  draftPlan,
  type ImportPlan,
  type PlanDraft,
  type PlanTools,
  type StoredLibrary,
  writeNew,
} from "./import-plan.ts";
import { type FileRecords, IMPORT_KINDS, type ImportedKinds, type ImportKind, type Placed } from "./import-types.ts";
import { planArticle } from "./plan-articles.ts";
import { planCopies } from "./plan-copies.ts";
import { planOwnTerms } from "./plan-own-terms.ts";
import { planProfiles } from "./plan-profiles.ts";
import { isWhole, placeSeals, planChain, planClipping } from "./plan-seals.ts";

/** Records asked for at a time; clippings hold whole pages. */
const SLICE: Readonly<Partial<Record<ImportKind, number>>> = { clipping: 50 };
const USUAL_SLICE = 400;

/**
 * Compares what a file holds with what is stored and says what taking it up would do; nothing is written. What both have in two versions
 * is kept in both, each kind in its way (docs/adr/0020); nothing of the store is overwritten by a file because it is newer. The same
 * file planned again after it was taken up changes nothing.
 *
 * Memory: the file's records and a slice of the store's.
 *
 * @throws the signal's reason.
 */
export async function planImport(file: FileRecords, library: StoredLibrary, tools: PlanTools): Promise<ImportPlan> {
  const { now, digest, onProgress, signal } = tools;
  const plan = draftPlan();
  const total = IMPORT_KINDS.reduce((sum, kind) => sum + file[kind].length, 0);
  let done = 0;
  signal?.throwIfAborted();

  await planBoth("project");
  await planBoth("search");
  await planOwnTerms(file.term, await library.terms(), plan, tools);
  advance(file.term.length);
  await inSlices("article", async (slice, stored) => {
    for (const [index, placed] of slice.entries()) planArticle(placed, stored[index], plan, now);
  });
  await planBoth("annotation");
  const whole: ImportedKinds["clipping"][] = [];
  await inSlices("clipping", async (slice, stored) => {
    for (const [index, placed] of slice.entries()) {
      if (!(await isWhole(placed.record, digest))) plan.refuse("clipping", placed, "seal", placed.record.id);
      else {
        whole.push(placed.record);
        planClipping(placed, stored[index], plan, now);
      }
    }
  });
  const seals = placeSeals(whole);
  await inSlices("chain", async (slice, stored) => {
    for (const [index, placed] of slice.entries()) planChain(placed, stored[index], seals, plan, now);
  });
  await inSlices("storyDecision", async (slice, stored) => {
    for (const [index, placed] of slice.entries()) planDecision(placed, stored[index], plan, now);
  });
  planProfiles(file.entityProfile, await library.profiles(), plan, now);
  advance(file.entityProfile.length);
  const { counts, writes, refused, forkedChains } = plan;
  return { counts, writes, refused, forkedChains };

  /** Kinds whose two versions stand side by side. */
  async function planBoth<Kind extends CopiedKind>(kind: Kind): Promise<void> {
    const ids = new Set(file[kind].map(({ record }) => record.id));
    const fresh: Placed<ImportedKinds[Kind]>[] = [];
    const known = new Set<string>();
    await inSlices(kind, async (slice, stored) => {
      for (const id of await planCopies(kind, slice, stored, (one) => ids.has(one), library, plan, tools))
        known.add(id);
      for (const [index, placed] of slice.entries()) if (stored[index] === undefined) fresh.push(placed);
    });
    for (const placed of fresh) {
      if (known.has(placed.record.id)) plan.same(kind);
      else plan.write(kind, writeNew(placed));
    }
  }

  async function inSlices<Kind extends ImportKind>(
    kind: Kind,
    take: (
      slice: readonly Placed<ImportedKinds[Kind]>[],
      stored: readonly (ImportedKinds[Kind] | undefined)[],
    ) => Promise<void>,
  ): Promise<void> {
    const records: readonly Placed<ImportedKinds[Kind]>[] = file[kind];
    const size = SLICE[kind] ?? USUAL_SLICE;
    for (let from = 0; from < records.length; from += size) {
      const slice = records.slice(from, from + size);
      const stored = await library.get(
        kind,
        slice.map(({ record }) => record.id),
      );
      await take(slice, stored);
      advance(slice.length);
    }
  }

  function advance(count: number): void {
    done += count;
    if (count > 0) onProgress?.(done, total);
    signal?.throwIfAborted();
  }
}

/** The reader's word on two articles is one; the stored one stands where they differ. */
function planDecision(
  placed: Placed<StoryDecision>,
  stored: StoryDecision | undefined,
  plan: PlanDraft,
  now: string,
): void {
  const { record, place } = placed;
  if (stored === undefined) return plan.write("storyDecision", writeNew(placed));
  if (record.deletedAt !== null && stored.deletedAt !== null) return plan.same("storyDecision");
  if (record.deletedAt !== null) {
    const write = { ...stored, deletedAt: record.deletedAt, updatedAt: now };
    return plan.write("storyDecision", { record: write, reason: "deleted", place, before: stored.updatedAt });
  }
  if (stored.deletedAt !== null) {
    const write = { ...record, updatedAt: now };
    return plan.write("storyDecision", { record: write, reason: "restored", place, before: stored.updatedAt });
  }
  if (stored.together === record.together) return plan.same("storyDecision");
  plan.refuse("storyDecision", placed, "decided");
}
