/** Prison sentences. To add a case: [what it shows, the text, "surface → id" of each sentence expected]. */
import { describe, expect, test } from "vitest";
import { recognisePenalties } from "../../../utils/core/recognise/recognise-penalties.ts";
import { foldString } from "../../../utils/core/text/fold.ts";
import { cpuTime } from "../support/cpu-time.ts";
import { mentionsIn } from "../support/recognised.ts";

type Case = readonly [name: string, text: string, ...expected: readonly string[]];

const ARABIC: readonly Case[] = [
  ["firm", "أدين بخمس سنوات سجنا نافذا", "بخمس سنوات سجنا نافذا → 5y"],
  ["prison first", "حكم عليه بالسجن 10 سنوات", "بالسجن 10 سنوات → 10y"],
  ["a dual", "سنتين حبسا", "سنتين حبسا → 2y"],
  ["suspended", "ثمانية أشهر حبسا موقوفة التنفيذ", "ثمانية أشهر حبسا موقوفة التنفيذ → 8m_suspended"],
  ["with a stay", "ستة أشهر حبسا مع وقف التنفيذ", "ستة أشهر حبسا مع وقف التنفيذ → 6m_suspended"],
  [
    "suspended before the time",
    "بالحبس الموقوف التنفيذ لمدة شهرين",
    "بالحبس الموقوف التنفيذ لمدة شهرين → 2m_suspended",
  ],
  ["firm before the time", "بالسجن النافذ لمدة 26 سنة", "بالسجن النافذ لمدة 26 سنة → 26y"],
  ["firm behind the time", "بالسجن 12 عاما نافذا", "بالسجن 12 عاما نافذا → 12y"],
  ["a glued ل", "بالسجن النافذ ل20 سنة", "بالسجن النافذ ل20 سنة → 20y"],
  ["his imprisonment", "يقضي بسجنه 6 سنوات", "بسجنه 6 سنوات → 6y"],
  ["life", "عقوبة السجن المؤبد", "السجن المؤبد → life"],
  ["life, short", "حكم عليه بالمؤبد", "بالمؤبد → life"],
  ["life, in other words", "بالسجن مدى الحياة", "بالسجن مدى الحياة → life"],
  ["a year and a half", "بسنة ونصف حبسا نافذا", "بسنة ونصف حبسا نافذا → 1y6m"],
  ["one year by the noun alone", "بسنة واحدة حبسا نافذا", "بسنة واحدة حبسا نافذا → 1y"],
  ["years and months", "السجن لمدة ثلاث سنوات وستة أشهر", "السجن لمدة ثلاث سنوات وستة أشهر → 3y6m"],
  ["months and days", "بالسجن 10 أشهر وعشرين يوما", "بالسجن 10 أشهر وعشرين يوما → 10m20d"],
  ["prison twice", "بالسجن شهرين حبسا موقوفة التنفيذ", "بالسجن شهرين حبسا موقوفة التنفيذ → 2m_suspended"],
  ["months that make years", "18 شهرا حبسا نافذا", "18 شهرا حبسا نافذا → 1y6m"],
  ["the law's range", "يعاقب بالسجن من خمس إلى عشر سنوات", "بالسجن من خمس إلى عشر سنوات → 5y_to_10y"],
  ["the unit twice", "بالسجن من خمس سنوات إلى عشر سنوات", "بالسجن من خمس سنوات إلى عشر سنوات → 5y_to_10y"],
  ["Arabic-Indic digits", "بالسجن ١٠ سنوات", "بالسجن ١٠ سنوات → 10y"],
  ["a name a letter short of it", "السجن النافد لمدة سنتين", "السجن النافد لمدة سنتين → 2y"],
  ["Darija, glued", "تحكم ب4 سنين دالحبس", "ب4 سنين دالحبس → 4y"],
  ["Darija, ديال", "10 سنين ديال الحبس", "10 سنين ديال الحبس → 10y"],
  ["Darija, a year", "عام ديال الحبس", "عام ديال الحبس → 1y"],
  ["Darija, firm", "بشهرين دالحبس النافذ", "بشهرين دالحبس النافذ → 2m"],
];
const FRENCH: readonly Case[] = [
  ["firm", "cinq ans de prison ferme", "cinq ans de prison ferme → 5y"],
  ["suspended", "18 mois avec sursis", "18 mois avec sursis → 1y6m_suspended"],
  ["suspended prison", "six mois de prison avec sursis", "six mois de prison avec sursis → 6m_suspended"],
  ["for life", "la réclusion à perpétuité", "la réclusion à perpétuité → life"],
  ["criminal imprisonment", "dix ans de réclusion criminelle", "dix ans de réclusion criminelle → 10y"],
  ["an elision", "écopé d’un an de prison ferme", "un an de prison ferme → 1y"],
  ["prison first, a range", "peine de prison de deux à cinq ans", "peine de prison de deux à cinq ans → 2y_to_5y"],
  ["emprisonnement", "huit ans d’emprisonnement", "huit ans d’emprisonnement → 8y"],
];
const ENGLISH: readonly Case[] = [
  ["in prison", "sentenced to 12 years in prison", "12 years in prison → 12y"],
  ["life imprisonment", "life imprisonment", "life imprisonment → life"],
  ["a hyphen", "a 12-year prison sentence", "12-year prison sentence → 12y"],
  ["a suspended sentence", "a two-year suspended sentence", "two-year suspended sentence → 2y_suspended"],
  ["years and months", "sentenced to 5 years and 6 months in jail", "5 years and 6 months in jail → 5y6m"],
  ["the verb alone", "sentenced to 12 years", "12 years → 12y"],
  ["behind bars", "faces ten years behind bars", "ten years behind bars → 10y"],
];

