import { parseHTML } from "linkedom";
import { foldLine } from "../../utils/core/article/fold-line.ts";

export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Tokens as a bag: order does not count, repetition does. */
export function scoreText(found: string, expected: string): Score {
  const right = tokens(expected);
  const have = tokens(found);
  const left = new Map<string, number>();
  for (const token of right) left.set(token, (left.get(token) ?? 0) + 1);
  let common = 0;
  for (const token of have) {
    const count = left.get(token) ?? 0;
    if (count === 0) continue;
    common++;
    left.set(token, count - 1);
  }
  const precision = have.length === 0 ? 0 : common / have.length;
  const recall = right.length === 0 ? 0 : common / right.length;
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

/** Folded words and numbers. */
export function tokens(text: string): string[] {
  return foldLine(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The text of an HTML fragment, figures left out, blocks set apart. */
export function htmlText(html: string): string {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  for (const element of document.querySelectorAll("figure, figcaption, script, style")) element.remove();
  for (const element of document.querySelectorAll("p, div, li, h1, h2, h3, h4, h5, h6, br, blockquote, section"))
    element.append(" ");
  return document.body.textContent ?? "";
}
