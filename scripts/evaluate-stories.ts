/**
 * npm run evaluate:stories
 *
 * Groups the articles of the corpus beside the project into stories and scores the pairs against those read by hand
 * (evaluate-stories/true-stories.ts): with the whole corpus as library, over thresholds, and each pair as if nothing else were
 * known. Compares ways to find candidates, and the cost of signing with that of folding. Without the corpus it says so and ends.
 * `-- --errors` lists wrong and missed pairs.
 *
 * `-- --generated` needs no corpus: made-up articles with known copies, and what an article costs as the library grows
 * (evaluate-stories/evaluate-generated.ts). Exit code 1 when a bar is missed.
 */
import { existsSync } from "node:fs";
import { compareShingles, type Overlap } from "../utils/core/stories/compare-shingles.ts";
import { groupStories } from "../utils/core/stories/group-stories.ts";
import { judgeOverlap } from "../utils/core/stories/judge-overlap.ts";
import { measureRetelling } from "../utils/core/stories/measure-retelling.ts";
import { shingleText } from "../utils/core/stories/shingle-text.ts";
import { signText } from "../utils/core/stories/sign-text.ts";
import { createStoryIndex, makeStoryText } from "../utils/core/stories/story-index.ts";
import { fold } from "../utils/core/text/fold.ts";
import { findShared } from "./evaluate/find-shared.ts";
import { readLabelled } from "./evaluate/read-labelled.ts";
import { evaluateGenerated } from "./evaluate-stories/evaluate-generated.ts";
import { findByBands } from "./evaluate-stories/find-by-bands.ts";
import { findPairs } from "./evaluate-stories/find-pairs.ts";
import { findStock } from "./evaluate-stories/find-stock.ts";
import { nameOfPair as nameOf, pairsOf } from "./evaluate-stories/pairs-of.ts";
import { TRUE_STORIES } from "./evaluate-stories/true-stories.ts";

