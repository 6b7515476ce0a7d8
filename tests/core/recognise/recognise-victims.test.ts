/**
 * Counted victims, through the whole matcher with the bundled lexicon, in an article that names trafficking.
 * To add a case: [what it shows, the text, "surface → id" of each count expected].
 */
import { describe, expect, test } from "vitest";
import { loadLexicon } from "../../../scripts/lexicon/load-lexicon.ts";
import { analyseArticle } from "../../../utils/core/analyse/analyse-article.ts";
import { readRecord } from "../../../utils/core/article/read-record.ts";
import { findMentions } from "../../../utils/core/lexicon/find-mentions.ts";
import { recogniseVictims } from "../../../utils/core/recognise/recognise-victims.ts";
import { fold, foldedSlice } from "../../../utils/core/text/fold.ts";
import { tokenize } from "../../../utils/core/text/tokenize.ts";
import { cpuTime } from "../support/cpu-time.ts";

const { compiled } = loadLexicon();
const STRONG = "\n\nملف الاتجار بالبشر";

function counts(text: string, off?: ReadonlySet<string>): string[] {
  return findMentions(text, compiled, null, off)
    .filter(({ entity }) => entity.startsWith("victims."))
    .map(({ start, end, entity }) => `${text.slice(start, end)} → ${entity.slice("victims.".length)}`);
}

type Case = readonly [name: string, text: string, ...expected: readonly string[]];

const ARABIC: readonly Case[] = [
  ["feminine three", "استمعت المحكمة إلى ثلاث ضحايا", "ثلاث ضحايا → 3"],
  ["digits", "تم تحديد 12 ضحية", "12 ضحية → 12"],
  ["a dual", "أحيلت ضحيتين على مركز", "ضحيتين → 2"],
  ["a dual with a preposition", "تكفل المركز بضحيتين", "بضحيتين → 2"],
  ["minor girls", "عثر على أربع فتيات قاصرات", "أربع فتيات قاصرات → 4"],
  ["minors alone", "بينهن 3 قاصرات", "3 قاصرات → 3"],
  ["a dual of minors", "شهادة قاصرتين", "قاصرتين → 2"],
  ["eleven to ninety-nine", "تضم اللائحة خمسا وأربعين ضحية", "خمسا وأربعين ضحية → 45"],
  ["eleven to ninety-nine, the other gender", "تضم اللائحة خمسة وأربعين ضحية", "خمسة وأربعين ضحية → 45"],
  ["hundreds", "مائة وثلاثة عشر ضحية", "مائة وثلاثة عشر ضحية → 113"],
  ["thousands", "نحو 20 ألف ضحية", "20 ألف ضحية → 20000"],
  ["Arabic-Indic digits", "إنقاذ ١٢ ضحية", "١٢ ضحية → 12"],
  ["more than stays outside", "أزيد من 40 ضحية", "40 ضحية → 40"],
  ["glued preposition", "يتعلق الأمر بـ229 ضحية", "بـ229 ضحية → 229"],
  ["a range", "ما بين 10 و12 ضحية", "10 و12 ضحية → 10_12"],
  ["the group's adjective", "ست ضحايا محتملات", "ست ضحايا محتملات → 6"],
  ["persons who are victims", "57 شخصا ضحايا الاستغلال", "57 شخصا ضحايا → 57"],
  ["a count behind the noun", "الضحايا الـ15 من جنسيات مختلفة", "الضحايا الـ15 → 15"],
  ["a count behind the noun, in words", "الضحايا الثلاث", "الضحايا الثلاث → 3"],
  ["dozens", "تصريحات عشرات الضحايا", "عشرات الضحايا → tens"],
  ["survivors", "التقى خمس ناجيات", "خمس ناجيات → 5"],
  ["the longer name of the lexicon", "تكفل بـ12 ضحية اتجار بالبشر", "بـ12 ضحية اتجار بالبشر → 12:vic.thb_victims"],
  ["over a line break", "ثلاث\nضحايا", "ثلاث\nضحايا → 3"],
  ["victims of exploitation", "ثماني ضحايا للاستغلال الجنسي", "ثماني ضحايا → 8"],
  ["Darija", "طاحو تلطاش ضحية", "تلطاش ضحية → 13"],
  ["harakat and tatweel", "ثَـلاثُ ضَحايا", "ثَـلاثُ ضَحايا → 3"],
];
const FRENCH: readonly Case[] = [
  ["digits", "L’enquête a identifié 12 victimes.", "12 victimes → 12"],
  ["about ten", "une dizaine de victimes", "une dizaine de victimes → 10"],
  ["a hyphenated number", "quatre-vingt-dix-sept victimes", "quatre-vingt-dix-sept victimes → 97"],
  ["adjectives between", "trois jeunes victimes présumées", "trois jeunes victimes présumées → 3"],
  ["the longer name", "12 victimes de la traite", "12 victimes de la traite → 12:vic.thb_victims"],
  [
    "the longer name behind persons",
    "Sept personnes victimes de traite des êtres humains",
    "Sept personnes victimes de traite des êtres humains → 7:vic.thb_victims",
  ],
  ["grouped digits", "2 300 victimes", "2 300 victimes → 2300"],
  ["a range", "entre 10 et 12 victimes", "10 et 12 victimes → 10_12"],
  ["dozens", "des dizaines de victimes", "dizaines de victimes → tens"],
  ["minor girls", "quatre filles mineures", "quatre filles mineures → 4"],
  ["of a network", "6 victimes d’un réseau", "6 victimes → 6"],
];
const ENGLISH: readonly Case[] = [
  ["at least stays outside", "at least 14 victims were found", "14 victims → 14"],
  ["words", "three survivors spoke", "three survivors → 3"],
  ["hundreds in words", "one hundred and five victims", "one hundred and five victims → 105"],
  ["trafficking victims", "12 trafficking victims", "12 trafficking victims → 12:vic.thb_victims"],
  [
    "victims of human trafficking",
    "nine victims of human trafficking",
    "nine victims of human trafficking → 9:vic.thb_victims",
  ],
  ["a dozen", "a dozen potential victims", "a dozen potential victims → 12"],
  ["hundreds", "hundreds of victims", "hundreds of victims → hundreds"],
  ["a range", "10-12 victims", "10-12 victims → 10_12"],
];

