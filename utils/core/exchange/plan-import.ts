import type { StoryDecision } from "../stories/types.ts";
import type { CopiedKind } from "./content-of.ts";
import {
  draftPlan,
  type ImportPlan,
  type Outcome,
  type PlanTools,
  planTombstone,
  type StoredLibrary,
  writeNew,
  writeOver,
} from "./import-plan.ts";
import {
  type FileRecords,
  type HeldKinds,
  IMPORT_KINDS,
  type ImportedKinds,
  type ImportKind,
  type Placed,
} from "./import-types.ts";
import { planArticle } from "./plan-articles.ts";
import { planCopies, type StoredPair } from "./plan-copies.ts";
import { createTermPlanner } from "./plan-own-terms.ts";
import { createProfilePlanner } from "./plan-profiles.ts";
import { placeSeals, planChain, planClipping } from "./plan-seals.ts";

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

  await planBoth("project");
  await planBoth("search");
  const terms = file.term.map(({ record }) => record);
  const planTerm = createTermPlanner(terms, await library.terms(), tools);
  await planEach("term", planTerm);
  await planEach("article", (placed, stored) => planArticle(placed, stored, now));
  await planBoth("annotation");
  await planEach("clipping", (placed, stored) => planClipping(placed, stored, now, digest));
  const forged = new Set(plan.refused.flatMap(({ kind, id }) => (kind === "clipping" ? [id] : [])));
  const seals = placeSeals(file.clipping.map(({ record }) => record).filter(({ id }) => !forged.has(id)));
  await planEach("chain", (placed, stored) => planChain(placed, stored, seals, now));
  await planEach("storyDecision", (placed, stored) => planDecision(placed, stored, now));
  const planProfile = createProfilePlanner(await library.profiles(), now);
  await planEach("entityProfile", planProfile);
  const { counts, writes, refused, forkedChains } = plan;
  return { counts, writes, refused, forkedChains };

  async function planEach<Kind extends ImportKind>(
    kind: Kind,
    outcomeOf: (
      placed: Placed<HeldKinds[Kind]>,
      stored: ImportedKinds[Kind] | undefined,
    ) => Outcome<Kind> | Promise<Outcome<Kind>>,
  ): Promise<void> {
    await inSlices(kind, async (slice, stored) => {
      for (const [index, placed] of slice.entries()) plan.take(kind, placed, await outcomeOf(placed, stored[index]));
    });
  }

  /** Kinds whose two versions stand side by side. What is new is decided last, when every copy is known. */
  async function planBoth<Kind extends CopiedKind>(kind: Kind): Promise<void> {
    const ids = new Set(file[kind].map(({ record }) => record.id));
    const fresh: Placed<ImportedKinds[Kind]>[] = [];
    const known = new Set<string>();
    await inSlices(kind, async (slice, stored) => {
      const pairs: StoredPair<Kind>[] = [];
      // In outline are clippings alone, of which two versions never stand side by side.
      for (const [index, placed] of (slice as readonly Placed<ImportedKinds[Kind]>[]).entries()) {
        const own = stored[index];
        if (own === undefined) fresh.push(placed);
        else pairs.push({ placed, stored: own });
      }
      const planned = await planCopies(kind, pairs, (id) => ids.has(id), library, tools);
      for (const [index, { placed }] of pairs.entries()) plan.take(kind, placed, planned.outcomes[index]!);
      for (const id of planned.known) known.add(id);
    });
    for (const placed of fresh) plan.take(kind, placed, known.has(placed.record.id) ? "same" : writeNew<Kind>(placed));
  }

  async function inSlices<Kind extends ImportKind>(
    kind: Kind,
    take: (
      slice: readonly Placed<HeldKinds[Kind]>[],
      stored: readonly (ImportedKinds[Kind] | undefined)[],
    ) => Promise<void>,
  ): Promise<void> {
    const records: readonly Placed<HeldKinds[Kind]>[] = file[kind];
    const size = SLICE[kind] ?? USUAL_SLICE;
    for (let from = 0; from < records.length; from += size) {
      signal?.throwIfAborted();
      const slice = records.slice(from, from + size);
      const ids = slice.map(({ record }) => record.id);
      await take(slice, await library.get(kind, ids));
      done += slice.length;
      onProgress?.(done, total);
    }
  }
}

/** The reader's word on two articles is one; the stored one stands where they differ. */
function planDecision(
  placed: Placed<StoryDecision>,
  stored: StoryDecision | undefined,
  now: string,
): Outcome<"storyDecision"> {
  const { record, place } = placed;
  if (stored === undefined) return writeNew(placed);
  if (record.deletedAt !== null) return planTombstone(placed, stored, now);
  if (stored.deletedAt !== null) return writeOver(record, stored, "restored", place, now);
  return stored.together === record.together ? "same" : { problem: "decided" };
}
