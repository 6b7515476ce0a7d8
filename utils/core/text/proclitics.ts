import type { Folded } from "./fold.ts";
import { CLASS_ARABIC } from "./fold-table.ts";
import { extendHash, power } from "./hash.ts";
import { startOfToken, type Tokens } from "./tokenize.ts";

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

/** 1 at the low byte of each letter that may be a proclitic; other Arabic letters never fall on the same. */
const PROCLITIC = new Uint8Array(0x100);
for (const letter of [WAW, FA, BA, KAF, LAM, DAL, AIN]) PROCLITIC[letter & 0xff] = 1;

/** Most readings a word can have: as it stands, and four for each of its two possible first letters. */
const MOST = 9;

/** The readings of one token, filled in by readProclitics; the same object serves for one token after the other. */
export interface Readings {
  count: number;
  readonly hash: Int32Array;
  /** Letters taken away, a glued و counted. */
  readonly stripped: Uint8Array;
  /** Letters of the article put back where ل swallowed them: an index into RESTORED. */
  readonly restored: Uint8Array;
}

/** What `restored` stands for. */
export const RESTORED: readonly string[] = ["", "ا", "ال"];

export function createReadings(): Readings {
  return { count: 0, hash: new Int32Array(MOST), stripped: new Uint8Array(MOST), restored: new Uint8Array(MOST) };
}

/** Whether a token begins like a proclitic, so that it may have more than one reading. */
export function mayHaveProclitic(folded: Folded, tokens: Tokens, index: number): boolean {
  if (tokens.kind[index] !== CLASS_ARABIC || tokens.length[index]! <= LEAST) return false;
  const first = folded.units[tokens.unit[index]!]!;
  return PROCLITIC[first & 0xff] === 1 || tokens.glued[index] === 1;
}

/**
 * Fills in every reading of token `index`: as it stands, then without و ف, then without ب ك ل (and with the article that ل
 * swallows put back), then without Darija's د ع before ال.
 *
 * The article itself is never stripped: an entry without ال never matches a word with it. Nothing is allocated: this runs
 * for every word of a page.
 * Source: shared guide «arabic-matching», section 3.4.
 */
export function readProclitics(folded: Folded, tokens: Tokens, index: number, readings: Readings): void {
  const hash = tokens.hash[index]!;
  readings.hash[0] = hash;
  readings.stripped[0] = 0;
  readings.restored[0] = 0;
  readings.count = 1;
  const length = tokens.length[index]!;
  if (length <= LEAST || tokens.kind[index] !== CLASS_ARABIC) return;
  const { units } = folded;
  const glued = tokens.glued[index]!;
  // The letters behind a glued و stand at from + 1 …, as if it stood at `from`.
  const from = tokens.unit[index]! - glued;
  let prefix = 0;
  let at = 0;
  for (let round = 0; round < 2; round++) {
    const first = glued === 1 && at === 0 ? WAW : units[from + at]!;
    const rest = length - at - 1;
    if (rest < LEAST) return;
    const conjunction = first === WAW || first === FA;
    if (!conjunction && first !== LAM && first !== BA && first !== KAF && first !== DAL && first !== AIN) return;
    const without = suffix(hash, extendHash(prefix, first), rest);
    const next = units[from + at + 1]!;
    if (first === LAM) {
      add(readings, without, at + 1, 0);
      if (next === LAM) {
        add(readings, (Math.imul(ALEF, power(rest)) + without) | 0, at + 1, 1);
        add(readings, (Math.imul(extendHash(ALEF, LAM), power(rest)) + without) | 0, at + 1, 2);
      }
    } else if (first === BA || first === KAF) {
      add(readings, without, at + 1, 0);
    } else if ((first === DAL || first === AIN) && next === ALEF && units[from + at + 2] === LAM) {
      add(readings, without, at + 1, 0);
    }
    if (round === 1 || !conjunction) return;
    add(readings, without, at + 1, 0);
    prefix = extendHash(prefix, first);
    at++;
  }
}

function add(readings: Readings, hash: number, stripped: number, restored: number): void {
  const at = readings.count++;
  readings.hash[at] = hash;
  readings.stripped[at] = stripped;
  readings.restored[at] = restored;
}

function suffix(whole: number, prefix: number, restLength: number): number {
  return (whole - Math.imul(prefix, power(restLength))) | 0;
}

/** Original offset at which the name begins once `stripped` letters are taken away. */
export function coreStartOf(folded: Folded, tokens: Tokens, index: number, stripped: number): number {
  const own = stripped - (stripped > 0 ? tokens.glued[index]! : 0);
  return own === 0 ? startOfToken(folded, tokens, index) : folded.offsets.start(tokens.unit[index]! + own);
}
