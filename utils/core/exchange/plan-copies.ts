import { CONTENT_OF, type CopiedKind } from "./content-of.ts";
import { deriveId } from "./derive-id.ts";
import { type Outcome, type PlanTools, planTombstone, type StoredLibrary, writeNew, writeOver } from "./import-plan.ts";
import type { ImportedKinds, Placed } from "./import-types.ts";

/** A record of the file beside the one stored under its id. */
export interface StoredPair<Kind extends CopiedKind> {
  readonly placed: Placed<ImportedKinds[Kind]>;
  readonly stored: ImportedKinds[Kind];
}

/**
 * Plans records that are stored and of which both versions are kept: the stored one stays as it is, the file's is put beside it under an id
 * made of the first id and the file's content. So the same file twice finds its copy there, changed since or deleted, and does nothing.
 * `known`: ids that the stored versions have as copies elsewhere; where the file holds one, it is here already.
 *
 * @param inFile whether the file holds a record of this id.
 */
export async function planCopies<Kind extends CopiedKind>(
  kind: Kind,
  pairs: readonly StoredPair<Kind>[],
  inFile: (id: string) => boolean,
  library: StoredLibrary,
  { now, digest }: PlanTools,
): Promise<{ readonly outcomes: readonly Outcome<Kind>[]; readonly known: ReadonlySet<string> }> {
  const contentOf = CONTENT_OF[kind] as (record: ImportedKinds[Kind]) => string;
  const known = new Set<string>();
  const copies = new Map<Placed<ImportedKinds[Kind]>, Placed<ImportedKinds[Kind]>>();
  for (const { placed, stored } of pairs) {
    const { record } = placed;
    if (record.deletedAt !== null || mayReplace(kind, stored, record)) continue;
    const [own, other] = [contentOf(stored), contentOf(record)];
    if (own === other) continue;
    known.add(await deriveId(["rasd copy", record.id, own], digest));
    const id = await deriveId(["rasd copy", record.id, other], digest);
    copies.set(placed, { ...placed, record: { ...record, id } });
  }
  const ids = [...copies.values()].map(({ record }) => record.id);
  const there = new Set((await library.get(kind, ids)).flatMap((copy) => (copy === undefined ? [] : [copy.id])));
  const outcomes = pairs.map(({ placed, stored }): Outcome<Kind> => {
    const { record, place } = placed;
    if (record.deletedAt !== null) return planTombstone<Kind>(placed, stored, now);
    const copy = copies.get(placed);
    if (copy === undefined)
      return stored.deletedAt === null ? "same" : writeOver<Kind>(record, stored, "restored", place, now);
    if (there.has(copy.record.id) || inFile(copy.record.id)) return "same";
    return { ...writeNew<Kind>(copy), reason: "both" };
  });
  return { outcomes, known };
}

/**
 * Whether a deleted record may become the file's living one. A project or a search may, since articles and addresses name its id. Of an
 * annotation two versions are kept, unless it was emptied since it was deleted: then its passage, which nobody can change, is gone.
 */
function mayReplace<Kind extends CopiedKind>(
  kind: Kind,
  stored: ImportedKinds[Kind],
  record: ImportedKinds[Kind],
): boolean {
  if (stored.deletedAt === null) return false;
  if (kind !== "annotation") return true;
  const exactOf = (one: ImportedKinds[Kind]) => (one as ImportedKinds["annotation"]).quote.exact;
  return exactOf(stored) !== exactOf(record);
}
