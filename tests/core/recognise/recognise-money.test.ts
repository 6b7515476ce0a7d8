/** Sums of money. To add a case: [what it shows, the text, "surface → value" of each sum expected]. */
import { expect, test } from "vitest";
import { compileLexicon } from "../../../utils/core/lexicon/compile-lexicon.ts";
import { findMentions } from "../../../utils/core/lexicon/find-mentions.ts";
import { recogniseMoney } from "../../../utils/core/recognise/recognise-money.ts";
import { cpuTime } from "../support/cpu-time.ts";
import { mentionsIn } from "../support/recognised.ts";

const EMPTY = compileLexicon([], "test");

const FOUND: readonly (readonly [name: string, text: string, ...expected: readonly string[]])[] = [
  ["dirhams", "غرامة 500 درهم", "500 درهم → mad_500"],
  ["accusative", "بلغ 20 درهماً", "20 درهماً → mad_20"],
  ["plural", "خمسة أو 5 دراهم", "5 دراهم → mad_5"],
  ["thousands", "5 آلاف درهم و20 ألف درهم", "5 آلاف درهم → mad_5k", "20 ألف درهم → mad_20k"],
  ["millions", "2,5 مليون درهم", "2,5 مليون درهم → mad_2_5m"],
  ["millions, plural", "10 ملايين درهم", "10 ملايين درهم → mad_10m"],
  ["billions", "30 مليار دولار", "30 مليار دولار → usd_30bn"],
  ["millions of centimes", "20 مليون سنتيم", "20 مليون سنتيم → mad_centime_20m"],
  ["with من", "3 ملايين من الدراهم", "3 ملايين من الدراهم → mad_3m"],
  ["grouped by dots", "10.000 درهم", "10.000 درهم → mad_10000"],
  ["grouped by spaces", "10 000 dirhams", "10 000 dirhams → mad_10000"],
  ["grouped by narrow no-break spaces", "1\u202f500\u202f000 DH", "1\u202f500\u202f000 DH → mad_1500000"],
  ["grouped and broken", "1.250,50 درهم", "1.250,50 درهم → mad_1250_50"],
  ["Arabic-Indic digits", "١٠٬٠٠٠ درهم", "١٠٬٠٠٠ درهم → mad_10000"],
  ["glued to a proclitic", "تقدر بـ30 مليار دولار", "30 مليار دولار → usd_30bn"],
  ["currency glued to the number", "500DH, 30درهم", "500DH → mad_500", "30درهم → mad_30"],
  ["currency before the number", "DH 500, MAD 2 million", "DH 500 → mad_500", "MAD 2 million → mad_2m"],
  ["MDH and MMDH", "1,5 MDH et 2 MMDH", "1,5 MDH → mad_1_5m", "2 MMDH → mad_2bn"],
  ["euro sign behind and before", "300 € et €300", "300 € → eur_300", "€300 → eur_300"],
  ["millions of euros, short", "2,5 M€", "2,5 M€ → eur_2_5m"],
  ["dollar sign and scale", "$2.5 million", "$2.5 million → usd_2_5m"],
  ["French de", "3 millions de dirhams", "3 millions de dirhams → mad_3m"],
  ["French elision", "3 millions d’euros", "3 millions d’euros → eur_3m"],
  ["French mille", "20 mille dirhams", "20 mille dirhams → mad_20k"],
  ["French milliards", "4 milliards de dollars", "4 milliards de dollars → usd_4bn"],
  ["English", "5 thousand dollars, 7 billion euros", "5 thousand dollars → usd_5k", "7 billion euros → eur_7bn"],
  ["ryal of the street", "1000 ريال", "1000 ريال → ryal_1000"],
  ["a year beside a sum", "في 2023 100 درهم", "100 درهم → mad_100"],
  ["a range", "بين 5000 و10000 درهم", "5000 و10000 درهم → mad_5000_to_10000"],
  ["a range, the scale twice", "بين 5 آلاف و10 آلاف دولار", "5 آلاف و10 آلاف دولار → usd_5000_to_10k"],
  ["a French range", "de 30.000 à 50.000 dirhams", "30.000 à 50.000 dirhams → mad_30000_to_50000"],
  [
    "a French range, its scale once",
    "entre 4 et 7 millions de centimes",
    "4 et 7 millions de centimes → mad_centime_4m_to_7m",
  ],
  ["an English range", "between 50 and 200 dirhams", "50 and 200 dirhams → mad_50_to_200"],
  ["two things counted", "حجز 3 هواتف و200 درهم", "200 درهم → mad_200"],
  [
    "whose currency",
    "300 دولار أمريكي, 250 000 francs suisses",
    "300 دولار أمريكي → usd_300",
    "250 000 francs suisses → franc_250000",
  ],
  ["dinars and francs", "2000 دينار, 5000 francs", "2000 دينار → dinar_2000", "5000 francs → franc_5000"],
  ["pounds by name", "4.2 billion pounds", "4.2 billion pounds → pound_4_2bn"],
  ["the dual", "خصص مليوني درهم", "مليوني درهم → mad_2m"],
  ["a bare million", "مقابل مليون سنتيم", "مليون سنتيم → mad_centime_1m"],
  ["half of it", "نصف مليار سنتيم", "نصف مليار سنتيم → mad_centime_500m"],
  ["in words", "بخمسة آلاف درهم", "بخمسة آلاف درهم → mad_5k"],
  ["in French words", "cinq mille dirhams", "cinq mille dirhams → mad_5k"],
  ["in English words", "two million dollars", "two million dollars → usd_2m"],
  ["digits and their rest", "12 ألفا و300 درهم", "12 ألفا و300 درهم → mad_12300"],
  ["a line break inside", "30\nمليار دولار", "30\nمليار دولار → usd_30bn"],
];

