/** The yearly report of the State Department and its tiers: to add a case, add a line. */
import { expect, test } from "vitest";
import { mentionsIn } from "../support/recognised.ts";

const CASES: readonly [about: string, text: string, expected: readonly string[]][] = [
  ["Arabic tier", "أبقى التقرير الأمريكي حول الاتجار بالبشر تونس في الفئة الثانية", ["الفئة الثانية → tip_tier2"]],
  ["with a proclitic", "تقرير واشنطن عن الاتجار بالبشر: دول بالمستوى الثالث", ["بالمستوى الثالث → tip_tier3"]],
  [
    "watch list",
    "تصنيف أمريكي للاتجار بالبشر: قائمة مراقبة المستوى الثاني",
    ["قائمة مراقبة المستوى الثاني → tip_tier2"],
  ],
  ["French", "Rapport américain sur la traite : le pays reste au niveau 2", ["niveau 2 → tip_tier2"]],
  ["English", "US report on human trafficking: Tier 2 Watch List", ["Tier 2 Watch List → tip_tier2"]],
  ["title", "The US published its Trafficking in Persons Report", ["Trafficking in Persons Report → tip_report"]],
  [
    "by its author",
    "كشف تقرير الخارجية الأمريكية جهود مكافحة الاتجار بالبشر",
    ["تقرير الخارجية الأمريكية → tip_report"],
  ],
  ["a report on something else", "تقرير الخارجية الأمريكية حول الأديان يذكر الاتجار بالبشر", []],
  ["no trafficking", "تقرير أمريكي يضع البلاد في الفئة الثانية للمخاطر", []],
  ["no report of theirs", "قضية الاتجار بالبشر والفئة الثانية من المتهمين", []],
];

test.each(CASES)("%s: %s", (_, text, expected) => {
  expect(mentionsIn(text, "plan").filter((line) => line.includes("tip_"))).toEqual(expected);
});
