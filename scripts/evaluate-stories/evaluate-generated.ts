import { createStoryIndex, makeStoryText } from "../../utils/core/stories/story-index.ts";
import { generateArticles } from "./generate-articles.ts";
import { scoreGenerated } from "./score-generated.ts";

const PRECISION = 0.99;
const RECALL = 0.95;
const SEEDS = [1, 2, 3];
const SIZES = [2_000, 5_000, 10_000, 20_000];
/** Articles timed at each size. */
const TIMED = 500;
/** An article may cost so many times at the largest size what it costs at the smallest: growth with the square would be ten. */
const GROWTH = 2;

/** Prints what stories are found among made-up articles, and what an article costs; false when a bar is missed. */
export function evaluateGenerated(): boolean {
  let good = true;
  for (const seed of SEEDS) {
    const { precision, recall, pairs, wrong, joined } = scoreGenerated(generateArticles(2_000, seed), seed);
    good &&= precision >= PRECISION && recall >= RECALL;
    console.log(
      `2,000 made-up articles, seed ${seed}: P ${precision.toFixed(4)} R ${recall.toFixed(4)} of ${pairs} pairs`,
    );
    for (const [kind, { count, of }] of [...joined].sort())
      console.log(`  ${kind.padEnd(40)} ${count} of ${of} joined their original`);
    for (const [kind, count] of wrong) console.log(`  wrong: ${kind}, ${count} pairs`);
  }
  return measureGrowth() && good;
}

/** Processor time an article, when so many are there already: all sizes in one run, as ratios. */
function measureGrowth(): boolean {
  console.log(`\nProcessor time an article, over ${TIMED} articles up to each size (bar: ${GROWTH} times the first)`);
  const texts = generateArticles(SIZES.at(-1)!, 4).map(({ id, text }) => ({ id, text }));
  const index = createStoryIndex();
  let from = process.cpuUsage();
  let first = 0;
  let good = true;
  texts.forEach(({ id, text }, at) => {
    if (SIZES.includes(at + TIMED)) from = process.cpuUsage();
    index.add(makeStoryText(id, text));
    if (!SIZES.includes(at + 1)) return;
    const { user, system } = process.cpuUsage(from);
    const cost = (user + system) / 1_000 / TIMED;
    first ||= cost;
    good &&= cost <= GROWTH * first;
    console.log(`  ${String(at + 1).padStart(6)}  ${cost.toFixed(2)} ms  ${(cost / first).toFixed(2)} times`);
  });
  return good;
}