test.each(FOUND)("%s", (_, text, ...expected) => expect(mentionsIn(text, "amount")).toEqual(expected));

/** Fines: the span is the sum's. To add a case: [what it shows, the text, "surface → id" of each sum expected]. */
const FINES: readonly (readonly [name: string, text: string, ...expected: readonly string[]])[] = [
  ["plain", "غرامة 500 درهم", "500 درهم → fine.mad_500"],
  ["with a proclitic", "وبغرامة 5000 درهم", "5000 درهم → fine.mad_5000"],
  ["of so much", "غرامة مالية قدرها 5000 درهم", "5000 درهم → fine.mad_5000"],
  ["firm, in words", "غرامة مالية نافذة قدرها خمسة آلاف درهم", "خمسة آلاف درهم → fine.mad_5k"],
  ["the law's range", "وبغرامة من 500.000 إلى مليوني درهم", "500.000 إلى مليوني درهم → fine.mad_500000_to_2m"],
  [
    "the currency twice",
    "غرامة من 10.000 درهم إلى 20.000 درهم",
    "10.000 درهم → fine.mad_10000",
    "20.000 درهم → fine.mad_20000",
  ],
  ["between", "غرامة تتراوح ما بين 5000 و10000 درهم", "5000 و10000 درهم → fine.mad_5000_to_10000"],
  ["Darija", "وغرامة ديال 4 مليون سنتيم", "4 مليون سنتيم → fine.mad_centime_4m"],
  ["Darija, glued", "وغرامة د5000 درهم", "5000 درهم → fine.mad_5000"],
  ["behind the sum", "500 درهم خطية", "500 درهم → fine.mad_500"],
  [
    "damages beside it are none",
    "غرامة 500 درهم وتعويض 20.000 درهم",
    "500 درهم → fine.mad_500",
    "20.000 درهم → amount.mad_20000",
  ],
  ["French", "une amende de 5.000 dirhams", "5.000 dirhams → fine.mad_5000"],
  ["French range", "amende de 10.000 à 200.000 dirhams", "10.000 à 200.000 dirhams → fine.mad_10000_to_200000"],
  ["French, behind", "3 millions de dirhams d’amende", "3 millions de dirhams → fine.mad_3m"],
  ["English verb", "fined him 5,000 dirhams", "5,000 dirhams → fine.mad_5000"],
  ["English noun", "a fine of up to $500", "$500 → fine.usd_500"],
  ["no fine", "منحة قدرها 5000 درهم", "5000 درهم → amount.mad_5000"],
  ["a fine in another sentence", "أدى الغرامة. واشترى سيارة بـ20.000 درهم", "20.000 درهم → amount.mad_20000"],
];

test.each(FINES)("fine: %s", (_, text, ...expected) =>
  expect(
    findMentions(text, EMPTY)
      .filter(({ category }) => category === "amount")
      .map(({ start, end, entity }) => `${text.slice(start, end)} → ${entity}`),
  ).toEqual(expected),
);

/** To add a case: [what it shows, a text without any sum]. */
const NONE: readonly (readonly [name: string, text: string])[] = [
  ["a currency without a number", "بالدرهم واليورو، en dirhams, in dollars"],
  ["a number without a currency", "10 ملايين شخص"],
  ["a word that begins like a currency", "5 درهمات 3 euroscepticisme"],
  ["Real Madrid", "2 ريالمدريد"],
  ["a blank line inside", "30\n\nدرهم"],
  ["a blank line inside, with spaces", "30 \n \n درهم"],
  ["a sentence end inside", "كان عددهم 30. درهم"],
  ["one", "un dirham symbolique, one dollar, درهم واحد"],
  ["part of a date", "10/03/2019 درهم"],
  ["part of a clock time", "16:10 درهم"],
];

test.each(NONE)("no sum: %s", (_, text) => expect(mentionsIn(text, "amount")).toEqual([]));

/** To add a case: [what it is, the unit, how often it stands in a text of a hundred thousand characters]. */
const LONG: readonly (readonly [name: string, text: string])[] = [
  ["white space", `5${" ".repeat(100_000)}x`],
  ["columns of numbers", "100 ".repeat(25_000)],
  ["digits", "1".repeat(100_000)],
  ["currencies", "درهم ".repeat(20_000)],
  ["number words", "مائة وثلاثة عشر ".repeat(6_000)],
  ["fines", "غرامة مالية قدرها ".repeat(6_000)],
  ["numbers and scales", "5 مليون ".repeat(12_500)],
];

test.each(LONG)("a long text of %s takes no time", (_, text) => {
  const started = cpuTime();
  expect(recogniseMoney(text)).toEqual([]);
  expect(cpuTime() - started).toBeLessThan(2000);
});
