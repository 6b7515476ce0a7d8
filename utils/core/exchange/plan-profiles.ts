import { MOST_SPLIT } from "../dossiers/schemas.ts";
import type { EntityProfile } from "../dossiers/types.ts";
import { NAME_LANGUAGES } from "../lexicon/own-terms.ts";
import { LONGEST_NOTE } from "../notes/limits.ts";
import { type Outcome, planTombstone, writeNew, writeOver } from "./import-plan.ts";
import type { Placed } from "./import-types.ts";
import { isSameData } from "./same-data.ts";

/** Plans one profile after the other: the merges of each count for those behind it. */
export type ProfilePlanner = (placed: Placed<EntityProfile>) => Outcome<"entityProfile">;

/**
 * An entity has one profile, so both are brought into it. The stored names stay and the file's fill other languages; a note, and names of
 * the file that lost, are put below the stored note. A merge the reader made stays; the file's is refused where it says another, or
 * where it would close a ring. The articles of one split are joined.
 *
 * @param stored all profiles, deleted ones among them.
 */
export function createProfilePlanner(stored: readonly EntityProfile[], now: string): ProfilePlanner {
  const byId = new Map(stored.map((profile) => [profile.id, profile]));
  const merges = new Map<string, string>();
  for (const { entity, mergedInto, deletedAt } of stored) {
    if (deletedAt === null && mergedInto !== null) merges.set(entity, mergedInto);
  }
  return (placed) => {
    const { record, place } = placed;
    const own = byId.get(record.id);
    if (record.deletedAt !== null) return own === undefined ? writeNew(placed) : planTombstone(placed, own, now);
    // A deleted profile is as good as none (change-profile.ts).
    const living = own?.deletedAt === null ? own : null;
    const merged = living === null ? record : mergeProfile(living, record);
    if (typeof merged === "string") return { problem: merged };
    const { entity, mergedInto } = merged;
    if (mergedInto !== null && mergedInto !== living?.mergedInto) {
      if (closesRing(entity, mergedInto)) return { problem: "merge-ring", value: mergedInto };
      merges.set(entity, mergedInto);
    }
    if (own === undefined) return writeNew(placed);
    if (living === null) return writeOver(record, own, "restored", place, now);
    return isSameData(merged, living) ? "same" : writeOver(merged, living, "merged", place, now);
  };

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
