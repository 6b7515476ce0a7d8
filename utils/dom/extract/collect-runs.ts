import { parentOf, selectAll, selectOutermost, textWalker } from "../native.ts";
import type { Scope } from "./find-scope.ts";

/** A stretch of running text: the element directly around it and its length in UTF-16 units, white space at the ends not counted. */
export interface TextRun {
  readonly element: Element;
  readonly length: number;
}

/** Shorter stretches are labels, buttons, names. */
const LEAST_RUN = 25;
const INDENT = /\s{2,}/g;
/** Paragraphs with a smaller share of the text than one in so many would not be most of it without indents either. */
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
    if (areMostOf(element, runs, length)) return runs;
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

/** Whether paragraphs with `length` units of text are more than half of an element's text, scripts and styles not counted. */
function areMostOf(element: Element, paragraphs: readonly TextRun[], length: number): boolean {
  const text = element.textContent ?? "";
  if (length * 2 > text.length) return true;
  let rest = text.length;
  const unread = selectOutermost(element, "script, style, noscript").map((script) => script.textContent ?? "");
  for (const script of unread) rest -= script.length;
  if (length * 2 > rest) return true;
  if (length * WORTH_COUNTING < text.length) return false;
  // Some publishers indent every element: half of the text is blank.
  let own = length;
  for (const paragraph of paragraphs) own -= countIndents(paragraph.element.textContent ?? "");
  rest -= countIndents(text);
  for (const script of unread) rest += countIndents(script);
  return own * 2 > rest;
}

/** White space beyond the first unit of each run. */
function countIndents(text: string): number {
  return text.length - text.replace(INDENT, " ").length;
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
