import { diffArrays } from "diff";
import { findAnchors } from "./find-anchors.ts";

/** A stretch of each of two rows, [from, to). */
export interface Stretch {
  readonly fromA: number;
  readonly toA: number;
  readonly fromB: number;
  readonly toB: number;
}

/** When `isSame`, the stretches hold the same, one for one; else what stands in `a` was replaced by what stands in `b`. */
export interface Run extends Stretch {
  readonly isSame: boolean;
}

/** Up to that many left out and put in, the shortest edit is looked for; what it costs grows with their square. */
export const MOST_EDITS = 500;
/** All searches together; what is open after that counts as replaced as a whole. About a second. */
const BUDGET = 100 * MOST_EDITS ** 2;

/**
 * Which ids of row `a` stand again, in order, in row `b`: runs that follow one another and cover both rows, same and
 * replaced in turn. With up to MOST_EDITS between the rows it is the shortest edit (Myers 1986, by jsdiff). Where there are more, the
 * rows are first cut at ids that stand once in each (find-anchors.ts), which reads as well but may be longer.
 *
 * O(length · log length + edits²), and bounded whatever the rows hold.
 */
export function alignRows(a: readonly number[], b: readonly number[]): Run[] {
  const runs: Run[] = [];
  let budget = BUDGET;
  // A stack instead of recursion, since gaps lie within gaps. The next stretch is on top.
  const open: (Stretch | Run)[] = [{ fromA: 0, toA: a.length, fromB: 0, toB: b.length }];
  while (open.length > 0) {
    const next = open.pop()!;
    if ("isSame" in next) {
      addRun(runs, next);
      continue;
    }
    const middle = trim(a, b, next);
    const { fromA, toA, fromB, toB } = middle;
    open.push({ isSame: true, fromA: toA, toA: next.toA, fromB: toB, toB: next.toB });
    const most = Math.min(MOST_EDITS, Math.floor(Math.sqrt(budget)));
    const shortest = fromA === toA || fromB === toB ? [{ isSame: false, ...middle }] : findShortest(a, b, middle, most);
    if (shortest !== null) {
      const edits = shortest.reduce(
        (sum, run) => sum + (run.isSame ? 0 : run.toA - run.fromA + run.toB - run.fromB),
        0,
      );
      budget -= Math.min(budget, edits ** 2);
      open.push(...shortest.reverse());
    } else {
      budget -= most ** 2;
      const parts = cutAtAnchors(middle, findAnchors(a, b, middle));
      for (let i = parts.length - 1; i >= 0; i--) open.push(parts[i]!);
    }
    open.push({ isSame: true, fromA: next.fromA, toA: fromA, fromB: next.fromB, toB: fromB });
  }
  return runs;
}

/** What is left between what both begin with and what both end with. */
function trim(a: readonly number[], b: readonly number[], stretch: Stretch): Stretch {
  let { fromA, toA, fromB, toB } = stretch;
  while (fromA < toA && fromB < toB && a[fromA] === b[fromB]) {
    fromA++;
    fromB++;
  }
  while (toA > fromA && toB > fromB && a[toA - 1] === b[toB - 1]) {
    toA--;
    toB--;
  }
  return { fromA, toA, fromB, toB };
}

/** Null when it takes more than `most` ids left out and put in. */
function findShortest(a: readonly number[], b: readonly number[], stretch: Stretch, most: number): Run[] | null {
  let { fromA, fromB } = stretch;
  if (Math.abs(stretch.toA - fromA - (stretch.toB - fromB)) > most) return null;
  const changes = diffArrays(a.slice(fromA, stretch.toA), b.slice(fromB, stretch.toB), { maxEditLength: most });
  return (
    changes?.map(({ count, added, removed }) => {
      const run = { isSame: !added && !removed, fromA, toA: fromA, fromB, toB: fromB };
      if (!added) run.toA += count;
      if (!removed) run.toB += count;
      [fromA, fromB] = [run.toA, run.toB];
      return run;
    }) ?? null
  );
}

/** The stretches between anchors, still open, and the anchors; without an anchor the stretch as replaced. */
function cutAtAnchors(stretch: Stretch, anchors: readonly (readonly [a: number, b: number])[]): (Stretch | Run)[] {
  if (anchors.length === 0) return [{ isSame: false, ...stretch }];
  const parts: (Stretch | Run)[] = [];
  let { fromA, fromB } = stretch;
  for (const [a, b] of anchors) {
    parts.push({ fromA, toA: a, fromB, toB: b });
    [fromA, fromB] = [a + 1, b + 1];
    parts.push({ isSame: true, fromA: a, toA: fromA, fromB: b, toB: fromB });
  }
  parts.push({ fromA, toA: stretch.toA, fromB, toB: stretch.toB });
  return parts;
}

/** Runs of one kind become one, empty ones none. */
function addRun(runs: Run[], run: Run): void {
  if (run.fromA === run.toA && run.fromB === run.toB) return;
  const last = runs.at(-1);
  if (last?.isSame !== run.isSame) runs.push(run);
  else runs[runs.length - 1] = { ...last, toA: run.toA, toB: run.toB };
}
