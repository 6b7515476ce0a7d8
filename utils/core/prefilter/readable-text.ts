/** Marks and invisible signs, which stand inside words and are no letters (fold-table.ts has the same). */
const DELETED =
  /(?:[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed]|[\ufe00-\ufe0f]|[\u00ad\u061c\u0640\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff])+/gu;
/** Letters that fold to two, in lower case. */
const DOUBLE: readonly (readonly [RegExp, string])[] = [
  [/œ/g, "oe"],
  [/æ/g, "ae"],
  [/ß/g, "ss"],
];
const ANY_DOUBLE = /[œæß]/;
/** What stands between words: all but digits and the letters that names of the lexicon and of most readers are written in. */
const GAPS =
  /[^a-z0-9\u00df-\u00f6\u00f8-\u024f\u0620-\u064a\u0660-\u0669\u066e-\u06d3\u06d5\u06ee-\u06ff\u0750-\u077f]+/g;

/**
 * A text as the patterns of write-pattern.ts read it: taken apart (NFKD), lower case, without marks and invisible signs, one space
 * between two words. The browser's own functions do it all, which
 * are compiled already: a loop over letters, the first time it runs in a page, takes ten times as long.
 */
export function readableText(text: string): string {
  let read = text.normalize("NFKD").toLowerCase().replace(DELETED, "");
  if (ANY_DOUBLE.test(read)) for (const [letter, two] of DOUBLE) read = read.replace(letter, two);
  return read.replace(GAPS, " ");
}
