import { AhoCorasick } from "@monyone/aho-corasick/fast";
import { findMentions } from "../../../utils/core/lexicon/find-mentions.ts";
import { foldString } from "../../../utils/core/text/fold.ts";
import { sampleInTurn } from "../in-turn.ts";
import { collect, matchNames, readCharacters, walk } from "../page-text.ts";
import { formsOf, lexiconOf, whole } from "./lexicon-of.ts";

const lexicons = { 50: lexiconOf(50), 500: lexiconOf(500), 3000: lexiconOf(3_000), 30000: lexiconOf(30_000) };
const keywords = [...new Set(formsOf(3_000).map(({ words }) => words.join(" ")))];

/** The longest first, as an alternation needs them. */
function makeExpression(before = "", behind = ""): RegExp {
  const escaped = keywords
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&"));
  return new RegExp(`${before}(?:${escaped.join("|")})${behind}`, "gu");
}

function countAll(text: string, expression: RegExp): number {
  let count = 0;
  for (const _ of text.matchAll(expression)) count++;
  return count;
}

export type Measured = ReturnType<typeof measure>;

/**
 * Samples of the tasks, taken in turn. The peers get a text that is folded already and give plain occurrences:
 * no proclitics, no places in the original; whole words only where it says so. `found`: names that matching gave, so that it is seen to work.
 */
export function measure(runs: number) {
  const content = collect();
  const folded = foldString(content);
  const peer = new AhoCorasick(keywords);
  const expression = makeExpression();
  const wholeWords = makeExpression("(?<![\\p{L}\\p{N}\\p{M}])", "(?![\\p{L}\\p{N}\\p{M}])");
  const samples = sampleInTurn(
    {
      walk,
      characters: readCharacters,
      terms50: () => matchNames(content, lexicons[50]).length,
      terms500: () => matchNames(content, lexicons[500]).length,
      match: () => matchNames(content, lexicons[3000]).length,
      terms30000: () => matchNames(content, lexicons[30000]).length,
      readAndMatch: () => matchNames(collect(), lexicons[3000]).length,
      recognise: () => findMentions(content, whole).length,
      ahoCorasick: () => peer.matchInText(folded).length,
      expression: () => countAll(folded, expression),
      wholeWords: () => countAll(folded, wholeWords),
    },
    { runs },
  );
  return {
    samples,
    size: content.length,
    found: matchNames(content, lexicons[3000]).length,
    theirFound: peer.matchInText(folded).length,
  };
}
