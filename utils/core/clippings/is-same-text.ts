import type { ComparableText } from "./compare-clipping.ts";
import { compareTexts } from "./compare-texts.ts";

/** Whether headline and text are the same but for white space: what needs no new version. */
export function isSameText(sealed: ComparableText, live: ComparableText): boolean {
  return isSame(sealed.text, live.text) && isSame(sealed.headline, live.headline);
}

function isSame(a: string, b: string): boolean {
  return a === b || compareTexts(a, b).isSame;
}
