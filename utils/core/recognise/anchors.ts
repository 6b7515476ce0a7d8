import type { Folded } from "../text/fold.ts";
import { CLASS_DIGIT } from "../text/fold-table.ts";
import { MONTHS, WEEKDAYS } from "../text/months.ts";
import { readsAsAny } from "../text/reads-as-any.ts";
import type { Tokens } from "../text/tokenize.ts";
import { createWordSet } from "../text/word-set.ts";
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
