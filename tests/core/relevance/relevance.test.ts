/** Verdicts on whole little articles: cases.json says how to add one. Runs the bundled lexicon, as the page does. */
import { readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { loadLexicon } from "../../../scripts/lexicon/load-lexicon.ts";
import { type Analysis, analyseArticle } from "../../../utils/core/analyse/analyse-article.ts";
import { readRecord } from "../../../utils/core/article/read-record.ts";
import { LABELS, type Label, RULES } from "../../../utils/core/relevance/types.ts";

interface Case {
  readonly id: string;
  readonly lang: "ar" | "fr" | "en" | "ary";
  readonly kind: string;
  readonly expected: Label;
  readonly title: string;
  readonly text: string;
}

const { cases }: { cases: Case[] } = JSON.parse(readFileSync(new URL("./cases.json", import.meta.url), "utf8"));
const { compiled } = loadLexicon();
const annotate = ({ title, text }: Pick<Case, "title" | "text">): Analysis =>
  analyseArticle(readRecord({ title, text }), compiled);

/** Label and reasons in one line, so that a failure says why. */
const explain = ({ verdict }: Analysis) =>
  `${verdict.label} ${verdict.score}: ${verdict.reasons.map(({ rule, entity, points }) => `${rule} ${entity} ${points}`).join(", ")}`;

test.each(cases)("$id $lang, $kind: $expected", (one) => {
  const analysis = annotate(one);
  expect(analysis.verdict.label, explain(analysis)).toBe(one.expected);
});

describe("the table", () => {
  it("has every label in every language it speaks", () => {
    for (const lang of ["ar", "fr", "en"])
      expect([lang, ...new Set(cases.filter((one) => one.lang === lang).map((one) => one.expected))].sort()).toEqual(
        [lang, ...LABELS].sort(),
      );
  });
  it("has ids of their own", () => expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length));
});

describe("every verdict", () => {
  const verdicts = cases.map((one) => ({ id: one.id, ...annotate(one) }));

  it("is the sum of its reasons", () => {
    for (const { id, verdict } of verdicts) {
      const sum = verdict.reasons.reduce((total, { points }) => total + points, 0);
      expect([id, Math.round(sum * 10)]).toEqual([id, Math.round(verdict.score * 10)]);
    }
  });
  it("has reasons of known rules, each tied to mentions in order", () => {
    for (const { verdict, mentions } of verdicts)
      for (const reason of verdict.reasons) {
        expect(RULES).toContain(reason.rule);
        expect(reason.count).toBe(reason.mentions.length);
        expect(reason.mentions).toEqual(reason.mentions.toSorted((a, b) => a - b));
        expect(reason.mentions.every((index) => mentions[index] !== undefined)).toBe(true);
      }
  });
  it("of none has no point", () => {
    for (const { verdict } of verdicts)
      if (verdict.label === "none") expect(verdict.reasons.filter(({ rule }) => rule !== "neighbour")).toEqual([]);
  });
  it("is the same for the same text", () => {
    for (const one of cases) expect(annotate(one)).toEqual(annotate(one));
  });
  it("does not change when the text is printed with tatweel and no-break spaces", () => {
    for (const one of cases.filter(({ lang }) => lang === "ar")) {
      const other = annotate({ title: one.title, text: one.text.replace(/ال/g, "الـ").replace(/ /g, "\u00a0") });
      expect([one.id, other.verdict.label]).toEqual([one.id, annotate(one).verdict.label]);
    }
  });
});

it("does not count what stands in boilerplate", () => {
  const text = "خبر عن الطقس في المدينة اليوم مع أمطار متفرقة.\n\nاقرأ أيضا\n\nإدانة متهمين بالاتجار بالبشر\n";
  const { verdict, mentions } = annotate({ title: "طقس اليوم", text });
  expect(mentions.map(({ entity }) => entity)).toContain("crime.thb");
  expect(verdict).toMatchObject({ label: "none", score: 0, reasons: [] });
});
