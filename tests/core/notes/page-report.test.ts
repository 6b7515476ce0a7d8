/** What a page session tells of an article. */
import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { loadLexicon } from "../../../scripts/lexicon/load-lexicon.ts";
import { analyseArticle } from "../../../utils/core/analyse/analyse-article.ts";
import { readPlainText } from "../../../utils/core/article/read-plain-text.ts";
import type { Article } from "../../../utils/core/article/types.ts";
import { LONGEST_SENTENCE } from "../../../utils/core/notes/limits.ts";
import { excerpt, makePageReport } from "../../../utils/core/notes/page-report.ts";
import { pageReportSchema } from "../../../utils/core/notes/schemas.ts";
import { sentenceAt, splitSentences } from "../../../utils/core/text/sentences.ts";

const { compiled } = loadLexicon();
const URL = "https://example.org/a";
const TEXT = [
  "إدانة متهمين في قضية اتجار بالبشر بالرباط",
  "أوقفت مصالح الأمن شخصين للاشتباه في تورطهما في الاتجار بالبشر. وقد جرى البحث بالرباط، حيث أدين ثالث بالاتجار بالبشر.",
  "وتمت متابعة الموقوفين بعد أن صرحت الضحايا أمام المحكمة بما وقع لهن خلال السنة الماضية بعد أن وصلن إلى المدينة.",
  "اقرأ أيضا",
  "فاس تحتضن معرضا",
].join("\n\n");

function reportOf(text: string, changes: Partial<Article> = {}) {
  const article = { ...readPlainText(text), ...changes };
  return makePageReport(article, analyseArticle(article, compiled), URL);
}

describe("makePageReport", () => {
  const report = reportOf(TEXT);

  it("counts entities, first mentioned first, with surface and sentence", () => {
    expect(report.entities.map(({ id, count, surface }) => [id, count, surface])).toEqual([
      ["crime.thb", 3, "اتجار بالبشر"],
      ["place.rabat", 2, "الرباط"],
      ["vic.victims", 1, "الضحايا"],
    ]);
    expect(report.entities[2]!.sentence).toMatch(/^وتمت متابعة الموقوفين .* المدينة\.$/);
  });

  it("leaves out what stands in boilerplate", () => {
    expect(report.text).toContain("فاس");
    expect(report.entities.map(({ id }) => id)).not.toContain("place.fes");
  });

  it("gives each reason the sentence of its first mention, and no offsets", () => {
    expect(report.reasons.length).toBeGreaterThan(0);
    for (const reason of report.reasons) expect(Object.keys(reason)).not.toContain("mentions");
    const title = report.reasons.find(({ rule }) => rule === "strong-title");
    expect(title?.sentence).toBe("إدانة متهمين في قضية اتجار بالبشر بالرباط");
  });

  it("takes the beginning of a text without headline", () => {
    expect(reportOf("", { headline: null, text: `  ${"ab ".repeat(100)}` }).headline).toBe(
      "ab ".repeat(40).slice(0, 120),
    );
    expect(reportOf("", { headline: null, text: "" }).headline).toBe("");
  });

  it("passes its schema, whatever the page is", () => {
    const huge = "ا".repeat(3000);
    const sums = Array.from({ length: 6000 }, (_, i) => `${i + 1} درهم، `).join("");
    const pages: Article[] = [
      {
        ...readPlainText(huge),
        headline: huge,
        byline: huge,
        siteName: huge,
        canonicalUrl: `https://x.org/${huge}${huge}${huge}`,
      },
      readPlainText(`عنوان\n\nالاتج${"ـ".repeat(5000)}ار بالبشر\n\n${sums}`),
      readPlainText(`عنوان\n\n${"1".repeat(5000)} درهم و${"1".repeat(40)} درهم`),
      { ...readPlainText("x"), headline: "\ud83d half \ude00", byline: "\ud83d" },
    ];
    for (const article of pages) {
      const made = makePageReport(article, analyseArticle(article, compiled), URL);
      expect(v.safeParse(pageReportSchema, made).issues ?? []).toEqual([]);
      expect(made.headline.isWellFormed()).toBe(true);
      expect(made.text).toBe(article.text);
    }
  });
});

describe("excerpt", () => {
  it("leaves a short sentence whole, white space folded", () => {
    const text = "قبل.  قال\tذلك   هنا. بعد.";
    const at = text.indexOf("ذلك");
    expect(excerpt(text, sentenceAt(splitSentences(text), at), { start: at, end: at + 3 })).toBe("قال ذلك هنا.");
  });

  it("gives the mention alone where there is no sentence", () => {
    expect(excerpt("abc def", null, { start: 4, end: 7 })).toBe("def");
  });

  it("holds the mention, whole words and no more than it may", () => {
    const word = fc.string({ unit: fc.constantFrom(..."ابتثجحخ"), minLength: 1, maxLength: 12 });
    const sentence = fc.array(word, { minLength: 1, maxLength: 150 });
    fc.assert(
      fc.property(sentence, fc.nat(), (words, seed) => {
        const index = seed % words.length;
        const text = words.join(" ");
        const start = words.slice(0, index).join(" ").length + (index > 0 ? 1 : 0);
        const end = start + words[index]!.length;
        const made = excerpt(text, { start: 0, end: text.length }, { start, end });
        expect(made.length).toBeLessThanOrEqual(LONGEST_SENTENCE);
        if (text.length <= LONGEST_SENTENCE) expect(made).toBe(text);
        const kept = made.replace(/^…|…$/g, "").trim().split(" ");
        expect(` ${words.join(" ")} `).toContain(` ${kept.join(" ")} `);
        expect(kept).toContain(words[index]);
        expect(made.startsWith("…")).toBe(!text.startsWith(kept.join(" ")));
      }),
      { numRuns: 300 },
    );
  });

  it("cuts a word without end, and never half a character", () => {
    const text = "😀".repeat(400);
    for (const start of [0, 200, 600]) {
      const made = excerpt(text, { start: 0, end: text.length }, { start, end: start + 2 });
      expect(made.length).toBeLessThanOrEqual(LONGEST_SENTENCE);
      expect(made.isWellFormed()).toBe(true);
      expect(made).toContain("😀");
    }
    expect(excerpt(text, null, { start: 0, end: text.length }).length).toBeLessThanOrEqual(LONGEST_SENTENCE);
  });
});