describe.each([
  ["Arabic", ARABIC],
  ["French", FRENCH],
  ["English", ENGLISH],
])("%s", (_, cases) => {
  test.each(cases)("%s: %s", (_name, text, ...expected) => expect(counts(text + STRONG)).toEqual(expected));
});

/** To add a case: [what it is, a text without any count, though the article is about trafficking]. */
const NONE: readonly (readonly [name: string, text: string])[] = [
  ["fires", "ضحايا حرائق كاليفورنيا ترتفع إلى 11 ضحية"],
  ["an earthquake", "ثلاث ضحايا الزلزال"],
  ["a road accident before", "حادثة سير خلفت 12 ضحية"],
  ["fraud", "12 ضحية نصب"],
  ["accidents", "12 victimes d’accidents"],
  ["the road", "12 victimes de la route"],
  ["an attack", "the attack left 12 victims"],
  ["a virus", "رفع عدد الضحايا إلى 30 ضحية بسبب كورونا"],
  ["one victim told of", "une victime a témoigné, one victim spoke, ضحية واحدة"],
  ["no number", "ضحايا كثيرات، des victimes, many victims"],
  ["her victim", "راح ضحيتها"],
  ["a dual before the name: a form of the lexicon's", "استقبال ضحيتي الاتجار بالبشر"],
  ["migrants", "إنقاذ 40 مهاجرا، 40 migrants"],
  ["arrested minors", "توقيف ثلاثة قاصرات"],
  ["a number of something else", "12 شخصا، 12 personnes"],
  ["a blank line between", "12\n\nضحية"],
  ["half a law's number", "القانون 27-14 ضحية"],
];

test.each(NONE)("no count: %s", (_, text) => expect(counts(text + STRONG)).toEqual([]));

describe("where the bare word is not marked, its count is not", () => {
  test.each(["ثلاث ضحايا", "12 victimes", "14 victims", "ضحيتين"])("%s without a term", (text) =>
    expect(counts(`${text} في المحكمة`)).toEqual([]),
  );
  test("the longer name is a term itself", () => {
    expect(counts("12 victimes de la traite")).toEqual(["12 victimes de la traite → 12:vic.thb_victims"]);
  });
  test("a name the reader has switched off is not joined", () => {
    expect(counts(`12 victimes de la traite${STRONG}`, new Set(["vic.thb_victims"]))).toEqual(["12 victimes → 12"]);
  });
});

test("a count says of the article what the name it counts says", () => {
  const verdictOf = (text: string) => {
    const article = readRecord({ title: "Titre", text, url: null });
    const { mentions, verdict } = analyseArticle(article, compiled);
    return { score: verdict.score, label: verdict.label, rules: verdict.reasons.map(({ rule }) => rule), mentions };
  };
  const counted = verdictOf("Le foyer accueille 12 victimes de la traite. Les victimes de la traite témoignent.");
  const plain = verdictOf("Le foyer accueille des victimes de la traite. Les victimes de la traite témoignent.");
  expect({ ...counted, mentions: 0 }).toEqual({ ...plain, mentions: 0 });
  expect(counted.mentions.map(({ entity }) => entity)).toEqual(["victims.12:vic.thb_victims", "vic.thb_victims"]);
});

/** To add a case: [what it is, a text of about a hundred thousand characters]. */
const LONG: readonly (readonly [name: string, text: string])[] = [
  ["white space", `12${" ".repeat(100_000)}ضحية`],
  ["victims", "ضحية ".repeat(20_000)],
  ["numbers and victims", "مائة وثلاثة عشر ".repeat(6_000)],
  ["counts", "12 ضحية ".repeat(12_000)],
  ["adjectives", `12 ${"new ".repeat(25_000)}victims`],
  ["persons", "57 شخصا ".repeat(12_000)],
];

test.each(LONG)("a long text of %s takes no time", (_, text) => {
  const folded = fold(text);
  const units = foldedSlice(folded, 0, folded.length);
  const tokens = tokenize(folded);
  const started = cpuTime();
  recogniseVictims(units, folded, tokens);
  expect(cpuTime() - started).toBeLessThan(2000);
});
