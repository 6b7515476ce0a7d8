import type { Signature } from "./sign-text.ts";

/**
 * How much two texts share, estimated from their signatures alone, each 0 to 1 (compare-shingles.ts says what they mean): for
 * a first look where texts are not at hand, never to decide. Off by about 0.1 for 300 words.
 */
export function compareSignatures(a: Signature, b: Signature): { resemblance: number; containment: number } {
  // A value counts only as far as both texts would have chosen it.
  const bound = Math.min(a.at(-1) ?? 0, b.at(-1) ?? 0);
  let shared = 0;
  let onlyA = 0;
  let onlyB = 0;
  for (let i = 0, j = 0; ; ) {
    const [x, y] = [a[i] ?? Number.POSITIVE_INFINITY, b[j] ?? Number.POSITIVE_INFINITY];
    if (Math.min(x, y) > bound) break;
    if (x === y) shared++;
    else if (x < y) onlyA++;
    else onlyB++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  if (shared === 0) return { resemblance: 0, containment: 0 };
  return { resemblance: shared / (shared + onlyA + onlyB), containment: shared / (shared + Math.min(onlyA, onlyB)) };
}
