import { parentOf, textWalker } from "../native.ts";

/** A stretch of running text: the element directly around it and its length in UTF-16 units, white space at the ends not counted. */
export interface TextRun {
  readonly element: Element;
  readonly length: number;
}

/** Shorter stretches are labels, buttons, names. */
const LEAST_RUN = 25;

/** The running text of the page in document order, in one pass over its text nodes; menus and markup cost next to nothing. */
export function collectRuns(root: Element): TextRun[] {
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
