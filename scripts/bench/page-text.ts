import type { CompiledLexicon } from "../../utils/core/lexicon/compiled-lexicon.ts";
import { findCandidates } from "../../utils/core/lexicon/find-candidates.ts";
import { resolveCandidates } from "../../utils/core/lexicon/resolve-candidates.ts";
import { fold } from "../../utils/core/text/fold.ts";
import { findMasked } from "../../utils/core/text/mask.ts";
import { tokenize } from "../../utils/core/text/tokenize.ts";
import type { TextSegment } from "../../utils/dom/extract/types.ts";

function eachText(act: (node: Text) => void): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) act(node as Text);
}

/** What it costs to read the page at all: every text node, once. */
export function walk(): number {
  let sum = 0;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) sum += node.nodeValue!.charCodeAt(0);
  return sum;
}

/** The same, every character looked at. */
export function readCharacters(): number {
  let sum = 0;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.nodeValue!;
    for (let i = 0; i < text.length; i++) sum += text.charCodeAt(i);
  }
  return sum;
}

/** The same walk with the text kept. */
export function collect(): string {
  let text = "";
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) text += node.nodeValue;
  return text;
}

/** The page's text and which node each stretch of it stands in. */
export function collectSegments(): { readonly text: string; readonly segments: readonly TextSegment[] } {
  let text = "";
  const segments: TextSegment[] = [];
  eachText((node) => {
    segments.push({ start: text.length, node, from: 0, to: node.data.length });
    text += node.data;
  });
  return { text, segments };
}

/** Names of a lexicon with their places, as `findMentions` does it, without recognisers and conditions. */
export function matchNames(text: string, lexicon: CompiledLexicon) {
  const folded = fold(text);
  const found = findCandidates(text, folded, tokenize(folded, findMasked(text)), lexicon);
  return resolveCandidates(
    found.map((one) => ({ ...one, origin: "seed" as const })),
    () => false,
  );
}
