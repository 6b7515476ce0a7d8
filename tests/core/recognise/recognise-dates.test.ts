/** Dates in running text. To add a case: [what it shows, the text, "surface → value" of each date expected]. */
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { recogniseDates } from "../../../utils/core/recognise/recognise-dates.ts";
import { MONTH_NAMES } from "../../../utils/core/text/months.ts";
import { mentionsIn } from "../support/recognised.ts";

const FOUND: readonly (readonly [name: string, text: string, ...expected: readonly string[]])[] = [
  ["Moroccan month", "يوم 19 نونبر 2024 بالرباط", "19 نونبر 2024 → 2024_11_19"],
  ["weekday inside", "الثلاثاء 19 نونبر 2024 - 16:10", "الثلاثاء 19 نونبر 2024 → 2024_11_19"],
  ["weekday and comma", "الثلاثاء، 19 نونبر 2024", "الثلاثاء، 19 نونبر 2024 → 2024_11_19"],
  ["weekday with hamza", "الإثنين 25 أكتوبر 2021 - 14:01", "الإثنين 25 أكتوبر 2021 → 2021_10_25"],
  ["comma before the year", "كتب في 25 يوليو، 2020 - 12:00", "25 يوليو، 2020 → 2020_07_25"],
  ["clock behind", "الثلاثاء 09 يوليو 2024 على الساعة 09:00", "الثلاثاء 09 يوليو 2024 → 2024_07_09"],
  ["Moroccan May", "3 ماي 2020", "3 ماي 2020 → 2020_05_03"],
  ["standard May", "3 مايو 2020", "3 مايو 2020 → 2020_05_03"],
  [
    "Moroccan July, August, September, December",
    "1 يوليوز و2 غشت و3 شتنبر و4 دجنبر 2023",
    "1 يوليوز → any_07_01",
    "2 غشت → any_08_02",
    "3 شتنبر → any_09_03",
    "4 دجنبر 2023 → 2023_12_04",
  ],
  ["Levantine month", "24 تموز 2020", "24 تموز 2020 → 2020_07_24"],
  ["two names of one month", "24 تموز/يوليو 2020", "24 تموز/يوليو 2020 → 2020_07_24"],
  ["Levantine month of two words", "5 كانون الثاني 2021", "5 كانون الثاني 2021 → 2021_01_05"],
  ["the other one", "تشرين الأول 2018", "تشرين الأول 2018 → 2018_10"],
  ["Tunisian months", "14 جانفي 2011 و25 جويلية 2022", "14 جانفي 2011 → 2011_01_14", "25 جويلية 2022 → 2022_07_25"],
  ["Arabic-Indic digits", "٢٥ يناير ٢٠٢٣", "٢٥ يناير ٢٠٢٣ → 2023_01_25"],
  ["glued to the next word", "11 مايو 2024آخر تحديث", "11 مايو 2024 → 2024_05_11"],
  ["the sign of the era", "في 5 ماي 2021م", "5 ماي 2021 → 2021_05_05"],
  ["a proclitic glued to the number", "و19 نونبر 2024", "19 نونبر 2024 → 2024_11_19"],
  ["a proclitic glued to the weekday", "والثلاثاء 19 نونبر", "والثلاثاء 19 نونبر → any_11_19"],
  ["with «month of»", "19 من شهر نونبر 2024", "19 من شهر نونبر 2024 → 2024_11_19"],
  ["year with «year»", "19 نونبر سنة 2024", "19 نونبر سنة 2024 → 2024_11_19"],
  ["range with إلى", "من 19 إلى 22 نونبر 2024", "19 إلى 22 نونبر 2024 → 2024_11_19_22"],
  ["range with hyphen", "19-22 نونبر", "19-22 نونبر → any_11_19_22"],
  ["two days with و", "يومي 19 و20 نونبر", "19 و20 نونبر → any_11_19_20"],
  [
    "a range over two months is one date",
    "من 28 أكتوبر إلى 3 نونبر 2024",
    "28 أكتوبر إلى 3 نونبر 2024 → any_10_28_to_2024_11_03",
  ],
  ["month and year", "خلال نونبر 2024", "نونبر 2024 → 2024_11"],
  ["month «of» year", "في نونبر من سنة 2024", "نونبر من سنة 2024 → 2024_11"],
  ["relative day and weekday", "أمس الثلاثاء", "أمس الثلاثاء → rel_tuesday"],
  ["relative day, weekday and date", "اليوم الثلاثاء 19 نونبر", "اليوم الثلاثاء 19 نونبر → any_11_19"],
  ["French", "le mardi 19 novembre 2024 - 16:10", "mardi 19 novembre 2024 → 2024_11_19"],
  ["French article inside", "mardi le 19 novembre", "mardi le 19 novembre → any_11_19"],
  ["French first", "le 1er mars 2020", "1er mars 2020 → 2020_03_01"],
  ["French capitals and accents", "29 DÉCEMBRE 2025 À 17:23", "29 DÉCEMBRE 2025 → 2025_12_29"],
  ["French circumflex", "15 août 2019 - ", "15 août 2019 → 2019_08_15"],
  ["French abbreviation", "3 févr. 2021", "3 févr. 2021 → 2021_02_03"],
  ["French range", "du 19 au 22 novembre 2024", "19 au 22 novembre 2024 → 2024_11_19_22"],
  ["a weekday behind «day»", "يوم الثلاثاء بالرباط", "الثلاثاء → rel_tuesday"],
  ["a weekday between commas", "أعلنت الوزارة، الخميس، أن", "الخميس → rel_thursday"],
  ["a weekday alone", "قضت المحكمة الأربعاء بسجنه", "الأربعاء → rel_wednesday"],
  ["a weekday in the evening", "ليلة السبت", "السبت → rel_saturday"],
  ["French and English weekday", "ce mardi; on Tuesday", "mardi → rel_tuesday", "Tuesday → rel_tuesday"],
  ["a month past", "في مارس الماضي", "مارس الماضي → rel_03"],
  ["a month that goes on", "مطلع أكتوبر الجاري", "أكتوبر الجاري → rel_10"],
  ["French and English month past", "en mars dernier; last March", "mars dernier → rel_03", "last March → rel_03"],
  ["a month since when", "منذ شتنبر بالرباط", "شتنبر → any_09"],
  ["a full stop behind a whole month", "En salle le 8 octobre. Entrée libre", "8 octobre → any_10_08"],
  [
    "the Hijri calendar",
    "في 4 ذي الحجة 1445 (11 يونيو 2024)",
    "4 ذي الحجة 1445 → hijri_1445_ذي_الحجه_4",
    "11 يونيو 2024 → 2024_06_11",
  ],
  ["a weekday and a date in figures", "ليلة الأربعاء 26/02/2025", "الأربعاء 26/02/2025 → 2025_02_26"],
  ["the year first", "في 2024/02/19", "2024/02/19 → 2024_02_19"],
  ["a year behind what it is of", "l'édition 2024 et l'exercice 2023", "2024 → 2024", "2023 → 2023"],
  ["a year before what it is of", "the 2024 report", "2024 → 2024"],
  ["an older year", "un acte daté de 1786", "1786 → 1786"],
  ["weekday past", "مساء الخميس الماضي", "الخميس الماضي → rel_thursday"],
  ["weekday to come", "والثلاثاء المقبل", "والثلاثاء المقبل → rel_tuesday"],
  ["French weekday past", "mardi dernier", "mardi dernier → rel_tuesday"],
  ["English weekday past", "last Friday", "last Friday → rel_friday"],
  ["a year behind في", "في 2014", "2014 → 2014"],
  ["French relative", "hier mardi", "hier mardi → rel_tuesday"],
  ["numeric with slashes", "Le 10/03/2019 à 22h34", "10/03/2019 → 2019_03_10"],
  ["numeric with hyphens", "25-11-2024 09:00", "25-11-2024 → 2024_11_25"],
  ["numeric with dots", "05.11.2024", "05.11.2024 → 2024_11_05"],
  ["English day first", "on 3 March 2021", "3 March 2021 → 2021_03_03"],
  ["English ordinal", "the 19th of November 2024", "19th of November 2024 → 2024_11_19"],
  ["English month first", "Nov. 19, 2024", "Nov. 19, 2024 → 2024_11_19"],
  ["English without year", "arrested on November 19 in Rabat", "November 19 → any_11_19"],
  ["English weekday", "Tuesday, November 19", "Tuesday, November 19 → any_11_19"],
  ["English range", "November 19-22, 2024", "November 19-22, 2024 → 2024_11_19_22"],
  ["English May behind a preposition", "on 5 May in Rabat", "5 May → any_05_05"],
  ["English May with a year", "5 May 2024", "5 May 2024 → 2024_05_05"],
  ["Spanish", "el 18 de agosto de 2025", "18 de agosto de 2025 → 2025_08_18"],
  ["years", "برسم سنة 2023-2030", "2023-2030 → 2023_2030"],
  ["years reversed", "للفترة 2030-2023", "2030-2023 → 2023_2030"],
  ["years with a slash", "2023/2024", "2023/2024 → 2023_2024"],
  ["a year behind a word that says so", "سنة 2023 وبحلول 2030", "2023 → 2023", "2030 → 2030"],
  ["a year with proclitics", "وبسنة 2023", "2023 → 2023"],
  ["a French and an English year", "en 2023, depuis 2019 and in 2020", "2023 → 2023", "2019 → 2019", "2020 → 2020"],
  ["a line break inside", "19\nنونبر 2024", "19\nنونبر 2024 → 2024_11_19"],
];

