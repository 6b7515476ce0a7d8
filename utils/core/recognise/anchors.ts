import type { Folded } from "../text/fold.ts";
import { CLASS_ARABIC, CLASS_DIGIT } from "../text/fold-table.ts";
import { MONTHS, WEEKDAYS } from "../text/months.ts";
import { GAP_HARD, type Tokens } from "../text/tokenize.ts";
import { createWordSet, hasHash } from "../text/word-set.ts";
import { readsAsAny } from "./name-cues.ts";
import type { Anchors } from "./near-anchors.ts";

const DATE_WORDS = createWordSet([...MONTHS.keys(), ...WEEKDAYS].map((name) => name.split(" ")[0]!));
const ONE = 0x31;
const TWO = 0x32;

/** Every date holds a month by name, a weekday or a year. */
export const DATE_ANCHORS: Anchors = {
  reach: (folded, tokens, index) => {
    const isDate =
      tokens.kind[index] === CLASS_DIGIT
        ? isYear(folded, tokens, index)
        : readsAsAny(folded, tokens, index, DATE_WORDS);
    return isDate ? 16 : 0;
  },
  after: 12,
};

function isYear(folded: Folded, tokens: Tokens, index: number): boolean {
  const first = folded.units[tokens.unit[index]!];
  return tokens.length[index] === 4 && (first === ONE || first === TWO);
}

const COUNTED = createWordSet(["رقم", "عدد"]);

/**
 * The number of a law or of an article of the penal code is two numbers of at most three digits with a sign between, or
 * stands behind «رقم», «عدد» («عدد 61 لسنة 2016», «رقم م/40»); what the law is on may follow in many words.
 */
export const LAW_ANCHORS: Anchors = {
  reach: (_folded, tokens, index) => {
    if (hasHash(COUNTED, tokens.hash[index]!)) return 12;
    const isNumber = isShortNumber(tokens, index) && isShortNumber(tokens, index + 1);
    return isNumber && (tokens.gap[index + 1]! & GAP_HARD) === 0 ? 12 : 0;
  },
  after: 48,
};

function isShortNumber(tokens: Tokens, index: number): boolean {
  return index < tokens.count && tokens.kind[index] === CLASS_DIGIT && tokens.length[index]! <= 3;
}

const MEASURE_WORDS = createWordSet(["اتجار", "الاتجار", "متاجره", "المتاجره", "traite", "trafficking"]);

/** Every such name holds the term; before it, in Latin script many short words. */
export const MEASURE_ANCHORS: Anchors = {
  reach: (folded, tokens, index) => {
    if (!readsAsAny(folded, tokens, index, MEASURE_WORDS)) return 0;
    return tokens.kind[index] === CLASS_ARABIC ? 28 : 48;
  },
  after: 16,
};