describe.each([
  ["Arabic", ARABIC],
  ["French", FRENCH],
  ["English", ENGLISH],
])("%s", (_, cases) => {
  test.each(cases)("%s: %s", (_name, text, ...expected) => expect(mentionsIn(text, "amount")).toEqual(expected));
});

/** To add a case: [what it is, a text without any sentence]. */
const NONE: readonly (readonly [name: string, text: string])[] = [
  ["a plan", "خطة من خمس سنوات، un plan de cinq ans, a five-year plan"],
  ["an age", "فتاة عمرها 17 سنة، âgée de 17 ans"],
  ["a year of prison's name", "في السجن سنة 2011"],
  ["since a year", "فار من السجن منذ سنة 2011"],
  ["time served", "قضى في السجن 10 سنوات، spent 12 years in prison, a passé cinq ans en prison"],
  ["held before trial", "تسعة أشهر من الحبس الاحتياطي"],
  ["a term of office", "a five-year term in office"],
  ["a prison's age", "السجن الذي بني قبل 10 سنوات"],
  ["community service", "sentenced to 5 years of community service"],
  ["over a blank line", "خمس سنوات\n\nسجنا نافذا"],
  ["over a sentence end", "بعد خمس سنوات. السجن المدني"],
];

test.each(NONE)("no sentence: %s", (_, text) => expect(mentionsIn(text, "amount")).toEqual([]));

/** To add a case: [what it is, a text of about a hundred thousand characters]. */
const LONG: readonly (readonly [name: string, text: string])[] = [
  ["white space", `خمس سنوات${" ".repeat(100_000)}سجنا`],
  ["years", "سنة ".repeat(25_000)],
  ["prisons", "بالسجن ".repeat(14_000)],
  ["numbers and years", "سجنا خمس سنوات ".repeat(6_500)],
  ["joined times", `سجن ${"سنتين وستة أشهر و".repeat(6_000)}`],
  ["hyphens", `prison ${"12-year-".repeat(12_000)}`],
];

test.each(LONG)("a long text of %s takes no time", (_, text) => {
  const folded = foldString(text);
  const started = cpuTime();
  recognisePenalties(folded);
  expect(cpuTime() - started).toBeLessThan(2000);
});
