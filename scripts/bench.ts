/**
 * npm run bench               every bench that is quick enough, ten minutes in all: those of QUICK below
 * npm run bench -- matching   finding names in a warm page, beside other ways: bench/bench-matching.ts
 * npm run bench -- cold       the first scan of a page just opened: bench/bench-cold.ts
 * npm run bench -- whole-path extraction to verdict, step by step, beside Readability: bench/bench-whole-path.ts
 * npm run bench -- painting   frames with marks, scan and paint beside mark.js: bench/bench-painting.ts
 * npm run bench -- edits      what marks cost a page that edits its text: bench/bench-edits.ts
 * npm run bench -- built      the built extension from outside, what it runs and weighs in a tab: bench/bench-built.ts
 * npm run bench -- late       what comes after the page: the longest slice of the session: bench/bench-late.ts
 * npm run bench -- lexicon    bytes a term: bench/bench-lexicon.ts
 * npm run bench -- newest     the newest 50 notes of 1,000 and of 100,000: bench/bench-newest.ts
 * npm run bench -- anchoring  finding stored passages again: bench/bench-anchoring.ts
 * npm run bench -- comparing  a clipping's text with the live one: bench/bench-comparing.ts
 * npm run bench -- search     searching notes: bench/bench-search.ts
 * npm run bench -- popup      opening the popup over many notes: bench/bench-popup.ts
 * npm run bench -- library    the library's search with facets, over stored records: bench/bench-library.ts
 * npm run bench -- library-list  the library page itself: cold open, scrolling, memory: bench/bench-library-list.ts
 * npm run bench -- export     exporting 10,000 articles from the library page: bench/bench-export.ts
 * npm run bench -- exchange   a library written to a file and taken up again: bench/bench-exchange.ts
 *
 * Ends with one table: what is demanded, what was seen, whether it is met. Every line that is no time by the clock is compared with
 * docs/bench.json. `--quick` takes fewer rounds and compares nothing, `--json FILE` writes the lines, `--record` makes them the record.
 * Exit code 1 when a bar is missed or a line got worse by more than a fifth, each named; 2 when the arguments are wrong.
 */
import { argv } from "node:process";
import { compareLines, type Growth } from "./bench/compare-lines.ts";
import { type BenchLine, describeDemand, describeValue, isMet } from "./bench/line.ts";
import { tableOf } from "./bench/print-lines.ts";
import { type BenchArguments, readArguments } from "./bench/read-arguments.ts";
import { readRecord, writeLines, writeRecord } from "./bench/record.ts";

/** A bench runs when its module is loaded, and exports what it saw. */
interface BenchModule {
  readonly lines: readonly BenchLine[];
}

const QUICK: Readonly<Record<string, () => Promise<BenchModule>>> = {
  matching: () => import("./bench/bench-matching.ts"),
  cold: () => import("./bench/bench-cold.ts"),
  "whole-path": () => import("./bench/bench-whole-path.ts"),
  painting: () => import("./bench/bench-painting.ts"),
  edits: () => import("./bench/bench-edits.ts"),
  built: () => import("./bench/bench-built.ts"),
  lexicon: () => import("./bench/bench-lexicon.ts"),
  newest: () => import("./bench/bench-newest.ts"),
  anchoring: () => import("./bench/bench-anchoring.ts"),
  comparing: () => import("./bench/bench-comparing.ts"),
  search: () => import("./bench/bench-search.ts"),
};
const BENCHES: Readonly<Record<string, () => Promise<BenchModule>>> = {
  ...QUICK,
  late: () => import("./bench/bench-late.ts"),
  popup: () => import("./bench/bench-popup.ts"),
  library: () => import("./bench/bench-library.ts"),
  "library-list": () => import("./bench/bench-library-list.ts"),
  export: () => import("./bench/bench-export.ts"),
  exchange: () => import("./bench/bench-exchange.ts"),
};

const asked = readAsked();
if (asked !== null) {
  const lines: BenchLine[] = [];
  for (const name of asked.name === null ? Object.keys(QUICK) : [asked.name]) {
    const start = performance.now();
    console.log(`\n== ${name}`);
    lines.push(...(await BENCHES[name]!()).lines);
    console.log(`(${Math.round((performance.now() - start) / 1_000)} s)`);
  }
  console.log(`\n${tableOf(lines)}\n`);
  const missed = lines.filter((line) => !isMet(line));
  for (const line of missed)
    console.log(`Missed: ${line.what}: ${describeValue(line.value, line.unit)}, demanded ${describeDemand(line)}`);
  const grown = asked.isQuick || asked.isRecorded ? [] : compareLines(lines, await readRecord());
  for (const growth of grown) console.log(describeGrowth(growth));
  if (asked.json !== null) await writeLines(asked.json, lines);
  if (asked.isRecorded) await writeRecord(lines);
  process.exitCode = missed.length + grown.length > 0 ? 1 : 0;
}

/** Null, and exit code 2, when the arguments are wrong. */
function readAsked(): BenchArguments | null {
  try {
    const read = readArguments(argv.slice(2));
    if (read.name === null || Object.hasOwn(BENCHES, read.name)) return read;
    console.error(`There is no bench ${JSON.stringify(read.name)}: name one of ${Object.keys(BENCHES).join(", ")}.`);
  } catch (error) {
    console.error((error as Error).message);
  }
  process.exitCode = 2;
  return null;
}

function describeGrowth({ line, recorded, factor }: Growth): string {
  const [before, now] = [recorded, line.value].map((value) => describeValue(value, line.unit));
  return `Worse than recorded: ${line.what} (${line.id}): ${now}, recorded ${before}, ${factor.toFixed(2)} times as bad`;
}
