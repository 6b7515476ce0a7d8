import { parentOf, selectAll, textWalker } from "../native.ts";
import type { Scope } from "./find-scope.ts";

/** A stretch of running text: the element directly around it and its length in UTF-16 units, white space at the ends not counted. */
export interface TextRun {
  readonly element: Element;
  readonly length: number;
}

/** Shorter stretches are labels, buttons, names. */
const LEAST_RUN = 25;
/** Paragraphs with a smaller share of the text than one in so many are hardly most of it without scripts. */
const WORTH_COUNTING = 4;

/**
 * The running text of the scope in document order. Where <p> elements have more of its text than everything else together,
 * white space and menus included, no other box can outweigh them and they are all that is looked at, one run each; else
 * every text node is.
 */
export function collectRuns({ element, paragraphs }: Scope): TextRun[] {
  if (paragraphs) {
    const runs: TextRun[] = [];
    let length = 0;
    for (const { element: paragraph, length: all } of paragraphs) {
      const own = all < LEAST_RUN ? 0 : all - linkedLength(paragraph);
      if (own < LEAST_RUN) continue;
      runs.push({ element: paragraph, length: own });
      length += own;
    }
    if (areMostOf(element, length)) return runs;
  }
  return walkTexts(element);
}

function linkedLength(element: Element): number {
  // Most paragraphs are text alone, and a number costs less than a list.
  if (element.childElementCount === 0) return 0;
  let length = 0;
  for (const link of selectAll(element, "a")) length += link.textContent?.length ?? 0;
  return length;
}

/**
 * Whether paragraphs with `length` units of text are more than half of an element's text, scripts not counted. Only what is
 * cheap to see counts: where indents and styles would have to be taken out first, the walk costs less than the proof.
 */
function areMostOf(element: Element, length: number): boolean {
  let rest = element.textContent?.length ?? 0;
  if (length * 2 > rest) return true;
  // Scripts weigh as much as the article or a hundred times that; the latter are not worth reading again.
  if (length * WORTH_COUNTING < rest) return false;
  for (const script of selectAll(element, "script")) rest -= script.textContent?.length ?? 0;
  return length * 2 > rest;
}

/** In one pass over the text nodes; menus and markup cost no more than being passed. */
export function walkTexts(root: Element): TextRun[] {
  const runs: TextRun[] = [];
  const walker = textWalker(root);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    // The length alone costs no copy of the text.
    if ((node as Text).length < LEAST_RUN) continue;
    const element = parentOf(node);
    // The longest texts of a page are its scripts.
    if (!element || element.localName === "script" || element.localName === "style") continue;
    const length = (node as Text).data.trim().length;
    if (length >= LEAST_RUN) runs.push({ element, length });
  }
  return runs;
}
