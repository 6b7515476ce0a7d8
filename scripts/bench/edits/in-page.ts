import { highlightName } from "../../../utils/core/lexicon/category-style.ts";
import { createPainter } from "../../../utils/dom/create-painter.ts";
import { toRange } from "../../../utils/dom/text-map.ts";
import { watchPage } from "../../../utils/dom/watch-page.ts";
import { lexiconOf } from "../matching/lexicon-of.ts";
import { collectSegments, matchNames } from "../page-text.ts";

const EDITS = 1_000;
const lexicon = lexiconOf(3_000);
const painter = createPainter(window);

/** off: the page alone · marks: painted, as Rasd paints · watched: painted, and watched for changes as Rasd's session does. */
export const STATES = ["off", "marks", "watched"] as const;
export type State = (typeof STATES)[number];

const KINDS = {
  /** A page's own script changes words: half of the changes in the middle of a text, half replace it whole. */
  edits: (nodes: readonly Text[]) => {
    for (let i = 0; i < EDITS; i++) {
      const node = nodes[(i * 7) % nodes.length]!;
      if (i % 2 === 0) node.replaceData(node.length >> 1, 1, "ن");
      else node.data = `${node.data.slice(1)}م`;
    }
  },
  /** Another highlighter takes texts apart. */
  splits: (nodes: readonly Text[]) => {
    for (let i = 0; i < EDITS; i++) {
      const node = nodes[(i * 7) % nodes.length]!;
      if (node.length > 1) node.splitText(node.length >> 1);
    }
  },
};
export type Kind = keyof typeof KINDS;

/**
 * Makes 1,000 changes in every state in turn, `runs` times and three times before, and marks for the trace where each begins and ends:
 * «edits marks 3 start». Gives how many marks were painted.
 */
export async function run(runs: number): Promise<number> {
  let marks = 0;
  const original = collectSegments().segments.map(({ node }) => ({ node, data: node.data }));
  const restore = () => {
    document.body.normalize();
    for (const { node, data } of original) if (node.data !== data) node.data = data;
  };
  for (const kind of Object.keys(KINDS) as Kind[])
    for (let round = -3; round < runs; round++)
      for (let at = 0; at < STATES.length; at++) {
        const state = STATES[(at + Math.abs(round)) % STATES.length]!;
        painter.clear();
        restore();
        const watching = new AbortController();
        if (state !== "off") marks = paint();
        if (state === "watched")
          watchPage(document, { changed: () => undefined, moved: () => undefined }, watching.signal);
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
        const nodes = collectSegments().segments.map(({ node }) => node);
        const words = nodes.filter(({ data }) => data.trim() !== "");
        performance.mark(`${kind} ${state} ${round} start`);
        KINDS[kind](words);
        performance.mark(`${kind} ${state} ${round} end`);
        watching.abort();
      }
  return marks;
}

function paint(): number {
  const { text, segments } = collectSegments();
  const groups = new Map<string, StaticRange[]>();
  const found = matchNames(text, lexicon);
  for (const { start, end, entity } of found) {
    const range = toRange(segments, start, end);
    const name = highlightName(lexicon.entities[entity]!.category);
    if (range) groups.set(name, [...(groups.get(name) ?? []), range]);
  }
  painter.paint(groups);
  return found.length;
}
