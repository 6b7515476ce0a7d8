/**
 * Polynomial hash modulo 2^32: h(c1 … cn) = Σ ci · B^(n-i).
 *
 * Chosen because the hash of a suffix follows from the hash of the whole and of the prefix that is taken away:
 * h(rest) = h(word) − h(prefix) · B^length(rest). Trying the eight proclitic readings of an Arabic word therefore costs a
 * few multiplications and no string. Equal strings have equal hashes; matches are verified with a second, independent
 * base before they count, so that two different words pass as one with a chance of 2^-64.
 */
const BASE = 0x9e3779b1 | 0;
const CHECK_BASE = 0x85ebca6b | 0;
const POWERS = 64;
const powers = new Int32Array(POWERS);
powers[0] = 1;
for (let i = 1; i < POWERS; i++) powers[i] = Math.imul(powers[i - 1]!, BASE);

/** B^exponent. */
export function power(exponent: number): number {
  if (exponent < POWERS) return powers[exponent]!;
  let p = powers[POWERS - 1]!;
  for (let i = POWERS - 1; i < exponent; i++) p = Math.imul(p, BASE);
  return p;
}

export function extendHash(hash: number, unit: number): number {
  return (Math.imul(hash, BASE) + unit) | 0;
}

export function extendCheck(check: number, unit: number): number {
  return (Math.imul(check, CHECK_BASE) + unit) | 0;
}

/** h of an already folded word. */
export function hashWord(word: string): number {
  let hash = 0;
  for (let i = 0; i < word.length; i++) hash = extendHash(hash, word.charCodeAt(i));
  return hash;
}

/** The second hash, over words joined by a space. */
export function checkWords(words: readonly string[]): number {
  let check = 0;
  for (let w = 0; w < words.length; w++) {
    if (w > 0) check = extendCheck(check, 0x20);
    const word = words[w]!;
    for (let i = 0; i < word.length; i++) check = extendCheck(check, word.charCodeAt(i));
  }
  return check;
}
