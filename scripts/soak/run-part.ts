import { emptyRecord, type SoakState } from "./state.ts";
import type { Job, Part, PartRecord } from "./types.ts";

/** Faults kept in words. */
const MOST_FAULTS = 20;

/** What running a part needs of the world around it. */
export interface Surroundings {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Keeps what is known so far. */
  readonly save: () => Promise<void>;
  /** One line of progress; called after each advance. */
  readonly tell: (record: PartRecord) => void;
  readonly signal: AbortSignal;
}

/**
 * Runs what is left of a part, into `state`. Whatever it throws, unless it was interrupted, is one of its faults.
 *
 * @param rounds wanted in all; those that an earlier run did count.
 * @param limit milliseconds this run may take.
 */
export async function runPart(
  part: Part,
  rounds: number,
  state: SoakState,
  limit: number,
  surroundings: Surroundings,
): Promise<void> {
  const { now, save, tell } = surroundings;
  const record = state[part.name] ?? emptyRecord(rounds);
  state[part.name] = record;
  record.rounds = rounds;
  record.skipped = null;
  const [began, before] = [now(), record.took];
  const over = AbortSignal.timeout(limit);
  const signal = AbortSignal.any([surroundings.signal, over]);
  let saving = Promise.resolve();
  const keep = () => {
    record.took = before + now() - began;
    record.at = new Date(now()).toISOString();
    saving = saving.then(save);
  };
  const fault = (what: string) => {
    record.counts.faults = (record.counts.faults ?? 0) + 1;
    if (record.faults.length < MOST_FAULTS) record.faults.push(what);
    keep();
  };
  const job: Job = {
    rounds,
    done: () => record.done,
    goesOn: () => record.done < rounds && !signal.aborted,
    advance: (count, counts = {}) => {
      record.done += count;
      for (const [name, more] of Object.entries(counts)) record.counts[name] = (record.counts[name] ?? 0) + more;
      keep();
      tell(record);
    },
    measure: (name, value) => {
      record.measures[name] = [...(record.measures[name] ?? []), value];
    },
    fault,
    skip: (why) => {
      record.skipped = why;
      keep();
    },
    signal,
  };
  try {
    if (record.done < rounds) await part.run(job);
  } catch (error) {
    if (!signal.aborted) fault(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
  await saving;
}
