import { completeTags, findTag, isSameTag, makeOwnTag } from "../../core/notes/complete-tags.ts";
import type { Tag } from "../../core/notes/types.ts";

export interface TagSuggestion {
  /** passage: an entity named in it · own: a tag the reader has used · new: what was typed. */
  readonly from: "passage" | "own" | "new";
  readonly tag: Tag;
}

/** Of each source at most this many are offered: a list to glance at. */
const MOST = 5;

/**
 * What a tag field offers: entities of the passage first, then the reader's own tags, then what was typed as a new tag;
 * nothing twice, and nothing that is set already. What is typed completes in any spelling (complete-tags.ts).
 */
export function suggestTags(
  typed: string,
  { entities, own, chosen }: Readonly<Record<"entities" | "own" | "chosen", readonly Tag[]>>,
): TagSuggestion[] {
  const complete = (tags: readonly Tag[], taken: readonly Tag[]) =>
    withoutRepeats(completeTags(tags, typed, chosen, tags.length), taken).slice(0, MOST);
  const named = complete(entities, chosen);
  const used = complete(own, [...chosen, ...named]);
  const found: TagSuggestion[] = [
    ...named.map((tag) => ({ from: "passage", tag }) as const),
    ...used.map((tag) => ({ from: "own", tag }) as const),
  ];
  const made = makeOwnTag(typed);
  const isKnown = made === null || findTag([...chosen, ...entities, ...own], typed) !== null;
  return isKnown || chosen.some((tag) => isSameTag(tag, made)) ? found : [...found, { from: "new", tag: made }];
}

/** Those that are no tag of `taken` and none before them. */
function withoutRepeats(tags: readonly Tag[], taken: readonly Tag[]): Tag[] {
  const free: Tag[] = [];
  for (const tag of tags) if (![...taken, ...free].some((other) => isSameTag(other, tag))) free.push(tag);
  return free;
}