test.each(FOUND)("%s", (_, text, ...expected) => expect(mentionsIn(text, "date")).toEqual(expected));

/** To add a case: [what it shows, a text without any date]. */
const NONE: readonly (readonly [name: string, text: string])[] = [
  ["May the verb", "Article 5 may be amended"],
  ["march the verb", "some 20 march in Rabat"],
  ["a number of people behind a month", "en mars 15 personnes ont comparu"],
  ["the same in English", "in November 15 people were tried"],
  ["«مارس» the verb", "مارس الضغط طيلة 20 سنة"],
  ["a verb that begins like a month", "مارست 12 مارسة"],
  ["a relative day alone", "اليوم وأمس، hier, today"],
  ["Monday that is «both»", "أدانت الاثنين معا"],
  ["the prayer of Friday", "بعد صلاة الجمعة"],
  ["a weekday that is a town or a market", "سوق الأربعاء بالغرب، وسوق الأحد بأكادير"],
  ["a weekday of every week", "les lundis et le dimanche"],
  ["a month that is a verb", "مارس المتهم التجارة"],
  ["a clock time", "على الساعة 16:10 و10h30"],
  ["a phone number", "0522-20-20-20 / 05 37 20 19 18 / +212 522 202 020"],
  ["a score", "فاز 2-1 ثم 3-0"],
  ["a price", "2024 درهما للواحد"],
  ["a year alone", "2024"],
  ["a number of four digits", "1980 ضحية"],
  ["day and month impossible in figures", "45/13/2024"],
  ["two kinds of marks", "10/03-2019"],
  ["a law", "القانون 27.14"],
  ["a version number", "1.2.2024.5"],
  ["a day beyond the month", "150 مارس, 32 مارس"],
  ["a blank line inside", "19\n\nنونبر"],
  ["a blank line with spaces inside", "en\n \n2024"],
  ["a sentence end inside", "القاعة 19. نونبر"],
  ["a month alone", "ينتظر نونبر من يتذكره"],
  ["a letter and a number", "covid19 mars, A5 mai"],
];

test.each(NONE)("no date: %s", (_, text) => expect(mentionsIn(text, "date")).toEqual([]));

describe("any date", () => {
  const day = fc.integer({ min: 1, max: 28 });
  const year = fc.integer({ min: 1900, max: 2099 });
  const name = fc
    .integer({ min: 0, max: 11 })
    .chain((month) => fc.tuple(fc.constant(month), fc.constantFrom(...MONTH_NAMES[month]!)));
  const pad = (value: number) => String(value).padStart(2, "0");

  it("is found under each name of its month, in its place", () => {
    fc.assert(
      fc.property(day, name, year, fc.constantFrom("", "قال ", "vu, "), (date, [month, text], y, before) => {
        const written = `${date} ${text} ${y}`;
        const found = recogniseDates(`${before}${written} .`);
        const longest = found.toSorted((a, b) => a.start - b.start || b.end - a.end)[0];
        expect(longest).toMatchObject({
          start: before.length,
          end: before.length + written.length,
          entity: `date.${y}_${pad(month + 1)}_${pad(date)}`,
        });
      }),
    );
  });
});
