/** What became of the reader's quotes. To add a case: [what it shows, the quote, the text now, what it became]. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { describePassage } from "../../../utils/core/anchoring/describe-passage.ts";
import { compareQuotes, type QuoteChange } from "../../../utils/core/clippings/compare-quotes.ts";
import type { Annotation } from "../../../utils/core/notes/types.ts";
import { newsTexts, selections } from "../support/arbitrary-news.ts";
import { sampleAnnotation } from "../support/sample-annotation.ts";

const FIRST = "أعلنت المديرية العامة أن عناصرها فككت شبكة تنشط بين طنجة وتطوان، وأوقفت سبعة أشخاص.";
const SECOND = "وتابعت النيابة العامة المشتبه فيهم بتهمة الاتجار بالبشر واستغلال قاصرات في التسول.";
const THIRD = "ومن المنتظر أن تعقد المحكمة جلستها المقبلة في الرابع عشر من الشهر الجاري بالقاعة الكبرى.";
const TEXT = `${FIRST}\n\n${SECOND}\n\n${THIRD}\n\n`;

function quoteOf(exact: string, text = TEXT): Annotation {
  const start = text.indexOf(exact);
  return sampleAnnotation({ id: exact, ...describePassage(text, start, start + exact.length)! });
}

const QUOTE = "بتهمة الاتجار بالبشر واستغلال قاصرات";
const CASES: readonly (readonly [name: string, quote: string, live: string, kind: QuoteChange["kind"]])[] = [
  ["as it was", QUOTE, TEXT, "unchanged"],
  ["a paragraph before it", QUOTE, `${THIRD.replaceAll("ا", "و")}\n\n${TEXT}`, "unchanged"],
  [
    "the words before it edited",
    QUOTE,
    TEXT.replace("وتابعت النيابة العامة المشتبه فيهم", "وقرر قاضي التحقيق متابعتهم"),
    "unchanged",
  ],
  ["harakat", QUOTE, TEXT.replace("الاتجار بالبشر", "الاتّجارِ بالبشرِ"), "respelt"],
  ["a comma", QUOTE, TEXT.replace("بالبشر واستغلال", "بالبشر، واستغلال"), "respelt"],
  ["a word of it", QUOTE, TEXT.replace("قاصرات", "أطفال"), "changed"],
  ["its paragraph moved along", QUOTE, `${SECOND}\n\n${FIRST}\n\n${THIRD}\n\n`, "unchanged"],
  [
    "taken to another paragraph",
    "المشتبه فيهم بتهمة الاتجار بالبشر واستغلال قاصرات في التسول",
    `${FIRST.replace("بين طنجة", "المشتبه فيهم بتهمة الاتجار بالبشر واستغلال قاصرات في التسول بين طنجة")}\n\n${THIRD}\n\n`,
    "moved",
  ],
  ["its sentence left out", QUOTE, `${FIRST}\n\n${THIRD}\n\n`, "vanished"],
  ["another article", QUOTE, "Le tribunal a rendu son verdict.", "vanished"],
  ["nothing there", QUOTE, "", "vanished"],
];
test.each(CASES)("%s", (_, quote, live, kind) => {
  const [change] = compareQuotes([quoteOf(quote)], live);
  expect(change?.kind).toBe(kind);
  expect(change?.place === null).toBe(kind === "vanished");
  if (kind === "unchanged") expect(live.slice(change!.place!.start, change!.place!.end)).toBe(quote);
});

test("several places about as good: the reader is asked", () => {
  const text = "شبكة كبيرة ".repeat(500);
  const quote = sampleAnnotation(describePassage(text, 11 * 250, 11 * 250 + 10)!);
  expect(compareQuotes([quote], `x ${text}`)).toEqual([{ id: quote.id, kind: "uncertain", place: null }]);
});

test("what stands outside the article is left out, the rest keeps its order", () => {
  const [a, b] = [quoteOf("شبكة تنشط"), quoteOf(QUOTE)];
  const outside = sampleAnnotation({ id: "page", scope: "page" });
  expect(compareQuotes([b, outside, a], TEXT).map(({ id }) => id)).toEqual([b.id, a.id]);
});

test("in the text it was made on every quote is unchanged, or one of several", () => {
  fc.assert(
    fc.property(selections(newsTexts(60)), ({ text, start, end }) => {
      const described = describePassage(text, start, end);
      if (described === null) return;
      const [change] = compareQuotes([sampleAnnotation(described)], text);
      expect(["unchanged", "uncertain"]).toContain(change!.kind);
    }),
    { numRuns: 300 },
  );
});
