/**
 * The folding rules as a table: what each character becomes before it is compared.
 *
 * Source: shared guide «arabic-matching», section 3.1. The same table folds the lexicon when it is compiled and the page
 * when it is read, so both sides agree by construction.
 */

/** Table codes below the first foldable character; UNKNOWN: not looked at yet. */
const UNKNOWN = 0;
/** What stands in the table is a folded unit from here on. */
export const FIRST_UNIT = 3;
/** Deleted, or more than one unit, or half of a surrogate pair: see foldCodePoint. */
export const SPECIAL = 1;

/** Character classes of folded units; a change of class is a token boundary. 0 is left for «not looked at yet». */
export const CLASS_GAP = 1;
export const CLASS_ARABIC = 2;
export const CLASS_LATIN = 3;
export const CLASS_DIGIT = 4;
export const CLASS_OTHER_LETTER = 5;

/** Marks belong to the letter before them: deleting one extends that letter's end. */
const MARKS: readonly (readonly [number, number])[] = [
  [0x0300, 0x036f],
  [0x0610, 0x061a],
  [0x0640, 0x0640],
  [0x064b, 0x065f],
  [0x0670, 0x0670],
  [0x06d6, 0x06dc],
  [0x06df, 0x06e8],
  [0x06ea, 0x06ed],
  [0xfe00, 0xfe0f],
];

/** Invisible format characters belong to nothing; a mention does not end with one. */
const FORMAT: readonly (readonly [number, number])[] = [
  [0x00ad, 0x00ad],
  [0x034f, 0x034f],
  [0x061c, 0x061c],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0xfeff, 0xfeff],
];

const LETTERS: Readonly<Record<string, string>> = {
  آ: "ا",
  أ: "ا",
  إ: "ا",
  ٱ: "ا",
  ى: "ي",
  ی: "ي",
  ې: "ي",
  ے: "ي",
  ئ: "ي",
  ؤ: "و",
  ة: "ه",
  ۃ: "ه",
  ہ: "ه",
  ھ: "ه",
  ە: "ه",
  ۀ: "ه",
  ک: "ك",
  گ: "ك",
  ݣ: "ك",
  ڭ: "ك",
  پ: "ب",
  چ: "ج",
  ڤ: "ف",
  ڨ: "ق",
  "٫": ".",
  "٬": ",",
  "،": ",",
  "’": "'",
  "‘": "'",
  ʼ: "'",
  "′": "'",
  "‐": "-",
  "‑": "-",
  "‒": "-",
  "–": "-",
  "—": "-",
  "−": "-",
  "\u00a0": " ",
  "\u202f": " ",
  "\u3000": " ",
  "\t": " ",
  "\r": " ",
  "\u2028": "\n",
  "\u2029": "\n\n",
  œ: "oe",
  Œ: "oe",
  æ: "ae",
  Æ: "ae",
  ß: "ss",
  ı: "i",
  ø: "o",
  Ø: "o",
  đ: "d",
  ł: "l",
};

function inRanges(code: number, ranges: readonly (readonly [number, number])[]): boolean {
  for (const [from, to] of ranges) if (code >= from && code <= to) return true;
  return false;
}

/** Whether a code point is deleted, and if so whether the letter before it takes it in; null: it is kept. */
export function deletionOf(code: number): "mark" | "format" | null {
  if (inRanges(code, FORMAT)) return "format";
  if (inRanges(code, MARKS)) return "mark";
  return null;
}

/**
 * What one code point folds to, as a string ("" when it is deleted). Slow; the table and the cache in fold.ts
 * call it once a character.
 */
export function foldCodePoint(code: number): string {
  if (deletionOf(code) !== null) return "";
  const char = String.fromCodePoint(code);
  const letter = LETTERS[char];
  if (letter !== undefined) return letter;
  if (code >= 0x0660 && code <= 0x0669) return String.fromCharCode(0x30 + code - 0x0660);
  if (code >= 0x06f0 && code <= 0x06f9) return String.fromCharCode(0x30 + code - 0x06f0);
  if (code >= 0x2000 && code <= 0x200a) return " ";
  const parts = char.normalize("NFKD").toLowerCase();
  if (parts === char) return char;
  let folded = "";
  for (const part of parts) folded += part === char ? part : foldCodePoint(part.codePointAt(0)!);
  return folded;
}

const LETTER = /\p{L}/u;
const NUMBER = /\p{Nd}/u;

/** Class of one folded code unit; '_' is decided by the tokenizer from what stands around it. */
function classOfUnit(unit: number): number {
  if (unit >= 0x30 && unit <= 0x39) return CLASS_DIGIT;
  if (unit >= 0x61 && unit <= 0x7a) return CLASS_LATIN;
  if (unit < 0x80) return CLASS_GAP;
  const char = String.fromCharCode(unit);
  if (unit >= 0x600 && unit <= 0x77f) return LETTER.test(char) ? CLASS_ARABIC : CLASS_GAP;
  if (unit < 0x250) return LETTER.test(char) ? CLASS_LATIN : CLASS_GAP;
  if (LETTER.test(char) || NUMBER.test(char)) return CLASS_OTHER_LETTER;
  return CLASS_GAP;
}

/**
 * Folding of every UTF-16 unit: a folded unit (from FIRST_UNIT on), SPECIAL, or UNKNOWN until learnFolding was asked. Filled
 * as characters are met: a page has a few hundred, and working out all of them would cost more than reading it.
 */
export const FOLD_TABLE = new Uint16Array(0x10000);

/** Fills in FOLD_TABLE for one unit and gives what it now says. */
export function learnFolding(unit: number): number {
  if (FOLD_TABLE[unit] !== UNKNOWN) return FOLD_TABLE[unit]!;
  let entry = SPECIAL;
  // Control characters whose numbers are the table's codes are gaps in a text, so a space stands for them.
  if (unit < FIRST_UNIT) entry = 0x20;
  else if ((unit < 0xd800 || unit > 0xdfff) && deletionOf(unit) === null) {
    const folded = foldCodePoint(unit);
    if (folded.length === 1) entry = Math.max(folded.charCodeAt(0), FIRST_UNIT);
  }
  FOLD_TABLE[unit] = entry;
  return entry;
}

/** Class of every folded unit, 0 until learnClass was asked. */
export const CLASS_TABLE = new Uint8Array(0x10000);

export function learnClass(unit: number): number {
  const known = CLASS_TABLE[unit]!;
  if (known !== 0) return known;
  const learnt = classOfUnit(unit);
  CLASS_TABLE[unit] = learnt;
  return learnt;
}
