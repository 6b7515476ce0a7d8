import type { Folded } from "../text/fold.ts";
import { CLASS_DIGIT } from "../text/fold-table.ts";
import { createReadings, readProclitics } from "../text/proclitics.ts";
import { GAP_COMMA, GAP_HARD, type Tokens, tokenText } from "../text/tokenize.ts";
import type { CompiledGuards } from "./compiled-lexicon.ts";

/** Neighbours count only within the sentence. */
const BOUND = GAP_HARD | GAP_COMMA;

/** Whether a form's conditions on the words directly before and after it hold. `needs` is decided later. */
export function guardsHold(
  guards: CompiledGuards,
  folded: Folded,
  tokens: Tokens,
  first: number,
  last: number,
): boolean {
  const hasPrevious = first > 0 && (tokens.gap[first]! & BOUND) === 0;
  const hasNext = last + 1 < tokens.count && (tokens.gap[last + 1]! & BOUND) === 0;
  if (guards.previousAny !== null && hasPrevious && !reads(folded, tokens, first - 1, guards.previousAny)) return false;
  if (guards.previousNone !== null && hasPrevious && reads(folded, tokens, first - 1, guards.previousNone))
    return false;
  if (guards.nextAny !== null && !(hasNext && guards.nextAny.includes(tokens.hash[last + 1]!))) return false;
  if (guards.nextNone !== null && hasNext && guards.nextNone.includes(tokens.hash[last + 1]!)) return false;
  if (guards.nextNoneStarting !== null && hasNext) {
    const next = tokenText(folded, tokens, last + 1);
    if (guards.nextNoneStarting.some((beginning) => next.startsWith(beginning))) return false;
  }
  if (guards.nextYear && !(hasNext && isYear(folded, tokens, last + 1))) return false;
  return true;
}

const readings = createReadings();

/** Whether a token, with or without proclitics, is one of the words. */
function reads(folded: Folded, tokens: Tokens, index: number, words: readonly number[]): boolean {
  readProclitics(folded, tokens, index, readings);
  for (let k = 0; k < readings.count; k++) if (words.includes(readings.hash[k]!)) return true;
  return false;
}

function isYear(folded: Folded, tokens: Tokens, index: number): boolean {
  return tokens.kind[index] === CLASS_DIGIT && /^(?:19|20)\d\d$/u.test(tokenText(folded, tokens, index));
}
