/** What a part of the soak has seen so far; written to the state file after each round, so that a later run goes on from it. */
export interface PartRecord {
  /** Rounds done. */
  done: number;
  /** Rounds asked for when it was begun. */
  rounds: number;
  /** What was counted, by name. */
  counts: Record<string, number>;
  /** What was measured, by name, in the order it was measured. */
  measures: Record<string, number[]>;
  /** What went wrong, in words; the first of them only, `counts.faults` says how many there were. */
  faults: string[];
  /** Why it could not be run on this machine; null: it could. */
  skipped: string | null;
  /** Milliseconds it ran, over all runs. */
  took: number;
  /** When it last ran, ISO 8601 in UTC. */
  at: string;
}

/** What a part is given to work with. */
export interface Job {
  readonly rounds: number;
  /** Rounds done before, by this run or an earlier one. */
  readonly done: () => number;
  /** Whether there is something left to do, and time to do it. */
  readonly goesOn: () => boolean;
  /** So many rounds are done; what was counted in them. */
  advance(rounds: number, counts?: Readonly<Record<string, number>>): void;
  measure(name: string, value: number): void;
  /** Something went wrong that must not. */
  fault(what: string): void;
  /** This machine cannot run it. */
  skip(why: string): void;
  /** Fires when the reader interrupts, or the part's time is over. */
  readonly signal: AbortSignal;
}

/** What was seen, for the table, and whether it is what is demanded. */
export interface Verdict {
  readonly seen: string;
  readonly met: boolean;
}

/** One threat or fault. */
export interface Part {
  /** What `npm run soak -- NAME` runs it by. */
  readonly name: string;
  /** The line of the table: what is done to Rasd. */
  readonly what: string;
  readonly demanded: string;
  /** Rounds of the full figure. */
  readonly rounds: number;
  /** Rounds of the short form, which `npm test` runs. */
  readonly short: number;
  run(job: Job): Promise<void>;
  /** Asked when every round was done. */
  judge(record: PartRecord): Verdict;
}
