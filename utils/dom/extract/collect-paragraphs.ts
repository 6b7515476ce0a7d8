import { runAtOnce } from "../../core/steps/run-at-once.ts";
import type { Steps } from "../../core/steps/types.ts";
import { firstChildOf, nextSiblingOf, parentOf } from "../native.ts";
import { BLOCK_TAGS } from "./block-tags.ts";
import { judgeElement } from "./drop-rules.ts";
import { isFurniture } from "./is-furniture.ts";
import { Paragraph } from "./paragraph.ts";

const ELEMENT = 1;
const TEXT = 3;
/** Anything but the white space that a browser folds. */
const INK = /[^ \t\n\r\f]/;

/** So many nodes are one step: a few tenths of a millisecond. */
const STEP = 256;

interface Options {
  readonly spared: Set<Element>;
  readonly skipped: ReadonlySet<Element>;
}

/**
 * Reads the paragraphs inside `root` in document order, furniture left out, without recursion. `spared` elements stay
 * though they are named like furniture; `skipped` ones are passed over (a headline that stands inside the body).
 */
export function collectParagraphs(root: Element, options: Options): Paragraph[] {
  return runAtOnce(collectParagraphsInSteps(root, options));
}

/** The same, step by step; what it gives is of no use when the page has changed between two steps. */
export function* collectParagraphsInSteps(root: Element, options: Options): Steps<Paragraph[]> {
  const paragraphs: Paragraph[] = [];
  let current: Paragraph | null = null;
  const blocks: Element[] = [root];
  let links = 0;

  const close = () => {
    if (current && current.text !== "") paragraphs.push(current);
    current = null;
  };
  const enter = (element: Element): boolean => {
    const tag = element.localName;
    if (tag === "br") {
      current?.addBreak();
      return false;
    }
    const isBlock = BLOCK_TAGS.has(tag);
    if (isBlock) close();
    const { dropped, named } = judgeElement(element);
    if (named && tag !== "a" && isFurniture(element, options.spared)) return false;
    if (dropped || options.skipped.has(element)) return false;
    if (tag === "a") links++;
    if (isBlock) blocks.push(element);
    return true;
  };
  const leave = (element: Element) => {
    if (element.localName === "a") links--;
    if (element === blocks.at(-1)) {
      close();
      blocks.pop();
    }
  };
  const read = (node: Text) => {
    const { data } = node;
    // Half of a page's text nodes are the line ends and indents between its tags.
    if (current === null && !INK.test(data)) return;
    current ??= new Paragraph(blocks.at(-1)!);
    if (current.addText(node, data, links > 0)) return;
    // A blank line inside the node's block: what was read of it so far stays, the rest begins a new paragraph.
    close();
    current = new Paragraph(blocks.at(-1)!);
    current.addText(node, data, links > 0);
  };

  let reached: Node | null = firstChildOf(root);
  /** Whether there is more to read. */
  const readSome = (): boolean => {
    let node = reached;
    for (let count = 0; node; count++) {
      if (count === STEP) {
        reached = node;
        return true;
      }
      let inside = false;
      if (node.nodeType === TEXT) read(node as Text);
      else if (node.nodeType === ELEMENT) inside = enter(node as Element);
      const child: Node | null = inside ? firstChildOf(node) : null;
      if (child) {
        node = child;
        continue;
      }
      if (inside) leave(node as Element);
      let next: Node | null = nextSiblingOf(node);
      while (!next) {
        const parent: Element | null = parentOf(node);
        if (!parent || parent === root) break;
        leave(parent);
        node = parent;
        next = nextSiblingOf(node);
      }
      node = next;
    }
    return false;
  };
  while (readSome()) yield;
  close();
  return paragraphs;
}
