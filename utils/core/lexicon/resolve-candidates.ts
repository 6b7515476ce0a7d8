import type { Candidate } from "./find-candidates.ts";
import type { Origin } from "./types.ts";

/**
 * Leftmost-longest, no overlap: of the candidates that begin first the longest wins, ties go to the reader's own term,
 * then to the one with fewer letters stripped, then to the one without an open condition. Candidates with an open condition
 * take part only when `meets` says so. Returns them in order of start. O(n log n).
 */
export function resolveCandidates<T extends Omit<Candidate, "entity"> & { readonly origin: Origin }>(
  candidates: readonly T[],
  meets: (candidate: T) => boolean,
): T[] {
  const usable = candidates.filter((candidate) => candidate.needs === null || meets(candidate));
  usable.sort(
    (a, b) =>
      a.start - b.start ||
      b.end - a.end ||
      Number(b.origin === "own") - Number(a.origin === "own") ||
      a.stripped - b.stripped ||
      Number(a.needs !== null) - Number(b.needs !== null),
  );
  const resolved: T[] = [];
  let end = 0;
  for (const candidate of usable) {
    if (candidate.start < end) continue;
    resolved.push(candidate);
    end = candidate.end;
  }
  return resolved;
}
