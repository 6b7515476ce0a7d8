import { mix } from "../../utils/core/stories/mix.ts";
import type { Shingles } from "../../utils/core/stories/shingle-text.ts";

/**
 * Pairs that MinHash with banding finds, to compare with: `bands` × `rows` random orders of the shingles, the smallest of each
 * order kept, a pair found when all rows of one band are the same.
 */
export function findByBands(
  articles: readonly { readonly id: string; readonly shingles: Shingles }[],
  bands: number,
  rows: number,
  nameOf: (a: string, b: string) => string,
): Set<string> {
  const filed = new Map<string, string[]>();
  for (const { id, shingles } of articles) {
    if (shingles.hashes.length === 0) continue;
    const minima = new Uint32Array(bands * rows).fill(0xffffffff);
    for (const hash of shingles.hashes) {
      for (let i = 0; i < minima.length; i++) {
        const value = mix(i + 1, hash);
        if (value < minima[i]!) minima[i] = value;
      }
    }
    for (let band = 0; band < bands; band++) {
      const key = `${band} ${minima.slice(band * rows, (band + 1) * rows).join()}`;
      filed.set(key, [...(filed.get(key) ?? []), id]);
    }
  }
  const found = new Set<string>();
  for (const list of filed.values())
    for (let i = 0; i < list.length; i++)
      for (let j = i + 1; j < list.length; j++) found.add(nameOf(list[i]!, list[j]!));
  return found;
}
