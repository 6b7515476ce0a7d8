import packed from "virtual:rasd/lexicon";
import { findCandidates } from "../../utils/core/lexicon/find-candidates.ts";
import { findMentions } from "../../utils/core/lexicon/find-mentions.ts";
import { unpackLexicon } from "../../utils/core/lexicon/pack-lexicon.ts";
import { resolveCandidates } from "../../utils/core/lexicon/resolve-candidates.ts";
import { fold } from "../../utils/core/text/fold.ts";
import { findMasked } from "../../utils/core/text/mask.ts";
import { tokenize } from "../../utils/core/text/tokenize.ts";

const lexicon = unpackLexicon(packed);

/** What it costs to read the page at all: every text node, once. */
function walk(): number {
  let sum = 0;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) sum += (node as Text).data.charCodeAt(0);
  return sum;
}

function text(): string {
  return [...document.querySelectorAll("p")].map((paragraph) => paragraph.textContent).join("\n\n");
}

/** Medians of the bare walk, of fold + tokenize + match, and of all recognisers, taken in turn. */
export function measure(runs: number) {
  const content = text();
  const match = () => {
    const folded = fold(content);
    const tokens = tokenize(folded, findMasked(content));
    const found = findCandidates(content, folded, tokens, lexicon).map((one) => ({ ...one, origin: "seed" as const }));
    return resolveCandidates(found, () => false).length;
  };
  const times = { walk: [] as number[], match: [] as number[], whole: [] as number[] };
  for (let run = -3; run < runs; run++) {
    const all = [clock(walk), clock(match), clock(() => findMentions(content, lexicon).length)];
    if (run < 0) continue;
    times.walk.push(all[0]!);
    times.match.push(all[1]!);
    times.whole.push(all[2]!);
  }
  return { size: content.length, walk: median(times.walk), match: median(times.match), whole: median(times.whole) };
}

function clock(task: () => number): number {
  const start = performance.now();
  task();
  return performance.now() - start;
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[values.length >> 1]!;
}
