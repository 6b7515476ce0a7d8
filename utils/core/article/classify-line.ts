import { type Furniture, PHRASES, type Phrases, SHARE_WORDS } from "./boilerplate-phrases.ts";

/** Longer than this nothing is furniture, whatever it begins with. */
const LONGEST_FURNITURE = 220;

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
  const folded = foldLine(line);
  if (folded === "") return null;
  const label = folded
    .replace(/[([]?\d+[)\]]? ?/gu, "")
    .replace(/^[\s:•*|-]+|[\s:•*|.!…-]+$/gu, "")
    .trim();
  const bare = folded.replace(/^[\s:•*|-]+|[\s:•*|.!…-]+$/gu, "");
  for (const { kind, whole, opening } of MATCHERS) {
    if (whole.has(bare) || (label !== "" && whole.has(label))) return { kind, alone: true };
    for (const phrase of opening) if (folded.startsWith(phrase)) return { kind, alone: false };
  }
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
