import { parentOf } from "../native.ts";
import { BLOCK_TAGS, PARAGRAPH_TAGS } from "./block-tags.ts";
import type { TextRun } from "./collect-runs.ts";
import { type ElementVerdict, judgeElement } from "./drop-rules.ts";
import { isFurniture } from "./is-furniture.ts";

/** An element that has running text somewhere inside, with how much (UTF-16 units, links and short scraps not counted). */
export interface ProseBox {
  readonly element: Element;
  readonly parent: ProseBox | null;
  /** Left out by the drop rules, itself or by an ancestor. */
  readonly dropped: boolean;
  readonly inLink: boolean;
  /** Outermost element left out for its name that it is, or stands in. */
  readonly named: Element | null;
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

/** Inside what is left out nothing more need be known. */
const NOT_ASKED: ElementVerdict = { dropped: true, named: false };

/**
 * Weighs the running text of the page: every run with the elements around it up to `root`. Elements in `spared` are never
 * left out for their name, those in `skipped` always (a site's own rules). Linear in the size of the page at any depth.
 */
export function measureProse(
  root: Element,
  runs: readonly TextRun[],
  { spared, skipped }: { spared: Set<Element>; skipped: ReadonlySet<Element> },
): Prose {
  const boxes: ProseBox[] = [];
  const known = new Map<Element, ProseBox>();
  const named = new Map<Element, number>();

  const boxOf = (element: Element): ProseBox => {
    let parent = known.get(element);
    if (parent) return parent;
    const missing: Element[] = [];
    for (let at: Element | null = element; at; at = at === root ? null : parentOf(at)) {
      parent = known.get(at);
      if (parent) break;
      missing.push(at);
    }
    for (let index = missing.length - 1; index >= 0; index--) {
      parent = makeBox(missing[index]!, parent ?? null);
      known.set(parent.element, parent);
      boxes.push(parent);
    }
    return parent!;
  };
  const makeBox = (element: Element, parent: ProseBox | null): ProseBox => {
    const own = parent?.dropped ? NOT_ASKED : judgeElement(element);
    const byItsName = own.named && isFurniture(element, spared);
    return {
      element,
      parent,
      dropped: (parent?.dropped ?? false) || byItsName || own.dropped || skipped.has(element),
      inLink: (parent?.inLink ?? false) || element.localName === "a",
      named: byItsName ? element : (parent?.named ?? null),
      own: 0,
      total: 0,
      direct: 0,
    };
  };

  for (const { element, length } of runs) {
    let box = boxOf(element);
    if (box.inLink) continue;
    if (box.named) named.set(box.named, (named.get(box.named) ?? 0) + length);
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
