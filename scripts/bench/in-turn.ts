/** A task was called so many times between two marks. */
export interface Sample<Name extends string = string> {
  readonly name: Name;
  readonly run: number;
  readonly calls: number;
}

interface Rounds {
  readonly runs: number;
  /** Rounds before the first that counts. */
  readonly warmUp?: number;
  /** A task is repeated until so many milliseconds have passed; 0: once. */
  readonly least?: number;
}

/** The mark at which a sample begins or ends. */
export function markOf({ name, run }: Pick<Sample, "name" | "run">, edge: "start" | "end"): string {
  return `sample ${name} ${run} ${edge}`;
}

/**
 * Runs tasks in turn, in every other round the other way about: what disturbs the machine then disturbs them all. Each sample stands
 * between two marks, by which a trace tells its processor time (`medianTimes`): on a busy machine the clock tells who else worked.
 */
export function sampleInTurn<Name extends string>(
  tasks: Readonly<Record<Name, () => unknown>>,
  { runs, warmUp = 3, least = 5 }: Rounds,
): Sample<Name>[] {
  const names = Object.keys(tasks) as Name[];
  const samples: Sample<Name>[] = [];
  for (let run = -warmUp; run < runs; run++)
    for (const name of run % 2 === 0 ? names : names.toReversed()) {
      performance.mark(markOf({ name, run }, "start"));
      const calls = repeat(tasks[name], least);
      performance.mark(markOf({ name, run }, "end"));
      if (run >= 0) samples.push({ name, run, calls });
    }
  return samples;
}

/** Milliseconds one call takes by the clock, over as many calls as that can tell: it ticks in tenths. */
export function clock(task: () => unknown, least = 0): number {
  const start = performance.now();
  const calls = repeat(task, least);
  return (performance.now() - start) / calls;
}

/** Gives how many times. */
function repeat(task: () => unknown, least: number): number {
  const start = performance.now();
  let calls = 0;
  do {
    task();
    calls++;
  } while (performance.now() - start < least);
  return calls;
}
