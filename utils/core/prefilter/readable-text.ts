/** Marks and invisible signs, which stand inside words and are no letters (fold-table.ts has the same). */
const DELETED =
  /(?:[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed]|[\ufe00-\ufe0f]|[\u00ad\u061c\u0640\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff])+/gu;
/** Letters that are other letters to the matcher (fold-table.ts has the same), in lower case: the usual ones, and those few pages have. */
const USUAL: readonly (readonly [RegExp, string])[] = [
  [/[ىیېے]/g, "ي"],
  [/[ةۃہھە]/g, "ه"],
];
const RARE: readonly (readonly [RegExp, string])[] = [
  [/ٱ/g, "ا"],
  [/[کگݣڭ]/g, "ك"],
  [/پ/g, "ب"],
  [/چ/g, "ج"],
  [/ڤ/g, "ف"],
  [/ڨ/g, "ق"],
  [/œ/g, "oe"],
  [/æ/g, "ae"],
  [/ß/g, "ss"],
  [/ı/g, "i"],
  [/ø/g, "o"],
  [/đ/g, "d"],
  [/ł/g, "l"],
  ...Array.from({ length: 10 }, (_, digit): [RegExp, string] => [
    new RegExp(`[${String.fromCharCode(0x660 + digit, 0x6f0 + digit)}]`, "g"),
    String(digit),
  ]),
];
const ANY_RARE = /[ٱکگݣڭپچڤڨœæßıøđł٠-٩۰-۹]/;
/** What stands between words: all but digits and the letters that names of the lexicon and of most readers are written in. */
const GAPS = /[^a-z0-9\u00df-\u00f6\u00f8-\u024f\u0620-\u064a\u066e-\u06d3\u06d5\u06ee-\u06ff\u0750-\u077f]+/g;

/**
 * A text as the patterns of write-pattern.ts read it: taken apart (NFKD), lower case, letters and digits
 * folded, without marks and invisible signs, one space
 * between two words. The browser's own functions do it all, which
 * are compiled already: a loop over letters, the first time it runs in a page, takes ten times as long.
 */
export function readableText(text: string): string {
  let read = text.normalize("NFKD").toLowerCase().replace(DELETED, "");
  for (const [letters, one] of ANY_RARE.test(read) ? [...USUAL, ...RARE] : USUAL) read = read.replace(letters, one);
  return read.replace(GAPS, " ");
}
