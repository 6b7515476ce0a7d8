import type { Folded } from "../text/fold.ts";
import { startOfToken, type Tokens } from "../text/tokenize.ts";

/** A person found by pattern, in tokens [first, last]; `stripped`: letters of a proclitic before the name. */
export interface RecognisedPerson {
  readonly first: number;
  readonly last: number;
  readonly stripped: number;
  /** person.pattern:<name>, the same for later mentions by surname. */
  readonly entity: string;
}

/** Whether a word in Latin script begins with a capital on the page. */
export function isCapitalised(text: string, folded: Folded, tokens: Tokens, index: number): boolean {
  const letter = text.charAt(startOfToken(folded, tokens, index));
  return letter !== letter.toLowerCase();
}

/** Numbers of letters at a word's beginning that may be proclitics: none, or one of و ل ب ف ك. */
export function procliticLengths(name: string): readonly number[] {
  return /^[ولبفك]\p{L}{3,}/u.test(name) ? [0, 1] : [0];
}
