import { MOST_SPLIT } from "../dossiers/schemas.ts";
import type { EntityProfile } from "../dossiers/types.ts";
import { NAME_LANGUAGES } from "../lexicon/own-terms.ts";
import { LONGEST_NOTE } from "../notes/limits.ts";
import { type PlanDraft, writeNew } from "./import-plan.ts";
import type { Placed } from "./import-types.ts";
import { isSameData } from "./same-data.ts";

/**
 * Plans profiles: an entity has one, so both are brought into it. The stored names stay and the file's fill other languages; a note,
 * and names of the file that lost, are put below the stored note. A merge the reader made stays; the file's is refused where it says another,
 * or where it would close a ring. The articles of one split are joined.
 */
export function planProfiles(
  profiles: readonly Placed<EntityProfile>[],
  stored: readonly EntityProfile[],
  plan: PlanDraft,
  now: string,
): void {
  const byId = new Map(stored.map((profile) => [profile.id, profile]));
  const merges = new Map<string, string>();
  for (const { entity, mergedInto, deletedAt } of stored) {
    if (deletedAt === null && mergedInto !== null) merges.set(entity, mergedInto);
  }
  for (const placed of profiles) {
    const { record, place } = placed;
    const own = byId.get(record.id);
    if (record.deletedAt !== null) {
      if (own === undefined) plan.write("entityProfile", writeNew(placed));
      else if (own.deletedAt !== null) plan.same("entityProfile");
      else {
        const write = { ...own, deletedAt: record.deletedAt, updatedAt: now };
        plan.write("entityProfile", { record: write, reason: "deleted", place, before: own.updatedAt });
      }
      continue;
    }
    // A deleted profile is as good as none (change-profile.ts).
    const merged = own?.deletedAt === null ? mergeProfile(own, record) : record;
    if (typeof merged === "string") {
      plan.refuse("entityProfile", placed, merged);
      continue;
    }
    if (
      merged.mergedInto !== null &&
      merged.mergedInto !== own?.mergedInto &&
      closesRing(record.entity, merged.mergedInto)
    ) {
      plan.refuse("entityProfile", placed, "merge-ring", merged.mergedInto);
      continue;
    }
    if (own === undefined) plan.write("entityProfile", writeNew(placed));
    else if (own.deletedAt !== null) {
      const write = { ...record, updatedAt: now };
      plan.write("entityProfile", { record: write, reason: "restored", place, before: own.updatedAt });
    } else if (isSameData(merged, own)) plan.same("entityProfile");
    else {
      const write = { ...merged, updatedAt: now };
      plan.write("entityProfile", { record: write, reason: "merged", place, before: own.updatedAt });
    }
    if (merged.mergedInto !== null) merges.set(record.entity, merged.mergedInto);
  }

  function closesRing(entity: string, into: string): boolean {
    const seen = new Set<string>();
    for (let id: string | undefined = into; id !== undefined && !seen.has(id); id = merges.get(id)) {
      if (id === entity) return true;
      seen.add(id);
    }
    return false;
  }
}

/** `updatedAt` as stored, so that an equal profile shows that there is nothing to write. */
function mergeProfile(own: EntityProfile, other: EntityProfile): EntityProfile | "note-too-long" | "merged-otherwise" {
  if (own.mergedInto !== null && other.mergedInto !== null && own.mergedInto !== other.mergedInto)
    return "merged-otherwise";
  const lost = NAME_LANGUAGES.flatMap((lang) => {
    const [stays, goes] = [own.names[lang], other.names[lang]];
    return stays === undefined || goes === undefined || stays === goes ? [] : [goes];
  });
  const note = [lost.join(" / "), other.note].reduce(addParagraph, own.note);
  if (note.length > LONGEST_NOTE) return "note-too-long";
  const split = own.split === null ? other.split : joinSplits(own.split, other.split);
  return {
    ...own,
    names: { ...other.names, ...own.names },
    note,
    mergedInto: own.mergedInto ?? other.mergedInto,
    split,
  };
}

function addParagraph(note: string, added: string): string {
  if (added === "" || `\n\n${note}\n\n`.includes(`\n\n${added}\n\n`)) return note;
  return note === "" ? added : `${note}\n\n${added}`;
}

function joinSplits(own: NonNullable<EntityProfile["split"]>, other: EntityProfile["split"]): EntityProfile["split"] {
  if (other === null || other.from !== own.from) return own;
  const articles = [...new Set([...own.articles, ...other.articles])];
  return articles.length > MOST_SPLIT ? own : { from: own.from, articles };
}
