import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldLine, foldSlowly } from "../../../utils/core/article/fold-line.ts";

/** Lines as pages print them, and every other character there is. */
const pieces = fc.oneof(
  fc.constantFrom(..."أإآٱىةابتئؤ ـًٌَُِّْٰ:«»“”\"'’‘`ÀÉéçœÆİıΣσςϹﷺﻻ ½²…٠٥۵08 AbZ\t\n\r\u00a0\u200f\u2009\ufeff"),
  fc.constantFrom(
    "الرباط",
    "Casablanca",
    " :",
    ": ",
    "  ",
    "À lire aussi",
    "n° 5",
    "e\u0301",
    "가",
    "😀",
    "\ud835\udeba",
  ),
  fc.string({ unit: "binary", maxLength: 3 }),
);
const line = fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join(""));

describe("foldLine", () => {
  it("gives what the plain way gives", () => {
    fc.assert(
      fc.property(line, (text) => {
        expect(foldLine(text)).toBe(foldSlowly(text));
      }),
      { numRuns: 5000 },
    );
  });

  it("gives it for each character of the basic plane, alone and between letters", () => {
    for (let code = 0; code < 0x10000; code++) {
      const character = String.fromCharCode(code);
      const text = `ب${character} :A${character}`;
      if (foldLine(text) !== foldSlowly(text)) expect([code, foldLine(text)]).toEqual([code, foldSlowly(text)]);
    }
  });
});
