/** Describing a passage, and that what was described is found where it was. */
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { describePassage } from "../../../utils/core/anchoring/describe-passage.ts";
import { indexText } from "../../../utils/core/anchoring/index-text.ts";
import { resolvePassage } from "../../../utils/core/anchoring/resolve-passages.ts";
import { trimPassage } from "../../../utils/core/anchoring/trim-passage.ts";
import { newsTexts, selections } from "../support/arbitrary-news.ts";
import { TEXTS } from "../support/arbitrary-text.ts";
import { lettersOf } from "../support/slow-similarity.ts";

/** To add a case: [what it shows, the text with the selection in ⟦ ⟧, what is described, null for nothing]. */
const TRIMMED: readonly (readonly [name: string, text: string, exact: string | null])[] = [
  ["spaces at both ends", "في⟦ الرباط ⟧أمس", "الرباط"],
  ["line breaks at both ends", "العنوان⟦\n\nالفقرة\n⟧", "الفقرة"],
  ["a no-break space", "a⟦\u00a0b⟧", "b"],
  ["nothing but white space", "a⟦ \n\u00a0⟧b", null],
  ["nothing", "a⟦⟧b", null],
  ["white space inside stays", "⟦a\n\n b⟧", "a\n\n b"],
  ["half a word stays half", "ال⟦اتجار⟧", "اتجار"],
  ["quotation marks stay", "قال ⟦«نعم»⟧ اليوم", "«نعم»"],
  ["a pair cut at its end is taken whole", "a ⟦b \ud83d⟧\ude00 c", "b 😀"],
  ["a pair cut at its beginning is taken whole", "a \ud83d⟦\ude00 b⟧ c", "😀 b"],
  ["a lone surrogate stays alone", "a ⟦\ude00 b⟧", "\ude00 b"],
];

test.each(TRIMMED)("trimming: %s", (_, marked, exact) => {
  const start = marked.indexOf("⟦");
  const end = marked.indexOf("⟧") - 1;
  const text = marked.replace(/[⟦⟧]/g, "");
  expect(describePassage(text, start, end)?.quote.exact ?? null).toBe(exact);
});

const REPEATED = "وقررت اللجنة المختصة عقد لقاء ثان مطلع الأسبوع المقبل بحضور ممثلي القطاعات المعنية.\n\n";

describe("the context", () => {
  it("is about 32 characters of whole words where that is enough", () => {
    const text = "صفر صفر صفر واحد اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة أحدعشر اثناعشر";
    const at = text.indexOf("ستة");
    const { prefix, suffix } = describePassage(text, at, at + 3)!.quote;
    expect([prefix, suffix]).toEqual(["صفر واحد اثنان ثلاثة أربعة خمسة ", " سبعة ثمانية تسعة عشرة أحدعشر"]);
  });

  it("grows until the passage has no copy", () => {
    const text = `أولا. ${REPEATED}ثانيا. ${REPEATED}`;
    const at = text.lastIndexOf("المختصة");
    expect(describePassage(text, at, at + 7)!.quote.prefix).toBe("المعنية.\n\nثانيا. وقررت اللجنة ");
    const late = text.lastIndexOf("المعنية");
    const grown = describePassage(text, late, late + 7)!.quote.prefix;
    expect(grown).toContain("ثانيا");
  });

  it("takes places that differ only in harakat for copies", () => {
    const text = `أولا. ${REPEATED}ثانيا. ${REPEATED.replaceAll("ن", "نْ")}`;
    const late = text.lastIndexOf("القطاعات");
    expect(describePassage(text, late, late + 8)!.quote.prefix).toContain("ثانيا");
  });

  it("ends at 256 characters where that is not enough", () => {
    const text = REPEATED.repeat(20);
    const at = text.indexOf("المختصة", 800);
    const { prefix, suffix } = describePassage(text, at, at + 7)!.quote;
    for (const side of [prefix, suffix]) {
      expect(side.length).toBeLessThanOrEqual(256);
      expect(side.length).toBeGreaterThan(200);
    }
  });
});

const EVERYTHING = fc.oneof(selections(newsTexts(60)), selections(TEXTS));

test("prefix, passage and suffix are the text around the position, and no pair is parted", () => {
  fc.assert(
    fc.property(EVERYTHING, ({ text, start, end }) => {
      const described = describePassage(text, start, end);
      const span = trimPassage(text, start, end);
      expect(described === null).toBe(text.slice(start, end).trim() === "");
      if (described === null) return;
      const { quote, position } = described;
      expect(position).toMatchObject(span!);
      const whole = quote.prefix + quote.exact + quote.suffix;
      expect(text.slice(position.start - quote.prefix.length).startsWith(whole)).toBe(true);
      expect(quote.exact).toBe(quote.exact.trim());
      const outside = [text.slice(0, position.start - quote.prefix.length), quote.prefix, quote.exact, quote.suffix];
      // A half is at the end of a part only where the text has it alone.
      const parts = outside.map((part) => part.isWellFormed());
      if (text.isWellFormed()) expect(parts).toEqual([true, true, true, true]);
    }),
  );
});

test("short of 256 characters, and of the text's ends, the whole stands in the text once, folded", () => {
  fc.assert(
    fc.property(selections(newsTexts(60)), ({ text, start, end }) => {
      const described = describePassage(text, start, end);
      if (described === null) return;
      const { exact, prefix, suffix } = described.quote;
      if (prefix.length > 128 || suffix.length > 128) return;
      const letters = lettersOf(prefix + exact + suffix);
      if (letters !== "") expect(lettersOf(text).split(letters)).toHaveLength(2);
    }),
  );
});

test("in an unchanged text a passage is found where it was, or first among its copies", () => {
  fc.assert(
    fc.property(EVERYTHING, fc.integer({ min: 1, max: 30 }), ({ text: once, start, end }, times) => {
      const text = once.repeat(times);
      const described = describePassage(text, start, end);
      if (described === null) return;
      const resolution = resolvePassage(indexText(text), described);
      expect(resolution.status).not.toBe("orphan");
      const place = resolution.status === "uncertain" ? resolution.places[0] : resolution;
      expect(place).toMatchObject({ start: described.position.start, end: described.position.end, similarity: 1 });
      if (resolution.status === "uncertain") expect(resolution.places.length).toBeGreaterThan(1);
    }),
    { numRuns: 300 },
  );
});

test("the position may be anything: the words find the passage", () => {
  fc.assert(
    fc.property(selections(newsTexts(60)), fc.nat({ max: 10_000 }), ({ text, start, end }, at) => {
      const described = describePassage(text, start, end);
      if (described === null || lettersOf(described.quote.exact) === "") return;
      const { quote } = described;
      const letters = lettersOf(quote.prefix + quote.exact + quote.suffix);
      // Only one place, and enough around it to say that it is this one.
      const [all, around] = [lettersOf(text), lettersOf(quote.prefix + quote.suffix)];
      if (all.indexOf(letters) !== all.lastIndexOf(letters) || around === "") return;
      const position = { type: "TextPositionSelector" as const, start: at, end: at + quote.exact.length };
      const resolution = resolvePassage(indexText(text), { quote, position });
      if (resolution.status !== "found") return expect(resolution.status).toBe("uncertain");
      expect(lettersOf(text.slice(resolution.start, resolution.end))).toBe(lettersOf(quote.exact));
    }),
    { numRuns: 300 },
  );
});
