import { parentOf, textWalker } from "../native.ts";
import { BLOCK_TAGS, PARAGRAPH_TAGS } from "./block-tags.ts";
import { isDroppedAlways, isFurnitureByName } from "./drop-rules.ts";

/** An element that has running text somewhere inside, with how much (UTF-16 units, links and short scraps not counted). */
export interface ProseBox {
  readonly element: Element;
  readonly parent: ProseBox | null;
  /** Left out by the drop rules, itself or by an ancestor. */
  readonly dropped: boolean;
  readonly inLink: boolean;
  /** Running text directly in it or in its inline children. */
  own: number;
  /** `own` and that of all boxes inside, dropped ones left out. */
  total: number;
  /** Text of the paragraphs that are its children, and its own. */
  direct: number;
}

export interface Prose {
  /** In document order of their first running text, parents before children. */
  readonly boxes: readonly ProseBox[];
  /** Elements left out for their name, outermost ones, with the running text that went with them. */
  readonly named: ReadonlyMap<Element, number>;
}

/** Shorter stretches are labels, buttons, names. */
const LEAST_RUN = 25;

/**
 * Weighs the running text of the page in one pass over its text nodes; only the ancestors of long ones are looked at, so
 * that menus and markup cost nothing. Elements in `spared` are never left out for their name, those in `skipped` always
 * (a site's own rules). Linear in the size of the page at any depth.
 */
export function measureProse(
  root: Element,
  { spared, skipped }: { spared: ReadonlySet<Element>; skipped: ReadonlySet<Element> },
): Prose {
  const boxes: ProseBox[] = [];
  const known = new Map<Element, ProseBox>();
  const named = new Map<Element, number>();
  const outermost = new Map<ProseBox, Element>();

  const boxOf = (element: Element): ProseBox => {
    const missing: Element[] = [];
    let at: Element | null = element;
    while (at && !known.has(at)) {
      missing.push(at);
      at = at === root ? null : parentOf(at);
    }
    let parent = at ? known.get(at)! : null;
    for (let index = missing.length - 1; index >= 0; index--) {
      const next = missing[index]!;
      const byItsName = !parent?.dropped && !spared.has(next) && isFurnitureByName(next);
      const box: ProseBox = {
        element: next,
        parent,
        dropped: (parent?.dropped ?? false) || skipped.has(next) || isDroppedAlways(next) || byItsName,
        inLink: (parent?.inLink ?? false) || next.localName === "a",
        own: 0,
        total: 0,
        direct: 0,
      };
      const out = byItsName ? next : parent && outermost.get(parent);
      if (out) outermost.set(box, out);
      known.set(next, box);
      boxes.push(box);
      parent = box;
    }
    return parent!;
  };

  const walker = textWalker(root);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    // The length alone costs no copy of the text.
    if ((node as Text).length < LEAST_RUN) continue;
    const element = parentOf(node);
    // The longest texts of a page are its scripts.
    if (!element || element.localName === "script" || element.localName === "style") continue;
    const length = (node as Text).data.trim().length;
    if (length < LEAST_RUN) continue;
    let box = boxOf(element);
    if (box.inLink) continue;
    const out = outermost.get(box);
    if (out) named.set(out, (named.get(out) ?? 0) + length);
    if (box.dropped) continue;
    while (box.parent && !BLOCK_TAGS.has(box.element.localName)) box = box.parent;
    box.own += length;
  }

  for (let index = boxes.length - 1; index >= 0; index--) {
    const box = boxes[index]!;
    box.total += box.own;
    box.direct += box.own;
    if (!box.parent) continue;
    box.parent.total += box.total;
    if (PARAGRAPH_TAGS.has(box.element.localName)) box.parent.direct += box.total;
  }
  return { boxes, named };
}
