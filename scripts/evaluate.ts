/**
 * npm run evaluate
 *
 * Scores the command line's core on made texts (tests/core/fixtures/made-texts) and on the corpus beside the project
 * (../shared/corpus): mentions against the seeds' gold standard, labels against the labelled articles, per language. Without the
 * corpus it says so and ends; RASD_SHARED names another folder of the same shape.
 * `-- --leave-one-out` scores each seed with a lexicon that has never seen it: names of the other four, the reference
 * layer and the recognisers. `-- --errors` lists every miss, wrong mark and wrong label.
 */
import { existsSync, readFileSync } from "node:fs";
import { addJoinedForms } from "../utils/core/lexicon/add-joined-forms.ts";
import { compileLexicon } from "../utils/core/lexicon/compile-lexicon.ts";
import type { CompiledLexicon } from "../utils/core/lexicon/compiled-lexicon.ts";
import { findMentions } from "../utils/core/lexicon/find-mentions.ts";
import { mergeLayers } from "../utils/core/lexicon/merge-layers.ts";
import { createPrefilter, type Prefilter } from "../utils/core/prefilter/create-prefilter.ts";
import { makePatterns } from "../utils/core/prefilter/make-patterns.ts";
import { annotateSource } from "./annotate/annotate-source.ts";
import { findShared } from "./evaluate/find-shared.ts";
import { leaveOutSeed } from "./evaluate/leave-out-seed.ts";
import { type LabelledDocument, readLabelled } from "./evaluate/read-labelled.ts";
import { readMadeTexts } from "./evaluate/read-made-texts.ts";
import { scoreMadeTexts } from "./evaluate/score-made-texts.ts";
import { type Count, type GoldFile, type Predicted, rates, scoreMentions } from "./evaluate/score-mentions.ts";
import { scoreTraps, type Trap } from "./evaluate/score-traps.ts";
import { loadLayers, loadLexicon } from "./lexicon/load-lexicon.ts";

const shared = findShared();
const showErrors = process.argv.includes("--errors");
const leaveOneOut = process.argv.includes("--leave-one-out");
/** Sets of made texts; what was done with each stands in their README. */
const SETS = ["first", "second", "third"];

if (!leaveOneOut) for (const set of SETS) evaluateMadeTexts(set);

