import { PHRASES, SHARE_WORDS } from "./boilerplate-phrases.ts";
import type { Furniture, Phrases } from "./phrase-types.ts";

/** Longer than this nothing is furniture, whatever it begins with. */
const LONGEST_FURNITURE = 220;
/** No heading or label is longer, vowel marks included. */
const LONGEST_LABEL = 90;
const LABEL_ENDS = /^[\s:•*|-]+|[\s:•*|.!…-]+$/gu;

interface Matcher {
  readonly kind: Exclude<Furniture, "ticker">;
  readonly whole: ReadonlySet<string>;
  readonly opening: readonly string[];
}

const MATCHERS: readonly Matcher[] = (Object.entries(PHRASES) as [Matcher["kind"], Phrases][]).map(
  ([kind, { whole, opening }]) => ({ kind, whole: new Set(whole), opening }),
);

export interface LineClass {
  readonly kind: Furniture;
  /** true: the line is a heading or label alone («Lire aussi :»); false: it goes on with a text of its own. */
  readonly alone: boolean;
}

/**
 * Tells a line (or a page's paragraph) that belongs to the furniture around an article: ticker line («- 16:12Headline»),
 * related link, comment box, share bar, newsletter, contact block, advert label, page control. null: none of these.
 */
export function classifyLine(line: string): LineClass | null {
  if (line.length > LONGEST_FURNITURE) return null;
  if (/^\s*[-–•*]?\s*\d{1,2}:\d{2}(?!\d|:)\s*[\p{L}«"“]/u.test(line) && !/[.!؟?]\s*$/u.test(line))
    return { kind: "ticker", alone: false };
  // Of a longer line only the beginning can tell; folding all of it would cost most of an extraction's time.
  const isShort = line.length <= LONGEST_LABEL;
  const folded = foldLine(line.slice(0, LONGEST_LABEL));
  if (folded === "") return null;
  const bare = folded.replace(LABEL_ENDS, "");
  const label = folded.replace(/[([]?\d+[)\]]? ?/gu, "").replace(LABEL_ENDS, "");
  for (const { kind, whole, opening } of MATCHERS) {
    if (isShort && (whole.has(bare) || whole.has(label))) return { kind, alone: true };
    for (const phrase of opening) if (folded.startsWith(phrase)) return { kind, alone: false };
  }
  if (!isShort) return null;
  const words = bare.split(" ");
  if (words.length > 1 && words.length <= 8 && words.every((word) => SHARE_WORDS.has(word)))
    return { kind: "share", alone: true };
  return null;
}

/** Lower case, no accents or vowel marks, plain alef, ه for ة, ي for ى, single spaces, no space before a colon. */
export function foldLine(line: string): string {
  return line
    .normalize("NFKD")
    .replace(/[\p{M}\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, "")
    .replace(/[أإآٱ]/gu, "ا")
    .replace(/ى/gu, "ي")
    .replace(/ة/gu, "ه")
    .replace(/[’‘`]/gu, "'")
    .replace(/[«»“”"]/gu, "")
    .replace(/\s+/gu, " ")
    .replace(/ :/gu, ":")
    .trim()
    .toLowerCase();
}
