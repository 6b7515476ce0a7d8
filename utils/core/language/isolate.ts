import { once } from "../once.ts";

/** Letters of the scripts written from right to left: Hebrew, Arabic, Syriac, Thaana, N'Ko and their presentation forms. */
const rtlLetter = once(() => /(?=\p{L})[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/u);
const ltrLetter = once(() => /(?![\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC])\p{L}/u);

/** FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE (Unicode UAX #9): the plain-text form of <bdi>. */
const FSI = "\u2068";
const PDI = "\u2069";

/**
 * A foreign text made safe to stand inside a sentence of the given direction: wrapped in Unicode isolates when it has a
 * letter that runs the other way, else left as it is.
 */
export function isolate(text: string, dir: "rtl" | "ltr"): string {
  const foreign = dir === "rtl" ? ltrLetter() : rtlLetter();
  return foreign.test(text) ? FSI + text + PDI : text;
}

/** The direction of the first letter; null: there is none. */
export function directionOf(text: string): "rtl" | "ltr" | null {
  const letter = /\p{L}/u.exec(text)?.[0];
  if (letter === undefined) return null;
  return rtlLetter().test(letter) ? "rtl" : "ltr";
}