if (shared === null || !existsSync(new URL("corpus/seeds-gold.json", shared))) {
  console.log("evaluate: the corpus (../shared/corpus) is not here; nothing was measured");
} else {
  const SHARED = shared;
  const { compiled } = loadLexicon();
  const gold: { files: GoldFile[] } = JSON.parse(readFileSync(new URL("corpus/seeds-gold.json", SHARED), "utf8"));
  if (leaveOneOut) {
    const layers = loadLayers();
    printMentions("Mentions, each seed left out of the lexicon (exact span and category)", (file) =>
      compileLexicon(addJoinedForms(mergeLayers(leaveOutSeed(layers, file.slice(0, 3)))), "leave-one-out"),
    );
  } else {
    printMentions("Mentions in the five seed texts (exact span and category)", () => compiled);
    evaluateTraps();
    evaluateLabels();
  }

  function evaluateTraps() {
    const { traps }: { traps: Trap[] } = JSON.parse(readFileSync(new URL("lexicon/terms.json", SHARED), "utf8"));
    const score = scoreTraps(traps, (text) => findMentions(text, compiled).map(({ entity }) => entity));
    console.log(
      `Traps of the word list: ${traps.length} (${score.texts} texts), wrongly marked ${score.wrong.length}; ` +
        `${score.named} name something else, which is marked as such\n`,
    );
    for (const wrong of score.wrong) console.log(`  ${wrong}`);
  }

  function printMentions(title: string, lexiconFor: (file: string) => CompiledLexicon) {
    const predictions = new Map<string, readonly Predicted[]>();
    for (const { file } of gold.files) {
      const text = readFileSync(new URL(`seeds/${file}`, SHARED), "utf8");
      predictions.set(file, annotateSource({ kind: "text", id: file, text }, lexiconFor(file)).mentions);
    }
    const score = scoreMentions(gold.files, predictions);
    console.log(`${title}\n`);
    const total: Count = { found: 0, wrong: 0, missed: 0 };
    for (const [category, count] of score.perCategory) {
      printRates(category, count);
      total.found += count.found;
      total.wrong += count.wrong;
      total.missed += count.missed;
    }
    printRates("all", total);
    console.log(`  negatives hit: ${score.negativeHits}\n`);
    if (showErrors) for (const error of score.errors) console.log(`  ${error}`);
  }

  function evaluateLabels() {
    const byFile = new Map<string, LabelledDocument[]>();
    for (const document of readLabelled(SHARED))
      byFile.set(document.file, [...(byFile.get(document.file) ?? []), document]);
    const relevant = new Map<string, Count>();
    const prefilter = createPrefilter([makePatterns(addJoinedForms(mergeLayers(loadLayers())))]);
    const letThrough = { withVerdict: 0, missed: 0, without: 0, kept: 0 };
    for (const [file, documents] of byFile) {
      const confusion = new Map<string, Map<string, number>>();
      for (const document of documents) {
        const { label } = annotateSource({ kind: "record", ...document }, compiled);
        const passes = runPrefilter(prefilter, `${document.title}\n${document.text}`);
        if (label === "none") letThrough[passes ? "without" : "kept"]++;
        else letThrough[passes ? "withVerdict" : "missed"]++;
        const row = confusion.get(document.expected) ?? new Map<string, number>();
        row.set(label, (row.get(label) ?? 0) + 1);
        confusion.set(document.expected, row);
        for (const language of [document.lang, "all"])
          tally(language, document.expected === "relevant", label === "relevant");
        if (showErrors && (document.expected === "relevant") !== (label === "relevant"))
          console.log(`  ${file} ${document.id}: expected ${document.expected}, got ${label}`);
      }
      console.log(`Labels of ${file} (${documents.length}): expected → got`);
      for (const [expected, row] of confusion)
        console.log(`  ${expected.padEnd(18)} ${[...row].map(([label, n]) => `${label} ${n}`).join(", ")}`);
      console.log("");
    }
    console.log("«relevant» against the rest, by language\n");
    for (const [language, count] of relevant) printRates(language, count);

    const { withVerdict, missed, without, kept } = letThrough;
    console.log(
      `\nPrefilter: missed ${missed} of ${withVerdict + missed} texts with a verdict; ` +
        `kept out ${kept} of ${without + kept} without (${((100 * kept) / (without + kept)).toFixed(1)} %)`,
    );

    function tally(language: string, expected: boolean, got: boolean) {
      const count = relevant.get(language) ?? { found: 0, wrong: 0, missed: 0 };
      if (expected && got) count.found++;
      else if (expected) count.missed++;
      else if (got) count.wrong++;
      relevant.set(language, count);
    }
  }
}

function evaluateMadeTexts(set: string) {
  const texts = readMadeTexts(new URL(`../tests/core/fixtures/made-texts/${set}/`, import.meta.url));
  const { compiled } = loadLexicon();
  console.log(`Made texts, ${set} set: names (exact span and category), then «relevant» against the rest\n`);
  for (const kind of [...new Set(texts.map((one) => one.kind)), null]) {
    const scored = kind === null ? texts : texts.filter((one) => one.kind === kind);
    const { all, relevant, perCategory, errors } = scoreMadeTexts(scored, compiled);
    if (kind === null) for (const [category, count] of perCategory) printRates(category, count);
    printRates(kind ?? "all", all);
    printRates("  relevant", relevant);
    if (kind === null && showErrors) for (const error of errors) console.log(`  ${error}`);
  }
  console.log("");
}

function runPrefilter(prefilter: Prefilter, text: string): boolean {
  const reading = prefilter(text);
  for (;;) {
    const { done, value } = reading.next();
    if (done) return value;
  }
}

function printRates(name: string, count: Count) {
  const { precision, recall, f1 } = rates(count);
  console.log(
    `  ${name.padEnd(12)} P ${precision.toFixed(3)}  R ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}` +
      `  (found ${count.found}, wrong ${count.wrong}, missed ${count.missed})`,
  );
}
