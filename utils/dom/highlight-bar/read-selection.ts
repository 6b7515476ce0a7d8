import { parentOf, textWalker } from "../native.ts";
import type { Box } from "../place-card.ts";
import { readSelectedRange, type SelectedRange } from "./read-selected-range.ts";

/** A passage of the page's text that the reader has selected. */
export interface SelectedPassage extends SelectedRange {
  /** Boxes of its text in text order, in the window, CSS pixels; none for text that is not drawn. */
  readonly boxes: () => readonly Box[];
  /** Direction of the paragraph it ends in. */
  readonly dir: "rtl" | "ltr";
}

/** What is selected now and where it stands; null: see readSelectedRange. */
export function readSelection(doc: Document, owns: (node: unknown) => boolean): SelectedPassage | null {
  const selected = readSelectedRange(doc, owns);
  if (selected === null) return null;
  const { range } = selected;
  return { ...selected, boxes: () => boxesOfText(range), dir: directionOf(range) };
}

/** Text nodes beyond which the range is asked as a whole: the reader selected everything. */
const MANY = 2000;

/**
 * Boxes of the lines of a range's text. A range's own boxes count whole elements too, and a paragraph is as wide as its
 * column even where its last line is one word.
 */
export function boxesOfText(range: Range): Box[] {
  const nodes = textNodesOf(range);
  if (nodes === null) return drawn(range.getClientRects());
  const part = range.startContainer.ownerDocument?.createRange();
  if (!part) return [];
  return nodes.flatMap((node) => {
    part.setStart(node, node === range.startContainer ? range.startOffset : 0);
    part.setEnd(node, node === range.endContainer ? range.endOffset : node.length);
    return drawn(part.getClientRects());
  });
}

/** null: there are too many to be worth it. */
function textNodesOf(range: Range): Text[] | null {
  const root = range.commonAncestorContainer;
  if (root.nodeType === 3) return [root as Text];
  const nodes: Text[] = [];
  const walker = textWalker((root.nodeType === 9 ? (root as Document).documentElement : root) as Element);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!range.intersectsNode(node)) {
      if (nodes.length > 0) break;
      continue;
    }
    nodes.push(node as Text);
    if (nodes.length > MANY) return null;
  }
  return nodes;
}

function drawn(rects: DOMRectList): Box[] {
  return [...rects].filter(({ width, height }) => width > 0 && height > 0);
}

function directionOf(range: Range): "rtl" | "ltr" {
  const { startContainer: node } = range;
  const element = node.nodeType === 1 ? (node as Element) : parentOf(node);
  const view = node.ownerDocument?.defaultView;
  return element && view?.getComputedStyle(element).direction === "rtl" ? "rtl" : "ltr";
}
