import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countFunctionWords } from "../../../utils/core/article/count-function-words.ts";

const pieces = fc.oneof(
  fc.constantFrom(
    ..."les the también où à sont entre of لجنة الرباط fût œuvre ª µ × ÷ 😀 𝐀𝐁 l'été d' 27.14 , .".split(" "),
  ),
  fc.constantFrom(" ", " ", "\n", "-", "’"),
  fc.string({ unit: "binary", maxLength: 2 }),
);
const text = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(""));

describe("countFunctionWords", () => {
  it("counts the words a regular expression finds", () => {
    fc.assert(
      fc.property(text, (sample) => {
        expect(countFunctionWords(sample).words).toBe((sample.toLowerCase().match(/\p{L}+/gu) ?? []).length);
      }),
      { numRuns: 3000 },
    );
  });

  it("knows a function word by itself only, and a shared one for both languages", () => {
    expect(countFunctionWords("Les lesquels, the theatre: entre").hits).toEqual({ fr: 2, en: 1, es: 1 });
  });
});
