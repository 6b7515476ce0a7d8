import { indexText } from "../../../utils/core/anchoring/index-text.ts";
import { resolvePassages } from "../../../utils/core/anchoring/resolve-passages.ts";
import { editWords } from "./edit-page.ts";
import { makePage, makeVocabulary, renderPage } from "./make-page.ts";
import { matchApproximately } from "./match-approximately.ts";
import { choosePassages, spanOf } from "./passages.ts";
import { createRandom } from "./random.ts";
import { count, countFound, newTally, type Tally } from "./tally.ts";

const SIZE = 200_000;
const QUOTES = 1_000;
const ABSENT = 100;
const SHARES = [0, 0.02, 0.1];

export interface SpeedResult {
  /** Share of the page's words that were edited. */
  readonly share: number;
  /** Passages of which nothing is left; they are in no tally. */
  readonly lost: number;
  readonly ours: Tally;
  readonly theirs: Tally;
  /** Passages of another page. */
  readonly absent: Tally;
  /** Medians in milliseconds for all passages, indexing included. */
  readonly indexOfTime: number;
  readonly ourTime: number;
  readonly theirTime: number;
}

/** 1,000 passages on 200,000 characters, the three ways in turn: `runs` times, the approximate way `slowRuns` times. */
export function measureSpeed(runs: number, slowRuns: number, seed: number): SpeedResult[] {
  const vocabulary = makeVocabulary(10_000, createRandom(1));
  const page = makePage(SIZE, vocabulary, createRandom(seed));
  const passages = choosePassages(page, QUOTES, createRandom(seed + 1), () => true);
  const quotes = passages.map(({ selectors }) => selectors);
  const strange = makePage(SIZE / 4, makeVocabulary(10_000, createRandom(77)), createRandom(seed + 2));
  const absent = choosePassages(strange, ABSENT, createRandom(seed + 3), ({ first, last }) => last - first >= 2);

  return SHARES.map((share) => {
    const rendered = renderPage(editWords(page, share, vocabulary, createRandom(seed + 4)));
    const { text } = rendered;
    const tasks = {
      indexOf: () => quotes.map(({ quote }) => text.indexOf(quote.exact)),
      ours: () => resolvePassages(indexText(text), quotes),
      theirs: () => quotes.map((quote) => matchApproximately(text, quote)),
    };
    const times: Record<keyof typeof tasks, number[]> = { indexOf: [], ours: [], theirs: [] };
    for (let run = -2; run < runs; run++) {
      for (const name of ["indexOf", "ours"] as const) {
        const time = clock(tasks[name]);
        if (run >= 0) times[name].push(time);
      }
      if (run >= 0 && run < slowRuns) times.theirs.push(clock(tasks.theirs));
    }
    const ours = newTally();
    const theirs = newTally();
    let lost = 0;
    const [found, approximate] = [tasks.ours(), tasks.theirs()];
    for (const [i, { run }] of passages.entries()) {
      const truth = spanOf(run, rendered);
      if (truth === null) {
        lost++;
        continue;
      }
      count(ours, found[i]!, truth);
      countFound(theirs, approximate[i]!, truth);
    }
    const strangers = newTally();
    const index = indexText(text);
    for (const one of resolvePassages(
      index,
      absent.map(({ selectors }) => selectors),
    ))
      count(strangers, one, null);
    return {
      share,
      lost,
      ours,
      theirs,
      absent: strangers,
      indexOfTime: median(times.indexOf),
      ourTime: median(times.ours),
      theirTime: median(times.theirs),
    };
  });
}

function clock(task: () => unknown): number {
  const start = performance.now();
  task();
  return performance.now() - start;
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[values.length >> 1]!;
}
