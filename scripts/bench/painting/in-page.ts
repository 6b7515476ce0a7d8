import AdvancedMark from "advanced-mark.js/dist/mark.es6.js";
import Mark from "mark.js/dist/mark.es6.js";
import { highlightName } from "../../../utils/core/lexicon/category-style.ts";
import type { CompiledLexicon } from "../../../utils/core/lexicon/compiled-lexicon.ts";
import { createPainter } from "../../../utils/dom/create-painter.ts";
import { toRange } from "../../../utils/dom/text-map.ts";
import { clock } from "../in-turn.ts";
import { formsOf, lexiconOf } from "../matching/lexicon-of.ts";
import { collectSegments, matchNames } from "../page-text.ts";
import { median } from "../statistics.ts";

const few = lexiconOf(500);
const many = lexiconOf(3_000);
const painter = createPainter(window);

/** Ranges by the highlight they are painted with. */
type Groups = ReadonlyMap<string, readonly StaticRange[]>;

/** What is painted on the page, found as the page session finds it. */
function scan(lexicon: CompiledLexicon): Groups {
  const { text, segments } = collectSegments();
  const groups = new Map<string, StaticRange[]>();
  for (const { start, end, entity } of matchNames(text, lexicon)) {
    const range = toRange(segments, start, end);
    if (range === null) continue;
    const name = highlightName(lexicon.entities[entity]!.category);
    const group = groups.get(name);
    if (group) group.push(range);
    else groups.set(name, [range]);
  }
  return groups;
}

function countRanges(groups: Groups): number {
  return [...groups.values()].reduce((sum, ranges) => sum + ranges.length, 0);
}

/** Elements and text nodes of the document. */
export function countNodes(): number {
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_ALL);
  let count = 0;
  while (walker.nextNode()) count++;
  return count;
}

/** All texts are painted anew, in a colour nobody could tell from the one before. */
let shade = 0;
function repaint(what: "color" | "backgroundColor"): void {
  shade = 1 - shade;
  document.body.style[what] = what === "color" ? `rgb(0 0 ${shade})` : `rgb(255 255 ${255 - shade})`;
}

let ready: Groups = new Map();

/** Takes the marks away and finds what is to be painted in the next frame with marks; gives how many. */
export function prepareFrame(): number {
  painter.clear();
  ready = scan(many);
  return countRanges(ready);
}

/** plain: the texts are painted anew · background: nothing but what is behind them · paint: what was found is painted · scan: the page is scanned and painted. */
export type FrameKind = "plain" | "background" | "paint" | "scan";

/** Does its work in a frame of its own and marks, for the trace, where that begins and where the frame is over. */
export function frame(kind: FrameKind): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      // Comes after style, layout and painting of this frame.
      port1.onmessage = () => {
        performance.mark("end");
        resolve();
      };
      performance.mark("start");
      if (kind === "plain") repaint("color");
      else if (kind === "background") repaint("backgroundColor");
      else painter.paint(kind === "paint" ? ready : scan(many));
      performance.mark("done");
      port2.postMessage(null);
    });
  });
}

export interface WrapTimes {
  readonly ours: number;
  readonly mark: number;
  readonly advanced: number;
  readonly found: { readonly ours: number; readonly mark: number; readonly advanced: number };
}

/**
 * Scan and paint of 500 terms beside two libraries that wrap what they find, medians in milliseconds. Their wrapping alone is
 * timed, not the layout it asks for, nor what takes it away again.
 */
export function measureWrapping(runs: number, slowRuns: number): WrapTimes {
  const terms = [...new Set(formsOf(500).map(({ words }) => words.join(" ")))];
  const { body } = document;
  const content = body.innerHTML;
  const renew = () => {
    painter.clear();
    body.innerHTML = content;
  };
  const times = { ours: [] as number[], mark: [] as number[], advanced: [] as number[] };
  const found = { ours: 0, mark: 0, advanced: 0 };
  for (let run = -2; run < runs; run++) {
    renew();
    const ours = clock(() => {
      const groups = scan(few);
      painter.paint(groups);
      found.ours = countRanges(groups);
    }, 5);
    renew();
    const advanced = clock(() => {
      new AdvancedMark(body).mark(terms, { separateWordSearch: false, combinePatterns: true });
    });
    found.advanced = body.querySelectorAll("mark").length;
    if (run < 0) continue;
    times.ours.push(ours);
    times.advanced.push(advanced);
    if (run >= slowRuns) continue;
    renew();
    times.mark.push(clock(() => new Mark(body).mark(terms, { separateWordSearch: false })));
    found.mark = body.querySelectorAll("mark").length;
  }
  renew();
  return { ours: median(times.ours), mark: median(times.mark), advanced: median(times.advanced), found };
}
