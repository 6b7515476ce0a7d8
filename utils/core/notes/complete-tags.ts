import { foldString } from "../text/fold.ts";
import type { Tag } from "./types.ts";

/** A tag to complete from. `names`: what it is also called, in any language; the label need not be among them. */
export interface KnownTag extends Tag {
  readonly names?: readonly string[];
}

/** Length of a tag's label, in UTF-16 units: a tag is a name, not a note. */
export const LONGEST_TAG = 100;

/** What stands before the beginning of a word: no letter, or the article alone, also after a proclitic («للاتجار»). */
const WORD_START = /(?:^|[^\p{L}\p{N}])(?:[وفبكل]?ال|[وف]?لل)?$/u;

/**
 * A word of the reader's own as a tag: white space made single, cut to LONGEST_TAG without tearing a letter; null when
 * nothing that can be seen is left.
 */
export function makeOwnTag(text: string): Tag | null {
  const label = tidy(
    tidy(text)
      .slice(0, LONGEST_TAG)
      .replace(/\p{Cs}$/u, ""),
  );
  return foldString(label).trim() === "" ? null : { label, entity: null };
}

const tidy = (text: string) => text.toWellFormed().replace(/\s+/gu, " ").trim();

/** Whether two tags are one: the same entity, or words that differ in spelling only, unless they name two entities. */
export function isSameTag(a: Tag, b: Tag): boolean {
  if (a.entity !== null && b.entity !== null) return a.entity === b.entity;
  return foldString(a.label).trim() === foldString(b.label).trim();
}

/**
 * Known tags for what is being typed, in any spelling: first those called exactly that, then those that begin with it,
 * then those with a word that does (an article or a proclitic before it does not count), then those that hold it. Within
 * each the order of `known` stays. Nothing typed: the first ones.
 *
 * @param taken tags that are set already; they are left out.
 * @param most how many are given at most.
 */
export function completeTags(
  known: readonly KnownTag[],
  typed: string,
  taken: readonly Tag[],
  most: number,
): readonly KnownTag[] {
  const query = foldString(tidy(typed)).trim();
  const free = known.filter((tag) => !taken.some((other) => isSameTag(other, tag)));
  if (query === "") return free.slice(0, most);
  return [0, 1, 2, 3].flatMap((rank) => free.filter((tag) => rankTag(tag, query) === rank)).slice(0, most);
}

/** The known tag that is called what is typed, in any spelling; null: none, it would be a new one. */
export function findTag(known: readonly KnownTag[], typed: string): KnownTag | null {
  const query = foldString(tidy(typed)).trim();
  return known.find((tag) => rankTag(tag, query) === 0) ?? null;
}

function rankTag({ label, names = [] }: KnownTag, query: string): number {
  return Math.min(...[label, ...names].map((name) => rankName(foldString(name).trim(), query)));
}

function rankName(name: string, query: string): number {
  if (name === query) return 0;
  if (name.startsWith(query)) return 1;
  let found = Number.POSITIVE_INFINITY;
  for (let at = name.indexOf(query); at !== -1; at = name.indexOf(query, at + 1)) {
    if (WORD_START.test(name.slice(0, at))) return 2;
    found = 3;
  }
  return found;
}
