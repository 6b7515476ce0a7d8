import type { Tag } from "../../core/notes/types.ts";
import { foldString } from "../../core/text/fold.ts";

export interface TagSuggestion {
  /** passage: an entity named in it · own: a tag the reader has used · new: what was typed. */
  readonly from: "passage" | "own" | "new";
  readonly tag: Tag;
}

/** Of each source at most this many are offered: a list to glance at. */
const MOST = 5;

/**
 * What a tag field offers: entities of the passage first, then the reader's own tags, then what was typed as a new tag;
 * nothing twice, and nothing that is set already. Spelling variants count as the same (harakat, hamza, ta marbuta, accents,
 * case), and a text completes from anywhere in a label, so that «اتجار» finds «الاتجار بالبشر».
 *
 * O(tags · length).
 */
export function suggestTags(
  typed: string,
  { entities, own, chosen }: Readonly<Record<"entities" | "own" | "chosen", readonly Tag[]>>,
): TagSuggestion[] {
  const wanted = keyOf(typed);
  const taken = [...chosen];
  const pick = (from: "passage" | "own", tags: readonly Tag[]) => {
    const found: TagSuggestion[] = [];
    for (const tag of tags) {
      if (found.length === MOST) break;
      if (!keyOf(tag.label).includes(wanted) || taken.some((other) => isSameTag(other, tag))) continue;
      taken.push(tag);
      found.push({ from, tag });
    }
    return found;
  };
  const found = [...pick("passage", entities), ...pick("own", own)];
  if (wanted === "" || [...taken, ...entities, ...own].some(({ label }) => keyOf(label) === wanted)) return found;
  return [...found, { from: "new", tag: { label: cleanLabel(typed), entity: null } }];
}

/** Whether two tags say the same: the same entity, or the same words however they are spelt. */
export function isSameTag(a: Tag, b: Tag): boolean {
  return (a.entity !== null && a.entity === b.entity) || keyOf(a.label) === keyOf(b.label);
}

/** White space at the ends and doubled is not part of a tag. */
export function cleanLabel(typed: string): string {
  return typed.trim().replace(/\s+/gu, " ");
}

function keyOf(label: string): string {
  return cleanLabel(foldString(label));
}
