import type { Folded } from "./fold.ts";
import { CLASS_ARABIC, CLASS_DIGIT, CLASS_GAP, CLASS_LATIN, CLASS_TABLE, learnClass } from "./fold-table.ts";
import { extendHash, power } from "./hash.ts";

/**
 * What stands between a token and the one before it, as bits. 0 is a gap a name may always run over: spaces, one line
 * break, quotes, asterisks, brackets. HARD is one it never runs over: sentence ends, colons, a blank line.
 */
export const GAP_COMMA = 1;
export const GAP_HYPHEN = 2;
export const GAP_HYPHEN_LOOSE = 4;
export const GAP_DOT = 8;
export const GAP_DOT_LOOSE = 16;
export const GAP_SLASH = 32;
export const GAP_HARD = 128;

/** Tokens of a folded text, as parallel arrays; `count` of them. */
export interface Tokens {
  readonly count: number;
  /** First folded unit of the token. */
  readonly unit: Uint32Array;
  /** Length in folded units, a glued و counted. */
  readonly length: Uint32Array;
  readonly hash: Int32Array;
  readonly kind: Uint8Array;
  /** GAP bits before the token; GAP_HARD for the first. */
  readonly gap: Uint8Array;
  /** 1: a detached «و » before the word was read as its first letter; `unit` and the token's start stay the word's own. */
  readonly glued: Uint8Array;
}

const SPACE = 0x20;
const LINE_FEED = 0x0a;
const UNDERSCORE = 0x5f;
const WAW = 0x648;
/** A control character: folding leaves it as it is, and it is a hard gap. */
const HIDDEN = 0x1a;

/** Gap bits of one folded unit that is no letter, digit or space; −1 for a line break. */
function gapOf(unit: number): number {
  switch (unit) {
    case LINE_FEED:
      return -1;
    case 0x22: // "
    case 0x27: // '
    case 0x60: // `
    case 0xab: // «
    case 0xbb: // »
    case 0x201a:
    case 0x201c:
    case 0x201d:
    case 0x201e:
    case 0x2039:
    case 0x203a:
    case 0x2a: // *
    case 0x23: // #
    case UNDERSCORE:
    case 0x28:
    case 0x29:
    case 0x5b:
    case 0x5d:
    case 0x7b:
    case 0x7d:
    case 0xfd3e:
    case 0xfd3f:
    case 0xb0: // ° of «n° 27»
      return 0;
    case 0x2c: // ,
      return GAP_COMMA;
    case 0x2d: // -
      return GAP_HYPHEN;
    case 0x2e: // .
      return GAP_DOT;
    case 0x2f: // /
      return GAP_SLASH;
    default:
      return GAP_HARD;
  }
}

/**
 * Splits a folded text into tokens of one class each: Arabic letters | Latin letters and _ | digits | other letters.
 * `masked` stretches (original offsets) hold no tokens. O(length).
 */
export function tokenize(folded: Folded, masked: readonly (readonly [number, number])[] = []): Tokens {
  const units = masked.length === 0 ? folded.units : hideMasked(folded, masked);
  // Words are seldom shorter than three letters with their space; a text that has more tokens is read once more.
  const usual = Math.min(folded.length, (folded.length >> 2) + 16);
  return collectTokens(folded, units, usual) ?? collectTokens(folded, units, folded.length)!;
}

