import { CONTENT_OF, type CopiedKind } from "./content-of.ts";
import { deriveId } from "./derive-id.ts";
import { type PlanDraft, type PlanTools, type StoredLibrary, writeNew } from "./import-plan.ts";
import type { ImportedKinds, Placed } from "./import-types.ts";

/**
 * Plans records of which both versions are kept: the stored one stays as it is, the file's is put beside it under an id made of the
 * first id and the file's content. So the same file twice finds its copy there, changed since or deleted, and does nothing; and a
 * file that holds what is stored here as its own copy brings no third.
 */
export async function planCopies<Kind extends CopiedKind>(
  kind: Kind,
  records: readonly Placed<ImportedKinds[Kind]>[],
  stored: readonly (ImportedKinds[Kind] | undefined)[],
  inFile: (id: string) => boolean,
  library: StoredLibrary,
  plan: PlanDraft,
  tools: PlanTools,
): Promise<Set<string>> {
  const contentOf = CONTENT_OF[kind] as (record: ImportedKinds[Kind]) => string;
  /** Ids of records of the file that are stored here under the first id. */
  const known = new Set<string>();
  const conflicts: Placed<ImportedKinds[Kind]>[] = [];
  for (const [index, placed] of records.entries()) {
    const { record, place } = placed;
    const own = stored[index];
    if (own === undefined) {
      // Decided by the caller, who knows of all copies.
      continue;
    }
    const isSame = contentOf(own) === contentOf(record);
    if (record.deletedAt !== null) {
      if (own.deletedAt !== null) plan.same(kind);
      else {
        const write = { ...own, deletedAt: record.deletedAt, updatedAt: tools.now };
        plan.write(kind, { record: write, reason: "deleted", place, before: own.updatedAt });
      }
    } else if (own.deletedAt !== null && (isSame || mayReplaceDeleted(kind, own, record))) {
      const write = { ...record, updatedAt: tools.now };
      plan.write(kind, { record: write, reason: "restored", place, before: own.updatedAt });
    } else if (isSame) plan.same(kind);
    else {
      known.add(await deriveId(["rasd copy", record.id, contentOf(own)], tools.digest));
      const id = await deriveId(["rasd copy", record.id, contentOf(record)], tools.digest);
      conflicts.push({ record: { ...record, id }, place });
    }
  }
  const copies = await library.get(
    kind,
    conflicts.map(({ record }) => record.id),
  );
  for (const [index, copy] of conflicts.entries()) {
    if (copies[index] !== undefined || inFile(copy.record.id)) plan.same(kind);
    else plan.write(kind, { ...writeNew(copy), reason: "both" });
  }
  return known;
}

/**
 * Whether a deleted record may become the file's living one. A project or a search may, since articles and addresses name its id. Of an
 * annotation two versions are kept, unless it was emptied since it was deleted: then its passage, which nobody can change, is gone.
 */
function mayReplaceDeleted<Kind extends CopiedKind>(
  kind: Kind,
  own: ImportedKinds[Kind],
  record: ImportedKinds[Kind],
): boolean {
  if (kind !== "annotation") return true;
  return (own as ImportedKinds["annotation"]).quote.exact !== (record as ImportedKinds["annotation"]).quote.exact;
}
