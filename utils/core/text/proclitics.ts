import type { Folded } from "./fold.ts";
import { CLASS_ARABIC } from "./fold-table.ts";
import { extendHash, power } from "./hash.ts";
import type { Tokens } from "./tokenize.ts";

/** Fewest letters that must remain once proclitics are gone. */
const LEAST = 3;
const ALEF = 0x627;
const LAM = 0x644;
const WAW = 0x648;
const FA = 0x641;
const BA = 0x628;
const KAF = 0x643;
const DAL = 0x62f;
const AIN = 0x639;

/**
 * Calls `visit` with every reading of token `index`: as it stands, then without و ف, then without ب ك ل (and the article
 * that ل swallows), then without Darija's د ع ف before ال. Stops as soon as `visit` returns true.
 *
 * The article itself is never stripped: an entry without ال never matches a word with it.
 * Source: shared guide «arabic-matching», section 3.4.
 */
export function visitReadings(folded: Folded, tokens: Tokens, index: number, visit: Visit): void {
  const hash = tokens.hash[index]!;
  if (visit(hash, 0, 0)) return;
  if (tokens.kind[index] !== CLASS_ARABIC) return;
  const length = tokens.length[index]!;
  if (length <= LEAST) return;
  const glued = tokens.glued[index]!;
  const from = tokens.unit[index]! - glued;
  const { units } = folded;
  const letter = (k: number) => (glued === 1 && k === 0 ? WAW : units[from + k]!);

  let prefix = 0;
  let at = 0;
  for (let round = 0; round < 2; round++) {
    const first = letter(at);
    const rest = length - at - 1;
    if (rest < LEAST) return;
    const without = suffix(hash, extendHash(prefix, first), rest);
    if (first === BA || first === KAF) {
      if (visit(without, at + 1, 0)) return;
    } else if (first === LAM) {
      if (visit(without, at + 1, 0)) return;
      if (letter(at + 1) === LAM) {
        if (visit((Math.imul(ALEF, power(rest)) + without) | 0, at + 1, 1)) return;
        const article = extendHash(ALEF, LAM);
        if (visit((Math.imul(article, power(rest)) + without) | 0, at + 1, 2)) return;
      }
    } else if ((first === DAL || first === AIN) && letter(at + 1) === ALEF && letter(at + 2) === LAM) {
      if (visit(without, at + 1, 0)) return;
    } else if (round === 1 && first === FA && letter(at + 1) === ALEF && letter(at + 2) === LAM) {
      // Darija's ف («in») behind «و»: «وفالدار البيضاء».
      if (visit(without, at + 1, 0)) return;
    }
    if (round === 1 || (first !== WAW && first !== FA)) return;
    if (visit(without, at + 1, 0)) return;
    prefix = extendHash(prefix, first);
    at++;
  }
}

/**
 * hash of the reading, letters stripped, letters of the article restored (0, 1 = «ا», 2 = «ال»).
 * Returning true ends the visit.
 */
export type Visit = (hash: number, stripped: number, restored: number) => boolean;

function suffix(whole: number, prefix: number, restLength: number): number {
  return (whole - Math.imul(prefix, power(restLength))) | 0;
}

/** What `restored` stands for. */
export const RESTORED: readonly string[] = ["", "ا", "ال"];

/** Original offset at which the name begins once `stripped` letters are taken away. */
export function coreStartOf(folded: Folded, tokens: Tokens, index: number, stripped: number): number {
  const own = stripped - (stripped > 0 ? tokens.glued[index]! : 0);
  return own === 0 ? tokens.start[index]! : folded.start[tokens.unit[index]! + own]!;
}
