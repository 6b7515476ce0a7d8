import type { Folded } from "./fold.ts";
import {
  CLASS_ARABIC,
  CLASS_DIGIT,
  CLASS_GAP,
  CLASS_LATIN,
  classOfUnit,
  getClassTable,
  TABLE_SIZE,
} from "./fold-table.ts";
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

/** Tokens of a folded text, as parallel arrays; `count` of them. Offsets `start`, `end` are into the original text. */
export interface Tokens {
  readonly count: number;
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  /** First folded unit of the token. */
  readonly unit: Uint32Array;
  /** Length in folded units, a glued و counted. */
  readonly length: Uint32Array;
  readonly hash: Int32Array;
  readonly kind: Uint8Array;
  /** GAP bits before the token; GAP_HARD for the first. */
  readonly gap: Uint8Array;
  /** 1: a detached «و » before the word was read as its first letter; `start` stays the word's own. */
  readonly glued: Uint8Array;
}

const SPACE = 0x20;
const LINE_FEED = 0x0a;
const UNDERSCORE = 0x5f;
const WAW = 0x648;

/** Gap bits of one folded unit that is no letter or digit; −1 for a line break, −2 for a space. */
function gapOf(unit: number): number {
  switch (unit) {
    case SPACE:
      return -2;
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
  const { units, length } = folded;
  const classes = getClassTable();
  const mask = maskUnits(folded, masked);
  let capacity = (length >> 2) + 16;
  let start = new Uint32Array(capacity);
  let end = new Uint32Array(capacity);
  let unit = new Uint32Array(capacity);
  let lengths = new Uint32Array(capacity);
  let hash = new Int32Array(capacity);
  let kind = new Uint8Array(capacity);
  let gap = new Uint8Array(capacity);
  let glued = new Uint8Array(capacity);
  let count = 0;

  let pending = GAP_HARD;
  let lineBreaks = 0;
  let spaced = false;
  let i = 0;
  while (i < length) {
    const first = units[i]!;
    const cls = mask !== null && mask[i] === 1 ? CLASS_GAP : first < TABLE_SIZE ? classes[first]! : classOfUnit(first);
    if (cls === CLASS_GAP) {
      const bits = mask !== null && mask[i] === 1 ? GAP_HARD : gapOf(first);
      if (bits === -2) spaced = true;
      else if (bits === -1) {
        spaced = true;
        if (++lineBreaks > 1) pending = GAP_HARD;
      } else {
        // «..» and «…» end a thought; one dot may belong to a name or a number.
        pending |= bits === GAP_DOT && pending & GAP_DOT ? GAP_HARD : bits;
      }
      i++;
      continue;
    }
    const from = i;
    let h = 0;
    while (i < length && (mask === null || mask[i] === 0)) {
      const u = units[i]!;
      const c = u < TABLE_SIZE ? classes[u]! : classOfUnit(u);
      if (c !== cls && !(u === UNDERSCORE && cls === CLASS_LATIN)) break;
      h = extendHash(h, u);
      i++;
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
      standsAlone(previous)
    ) {
      count = previous;
      bits = gap[previous]!;
      h = (Math.imul(WAW, power(to - from)) + h) | 0;
      glued[count] = 1;
      lengths[count] = to - from + 1;
    } else {
      if (count === capacity) grow();
      glued[count] = 0;
      lengths[count] = to - from;
    }
    start[count] = folded.start[from]!;
    end[count] = folded.end[to - 1]!;
    unit[count] = from;
    hash[count] = h;
    kind[count] = cls;
    gap[count] = bits;
    count++;
    spaced = false;
  }
  return { count, start, end, unit, length: lengths, hash, kind, gap, glued };

  /** A single و next to a digit or a Latin letter is a list letter or a glued number, not a conjunction before a word. */
  function standsAlone(token: number): boolean {
    const before = unit[token]! - 1;
    if (before < 0) return true;
    const u = units[before]!;
    const c = u < TABLE_SIZE ? classes[u]! : classOfUnit(u);
    return c !== CLASS_DIGIT && c !== CLASS_LATIN;
  }

  function grow() {
    capacity *= 2;
    start = enlarge(start, new Uint32Array(capacity));
    end = enlarge(end, new Uint32Array(capacity));
    unit = enlarge(unit, new Uint32Array(capacity));
    lengths = enlarge(lengths, new Uint32Array(capacity));
    hash = enlarge(hash, new Int32Array(capacity));
    kind = enlarge(kind, new Uint8Array(capacity));
    gap = enlarge(gap, new Uint8Array(capacity));
    glued = enlarge(glued, new Uint8Array(capacity));
  }
}

function enlarge<T extends { set(from: T): void }>(from: T, to: T): T {
  to.set(from);
  return to;
}

/** 1 for each folded unit inside a masked stretch; null when nothing is masked. */
function maskUnits(folded: Folded, masked: readonly (readonly [number, number])[]): Uint8Array | null {
  if (masked.length === 0) return null;
  const mask = new Uint8Array(folded.length);
  for (const [from, to] of masked) {
    let low = 0;
    let high = folded.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (folded.start[middle]! < from) low = middle + 1;
      else high = middle;
    }
    for (let i = low; i < folded.length && folded.start[i]! < to; i++) mask[i] = 1;
  }
  return mask;
}

/** The folded letters of one token, a glued و included; for messages, tests and the slow reference matcher. */
export function tokenText(folded: Folded, tokens: Tokens, index: number): string {
  const own = tokens.length[index]! - tokens.glued[index]!;
  let text = tokens.glued[index] ? "و" : "";
  for (let i = 0; i < own; i++) text += String.fromCharCode(folded.units[tokens.unit[index]! + i]!);
  return text;
}