/** Null when there are more tokens than `capacity`. No closure over the arrays: this loop is most of what matching costs. */
function collectTokens(folded: Folded, units: Uint16Array, capacity: number): Tokens | null {
  const { length } = folded;
  const classes = CLASS_TABLE;
  const unit = new Uint32Array(capacity);
  const lengths = new Uint32Array(capacity);
  const hash = new Int32Array(capacity);
  const kind = new Uint8Array(capacity);
  const gap = new Uint8Array(capacity);
  const glued = new Uint8Array(capacity);
  let count = 0;

  let pending = GAP_HARD;
  let lineBreaks = 0;
  let spaced = false;
  let i = 0;
  while (i < length) {
    const first = units[i]!;
    const cls = classes[first]! || learnClass(first);
    if (cls === CLASS_GAP) {
      i++;
      if (first === SPACE) {
        spaced = true;
        continue;
      }
      const bits = gapOf(first);
      if (bits === -1) {
        spaced = true;
        if (++lineBreaks > 1) pending = GAP_HARD;
      } else {
        // «..» and «…» end a thought; one dot may belong to a name or a number.
        pending |= bits === GAP_DOT && pending & GAP_DOT ? GAP_HARD : bits;
      }
      continue;
    }
    const from = i;
    let h = first;
    while (++i < length) {
      const u = units[i]!;
      if ((classes[u]! || learnClass(u)) !== cls && !(u === UNDERSCORE && cls === CLASS_LATIN)) break;
      h = extendHash(h, u);
    }
    // «Rabat_» ends in a separator, not in a letter of the word.
    let to = i;
    while (to > from + 1 && units[to - 1] === UNDERSCORE) to--;
    if (to < i) {
      h = 0;
      for (let k = from; k < to; k++) h = extendHash(h, units[k]!);
    }
    let bits = pending;
    if (spaced && bits & GAP_HYPHEN) bits = (bits & ~GAP_HYPHEN) | GAP_HYPHEN_LOOSE;
    if (spaced && bits & GAP_DOT) bits = (bits & ~GAP_DOT) | GAP_DOT_LOOSE;
    pending = 0;
    lineBreaks = 0;

    // A detached «و » is a misspelt proclitic: read it as the first letter of the word behind it.
    const previous = count - 1;
    if (
      cls === CLASS_ARABIC &&
      spaced &&
      bits === 0 &&
      previous >= 0 &&
      kind[previous] === CLASS_ARABIC &&
      lengths[previous] === 1 &&
      units[unit[previous]!] === WAW &&
      glued[previous] === 0 &&
      standsAlone(units, unit[previous]!)
    ) {
      count = previous;
      bits = gap[previous]!;
      h = (Math.imul(WAW, power(to - from)) + h) | 0;
      glued[count] = 1;
      lengths[count] = to - from + 1;
    } else {
      if (count === capacity) return null;
      glued[count] = 0;
      lengths[count] = to - from;
    }
    unit[count] = from;
    hash[count] = h;
    kind[count] = cls;
    gap[count] = bits;
    count++;
    spaced = false;
  }
  return { count, unit, length: lengths, hash, kind, gap, glued };
}

/** A single و next to a digit or a Latin letter is a list letter or a glued number, not a conjunction before a word. */
function standsAlone(units: Uint16Array, waw: number): boolean {
  if (waw === 0) return true;
  const before = learnClass(units[waw - 1]!);
  return before !== CLASS_DIGIT && before !== CLASS_LATIN;
}

/** The folded units with those of masked stretches replaced by something that is no letter and no name runs over. */
function hideMasked(folded: Folded, masked: readonly (readonly [number, number])[]): Uint16Array {
  const { offsets, length } = folded;
  const units = folded.units.slice(0, length);
  for (const [from, to] of masked) {
    let low = 0;
    let high = length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (offsets.start(middle) < from) low = middle + 1;
      else high = middle;
    }
    for (let i = low; i < length && offsets.start(i) < to; i++) units[i] = HIDDEN;
  }
  return units;
}

/** Where a token begins in the original text. */
export function startOfToken(folded: Folded, tokens: Tokens, index: number): number {
  return folded.offsets.start(tokens.unit[index]!);
}

/** Where a token ends in the original text, exclusive. */
export function endOfToken(folded: Folded, tokens: Tokens, index: number): number {
  return folded.offsets.end(tokens.unit[index]! + tokens.length[index]! - tokens.glued[index]! - 1);
}

/** The folded letters of one token, a glued و included; for messages, tests and the slow reference matcher. */
export function tokenText(folded: Folded, tokens: Tokens, index: number): string {
  const own = tokens.length[index]! - tokens.glued[index]!;
  let text = tokens.glued[index] ? "و" : "";
  for (let i = 0; i < own; i++) text += String.fromCharCode(folded.units[tokens.unit[index]! + i]!);
  return text;
}
