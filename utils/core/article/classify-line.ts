import { once } from "../once.ts";
import { PHRASES, SHARE_WORDS } from "./boilerplate-phrases.ts";
import { foldLine } from "./fold-line.ts";
import type { Furniture, Phrases } from "./phrase-types.ts";

export { foldLine } from "./fold-line.ts";

/** Longer than this nothing is furniture, whatever it begins with. */
const LONGEST_FURNITURE = 220;
/** No heading or label is longer, vowel marks included. */
const LONGEST_LABEL = 90;
/** Enough of a line to tell with what two letters it begins once it is folded. */
const START = 6;
const LABEL_ENDS = /^[\s:•*|-]+|[\s:•*|.!…-]+$/gu;

const TICKER_TIME = /^\s*[-–•*]?\s*\d{1,2}:\d{2}/;
// Asked for where a line begins with a time. What names letters by their property is slow to read in a page just opened.
const ticker = once(() => /^\s*[-–•*]?\s*\d{1,2}:\d{2}(?!\d|:)\s*[\p{L}«"“]/u);

type Kind = Exclude<Furniture, "ticker">;

/** The lists' order decides where a line fits several kinds. */
const KINDS = Object.entries(PHRASES) as [Kind, Phrases][];
const NONE = KINDS.length;

interface Tables {
  /** Lines that are furniture as a whole → place of their kind in KINDS. */
  readonly wholes: ReadonlyMap<string, number>;
  /** Openings by their first two code units: a line is compared with a handful instead of hundreds. */
  readonly openings: ReadonlyMap<string, readonly { readonly phrase: string; readonly kind: number }[]>;
  /** The two code units with which any of the openings, whole lines and words of share bars begins. */
  readonly starts: ReadonlySet<string>;
}

/** Made for the first article: a listing is told without them. */
const tables = once((): Tables => {
  const wholes = new Map(KINDS.flatMap(([, { whole }], kind) => whole.map((line) => [line, kind] as const)).reverse());
  const openings = new Map<string, { readonly phrase: string; readonly kind: number }[]>();
  for (const [kind, [, { opening }]] of KINDS.entries()) {
    for (const phrase of opening) {
      const start = phrase.slice(0, 2);
      const same = openings.get(start);
      if (same) same.push({ phrase, kind });
      else openings.set(start, [{ phrase, kind }]);
    }
  }
  const starts = new Set([
    ...openings.keys(),
    ...[...wholes.keys()].map((line) => line.slice(0, 2)),
    ...[...SHARE_WORDS].map((word) => `${word} `.slice(0, 2)),
  ]);
  return { wholes, openings, starts };
});
/** What may fall away before a label, or from it: a line that begins so can be a label that begins otherwise. */
const LOOSE = /[\s:•*|.!…\d()[\]-]/u;

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
  if (TICKER_TIME.test(line) && ticker().test(line) && !/[.!؟?]\s*$/.test(line))
    return { kind: "ticker", alone: false };
  // Of a longer line only the beginning can tell; folding all of it would cost most of an extraction's time.
  if (line.length > LONGEST_LABEL) return classifyOpening(line);
  const { wholes, starts } = tables();
  const start = foldLine(line.slice(0, START)).slice(0, 2);
  if (start.length === 2 && !starts.has(start) && !LOOSE.test(start)) return null;
  const folded = foldLine(line);
  if (folded === "") return null;
  const bare = folded.replace(LABEL_ENDS, "");
  const label = /\d/.test(folded) ? folded.replace(/[([]?\d+[)\]]? ?/gu, "").replace(LABEL_ENDS, "") : bare;
  const whole = Math.min(wholes.get(bare) ?? NONE, wholes.get(label) ?? NONE);
  const opening = findOpening(folded);
  if (whole < NONE && whole <= opening) return { kind: KINDS[whole]![0], alone: true };
  if (opening < NONE) return { kind: KINDS[opening]![0], alone: false };
  return isShareBar(bare) ? { kind: "share", alone: true } : null;
}

/** Two to eight words, all of them of the kind that share bars are made of. */
function isShareBar(bare: string): boolean {
  // Hardly any line begins with such a word; the others need not be taken apart.
  const end = bare.indexOf(" ");
  if (end < 0 || !SHARE_WORDS.has(bare.slice(0, end))) return false;
  const words = bare.split(" ");
  return words.length <= 8 && words.every((word) => SHARE_WORDS.has(word));
}

function classifyOpening(line: string): LineClass | null {
  const start = foldLine(line.slice(0, START));
  if (start.length > 1 && !tables().openings.has(start.slice(0, 2))) return null;
  const opening = findOpening(foldLine(line.slice(0, LONGEST_LABEL)));
  return opening < NONE ? { kind: KINDS[opening]![0], alone: false } : null;
}

/** Place in KINDS of the first phrase that a folded line begins with, NONE without one. */
function findOpening(folded: string): number {
  return (
    tables()
      .openings.get(folded.slice(0, 2))
      ?.find(({ phrase }) => folded.startsWith(phrase))?.kind ?? NONE
  );
}
