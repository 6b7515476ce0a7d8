/** Sentences. To add a case: [what it shows, the text, its sentences parted by | ]. */
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { sentenceAt, splitSentences } from "../../../utils/core/text/sentences.ts";
import { TEXTS } from "../support/arbitrary-text.ts";

const CASES: readonly (readonly [name: string, text: string, sentences: string])[] = [
  ["full stops", "قال ذلك. ثم مضى.", "قال ذلك.|ثم مضى."],
  ["question and exclamation marks", "لماذا؟ كفى! Why? Now!", "لماذا؟|كفى!|Why?|Now!"],
  ["several marks", "لماذا؟! لا", "لماذا؟!|لا"],
  ["Arabic semicolon", "قال ذلك؛ ثم مضى", "قال ذلك؛|ثم مضى"],
  ["Arabic comma ends nothing", "قال ذلك، ثم مضى", "قال ذلك، ثم مضى"],
  ["line breaks", "عنوان\nنص\n\nنص ثان", "عنوان|نص|نص ثان"],
  ["Windows line breaks", "عنوان\r\n\r\nنص", "عنوان|نص"],
  ["three dots are one end", "قال... ثم مضى", "قال...|ثم مضى"],
  ["an ellipsis", "قال… ثم مضى", "قال…|ثم مضى"],
  ["a closing quote belongs to its sentence", "«قال ذلك.» ثم مضى.", "«قال ذلك.»|ثم مضى."],
  ["so does a closing bracket", "(he said.) Then he left.", "(he said.)|Then he left."],
  ["a number", "القانون 27.14 واضح. نعم", "القانون 27.14 واضح.|نعم"],
  ["a number at the end", "القانون 27.14. نعم", "القانون 27.14.|نعم"],
  ["an address", "على example.org اليوم", "على example.org اليوم"],
  ["a dotted acronym", "the U.S. State Department said. Yes", "the U.S. State Department said.|Yes"],
  ["an initial", "Matthew B. Stone said so. Yes", "Matthew B. Stone said so.|Yes"],
  ["titles", "M. Alami et Mme. Idrissi, Dr. Naciri. Oui", "M. Alami et Mme. Idrissi, Dr. Naciri.|Oui"],
  ["Arabic titles", "حضر د. العلمي وذ. الناصري. نعم", "حضر د. العلمي وذ. الناصري.|نعم"],
  ["number signs", "Law No. 27-14, art. 4, p. 12. Yes", "Law No. 27-14, art. 4, p. 12.|Yes"],
  ["short months", "le 3 févr. 2021 et le 4 nov. 2022. Oui", "le 3 févr. 2021 et le 4 nov. 2022.|Oui"],
  ["nothing", "", ""],
  ["nothing but white space", " \n\n ", ""],
];

test.each(CASES)("%s", (_, text, sentences) => {
  expect(
    splitSentences(text)
      .map(({ start, end }) => text.slice(start, end))
      .join("|"),
  ).toBe(sentences);
});

describe("any text", () => {
  it("has sentences in order, trimmed, that leave nothing but white space between them", () => {
    fc.assert(
      fc.property(TEXTS, (text) => {
        let end = 0;
        let between = "";
        for (const sentence of splitSentences(text)) {
          expect(sentence.start).toBeGreaterThanOrEqual(end);
          expect(sentence.end).toBeGreaterThan(sentence.start);
          const own = text.slice(sentence.start, sentence.end);
          expect(own).toBe(own.trim());
          between += text.slice(end, sentence.start);
          end = sentence.end;
        }
        expect((between + text.slice(end)).trim()).toBe("");
      }),
    );
  });

  it("has at each offset the sentence that holds it", () => {
    fc.assert(
      fc.property(TEXTS, fc.nat(100), (text, offset) => {
        const sentences = splitSentences(text);
        const expected = sentences.find(({ start, end }) => start <= offset && offset < end) ?? null;
        expect(sentenceAt(sentences, offset)).toEqual(expected);
      }),
    );
  });
});
