import { median } from "./statistics.ts";

/** Milliseconds of each task, round by round. */
export type Times<Name extends string> = Readonly<Record<Name, number[]>>;

interface Rounds {
  readonly runs: number;
  /** Rounds before the first that counts. */
  readonly warmUp?: number;
  /** A task is repeated until so many milliseconds have passed, and gives their mean; 0: once. */
  readonly sample?: number;
}

/** Times tasks in turn, in every other round the other way about: what disturbs the machine then disturbs them all. */
export function timeInTurn<Name extends string>(
  tasks: Readonly<Record<Name, () => unknown>>,
  { runs, warmUp = 3, sample = 5 }: Rounds,
): Times<Name> {
  const names = Object.keys(tasks) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let run = -warmUp; run < runs; run++)
    for (const name of run % 2 === 0 ? names : names.toReversed()) {
      const time = clock(tasks[name], sample);
      if (run >= 0) times[name].push(time);
    }
  return times;
}

export function mediansOf<Name extends string>(times: Times<Name>): Record<Name, number> {
  return Object.fromEntries(Object.entries<number[]>(times).map(([name, values]) => [name, median(values)])) as Record<
    Name,
    number
  >;
}

/** Milliseconds one call takes, over as many calls as the page's clock can tell: it ticks in tenths. */
export function clock(task: () => unknown, sample = 0): number {
  const start = performance.now();
  let calls = 0;
  let now = start;
  do {
    task();
    calls++;
    now = performance.now();
  } while (now - start < sample);
  return (now - start) / calls;
}