const shared = findShared();
if (process.argv.includes("--generated")) {
  if (!evaluateGenerated()) process.exitCode = 1;
} else if (shared === null || !existsSync(new URL("corpus/dev_other.jsonl", shared))) {
  console.log("evaluate:stories: the corpus (../shared/corpus) is not here; nothing was measured");
} else {
  const documents = readLabelled(shared);
  const articles = documents.map(({ id, text }) => ({ id, createdAt: "", text, shingles: shingleText(text) }));
  const places = new Map(articles.map(({ id }, index) => [id, index]));
  const truth = new Set(TRUE_STORIES.flatMap((story) => pairsOf(story.split(" "))));
  const missing = TRUE_STORIES.flatMap((story) => story.split(" ")).filter((id) => !places.has(id));
  if (missing.length > 0) console.log(`not in this corpus: ${missing.join(" ")}`);
  console.log(`${articles.length} articles, ${TRUE_STORIES.length} stories read by hand, ${truth.size} pairs\n`);

  const pairs = findPairs(articles);
  const stock = findStock(articles, pairs);
  const overlaps = pairs.map(([a, b]) => {
    const texts = [articles[a]!.shingles, articles[b]!.shingles].sort((x, y) => x.words.length - y.words.length);
    const [shorter, longer] = texts as [(typeof texts)[0], (typeof texts)[0]];
    return {
      name: nameOf(articles[a]!.id, articles[b]!.id),
      all: {
        overlap: compareShingles(shorter, longer),
        retelling: () => measureRetelling(shorter.words, longer.words),
      },
      telling: {
        overlap: compareShingles(shorter, longer, stock),
        retelling: () => measureRetelling(shorter.words, longer.words, stock),
      },
    };
  });
  type Measures = (typeof overlaps)[number]["all"];

  const index = createStoryIndex();
  for (const { id, text } of articles) index.add(makeStoryText(id, text));
  const stories = groupStories(articles, index.pairs(), []);
  print("stories, one article after the other", new Set(stories.flatMap((story) => pairsOf(story.articles))), true);
  const judged = (which: "all" | "telling", judge: (overlap: Overlap, measures: Measures) => boolean) =>
    new Set(overlaps.filter((one) => judge(one[which].overlap, one[which])).map(({ name }) => name));
  const asOneStory = (overlap: Overlap, { retelling }: Measures) => judgeOverlap(overlap, retelling) !== null;
  print("pairs, the stock of all left out", judged("telling", asOneStory), true);
  print("pairs, each as if alone in the library", judged("all", asOneStory), true);

  console.log(
    "\nContainment alone, at least 12 shared shingles; then with figures; then without the stock; then more of short ones; " +
      "then also what is retold",
  );
  for (const least of [0.4, 0.5, 0.55, 0.57, 0.6, 0.65, 0.7, 0.8, 0.9]) {
    const enough = (overlap: Overlap) => overlap.shared >= 12 && overlap.containment >= least;
    const figures = (overlap: Overlap) => enough(overlap) && overlap.otherFigures * 50 <= overlap.shared;
    const short = (overlap: Overlap) => figures(overlap) && (overlap.shared >= 40 || overlap.containment >= 0.88);
    const columns = [
      judged("all", enough),
      judged("all", figures),
      judged("telling", figures),
      judged("telling", short),
      judged("telling", (overlap, measures) => short(overlap) || asOneStory(overlap, measures)),
    ];
    console.log(`  ${least.toFixed(2)}  ${columns.map((found) => rate(found)).join("   ")}`);
  }

  console.log("\nCandidates");
  printCandidates("signature keys", new Set(overlaps.map(({ name }) => name)));
  for (const [bands, rows] of [
    [16, 4],
    [32, 2],
    [64, 1],
  ] as const)
    printCandidates(`MinHash, ${bands} bands of ${rows}`, findByBands(articles, bands, rows, nameOf));
  measureCost(documents.map(({ text }) => text));

  function print(title: string, found: ReadonlySet<string>, list: boolean) {
    console.log(`${title.padEnd(44)} ${rate(found)}`);
    if (!list || !process.argv.includes("--errors")) return;
    for (const name of found) if (!truth.has(name)) console.log(`    wrong  ${name} ${describe(name)}`);
    for (const name of truth) if (!found.has(name)) console.log(`    missed ${name} ${describe(name)}`);
  }

  function describe(name: string): string {
    const measures = overlaps.find((one) => one.name === name)?.telling;
    if (measures === undefined) return "(no common key)";
    const { shared: count, containment, sameFigures, otherFigures } = measures.overlap;
    const retold = measures.retelling().toFixed(2);
    return `shared ${count}, containment ${containment.toFixed(2)}, retold ${retold}, figures ${sameFigures} same, ${otherFigures} other`;
  }

  function rate(found: ReadonlySet<string>): string {
    const right = [...found].filter((name) => truth.has(name)).length;
    const [precision, recall] = [found.size === 0 ? 1 : right / found.size, right / truth.size];
    return `P ${precision.toFixed(3)} R ${recall.toFixed(3)} (${right} right, ${found.size - right} wrong)`;
  }

  function printCandidates(title: string, found: ReadonlySet<string>) {
    const right = [...truth].filter((name) => found.has(name)).length;
    console.log(`  ${title.padEnd(28)} ${right} of ${truth.size} true pairs, ${found.size} pairs to compare`);
  }
}

/** Signing 20,000 characters against folding them, both fifteen times in turn; medians. */
function measureCost(texts: readonly string[]) {
  const text = texts.join("\n").slice(0, 20_000);
  const times: [number[], number[]] = [[], []];
  for (let run = -5; run < 15; run++) {
    const tasks = [() => fold(text), () => signText(shingleText(text))];
    for (const [index, task] of tasks.entries()) {
      const start = performance.now();
      for (let i = 0; i < 20; i++) task();
      if (run >= 0) times[index]!.push((performance.now() - start) / 20);
    }
  }
  const [folding, signing] = times.map((list) => list.sort((a, b) => a - b)[7]!) as [number, number];
  const keys = signText(shingleText(text)).length;
  console.log(
    `\n20,000 characters: folded in ${folding.toFixed(2)} ms, shingled and signed in ${signing.toFixed(2)} ms, ratio ` +
      `${(signing / folding).toFixed(1)}; signature of ${keys} values`,
  );
}
