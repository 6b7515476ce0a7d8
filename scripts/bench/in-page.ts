import packed from "virtual:rasd/lexicon";
import { buildTrie } from "../../utils/core/lexicon/build-trie.ts";
import type { CompiledLexicon } from "../../utils/core/lexicon/compiled-lexicon.ts";
import { findCandidates } from "../../utils/core/lexicon/find-candidates.ts";
import { findMentions } from "../../utils/core/lexicon/find-mentions.ts";
import { unpackForms, unpackLexicon } from "../../utils/core/lexicon/pack-lexicon.ts";
import { resolveCandidates } from "../../utils/core/lexicon/resolve-candidates.ts";
import { fold } from "../../utils/core/text/fold.ts";
import { findMasked } from "../../utils/core/text/mask.ts";
import { tokenize } from "../../utils/core/text/tokenize.ts";

/** A sample repeats its task for at least this long, in milliseconds: the page's clock ticks in tenths. */
const SAMPLE = 5;

const whole = unpackLexicon(packed);
const forms = unpackForms(packed);

/** The first terms of the lexicon, every n-th so that all languages are among them. */
function lexiconOf(terms: number): CompiledLexicon {
  const step = forms.length / terms;
  const chosen = Array.from({ length: terms }, (_, i) => forms[Math.floor(i * step)]!);
  return buildTrie(whole.entities, chosen, "bench");
}

/** What it costs to read the page at all: every text node, once. */
function walk(): number {
  let sum = 0;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) sum += node.nodeValue!.charCodeAt(0);
  return sum;
}

/** The same pass with the text kept. */
function collect(): string {
  let text = "";
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) text += node.nodeValue;
  return text;
}

function match(text: string, lexicon: CompiledLexicon): number {
  const folded = fold(text);
  const found = findCandidates(text, folded, tokenize(folded, findMasked(text)), lexicon);
  return resolveCandidates(
    found.map((one) => ({ ...one, origin: "seed" as const })),
    () => false,
  ).length;
}

/** Medians in milliseconds, the tasks taken in turn. `found`: mentions that matching gave, so that it is seen to work. */
export function measure(runs: number) {
  const few = lexiconOf(50);
  const many = lexiconOf(3000);
  const content = collect();
  const tasks = {
    walk,
    match: () => match(content, many),
    matchFew: () => match(content, few),
    readAndMatch: () => match(collect(), many),
    recognise: () => findMentions(content, whole).length,
  };
  const names = Object.keys(tasks) as (keyof typeof tasks)[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<keyof typeof tasks, number[]>;
  for (let run = -3; run < runs; run++) {
    for (const name of names) {
      const time = clock(tasks[name]);
      if (run >= 0) times[name].push(time);
    }
  }
  const medians = Object.fromEntries(names.map((name) => [name, median(times[name])]));
  return { ...medians, size: content.length, found: match(content, many) };
}

/** Milliseconds one call takes, over as many calls as the clock can tell. */
function clock(task: () => number): number {
  const start = performance.now();
  let calls = 0;
  let now = start;
  do {
    task();
    calls++;
    now = performance.now();
  } while (now - start < SAMPLE);
  return (now - start) / calls;
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[values.length >> 1]!;
}
