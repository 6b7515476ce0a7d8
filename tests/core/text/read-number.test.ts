/** Numbers in words and digits. To add a case: [what it shows, the text up to its end, the value, "read" of the text]. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldString } from "../../../utils/core/text/fold.ts";
import { readNumberBefore, readRangeBefore } from "../../../utils/core/text/read-number.ts";
import { cpuTime } from "../support/cpu-time.ts";

const FOUND: readonly (readonly [name: string, text: string, value: number, read: string])[] = [
  ["a digit", "في حق 8", 8, "8"],
  ["grouped by dots", "نحو 12.500", 12500, "12.500"],
  ["grouped by spaces", "plus de 2 300", 2300, "2 300"],
  ["not the year before", "en 2023 300", 300, "300"],
  ["Arabic-Indic digits", "حوالي ٤٥", 45, "45"],
  ["a glued preposition", "بـ229", 229, "ب229"],
  ["a glued article", "الضحايا الـ15", 15, "ال15"],
  ["digits and a thousand", "20 ألفا", 20000, "20 الفا"],
  ["digits, a thousand and the rest", "29 ألف و958", 29958, "29 الف و958"],
  ["millions, thousands, the rest", "5 ملايين و222 ألفا و800", 5222800, "5 ملايين و222 الفا و800"],
  ["a broken number of millions", "1,5 million de", 1500000, "1,5 million de"],
  ["feminine", "ثلاث", 3, "ثلاث"],
  ["masculine", "ثلاثة", 3, "ثلاثه"],
  ["with a glued و that is no part of it", "ضابطا وثلاث", 3, "وثلاث"],
  ["a detached و", "خمسة و عشرين", 25, "خمسه و عشرين"],
  ["eleven, feminine", "إحدى عشرة", 11, "احدي عشره"],
  ["twelve in the construct state", "اثنتي عشرة", 12, "اثنتي عشره"],
  ["a hundred in both spellings", "مئة وخمس", 105, "ميه وخمس"],
  ["hundreds in two words", "ثلاث مائة", 300, "ثلاث مايه"],
  ["the dual of a thousand", "ألفين وثلاثمائة", 2300, "الفين وثلاثمايه"],
  ["a dual in the construct state", "مليوني", 2000000, "مليوني"],
  ["hundreds of thousands", "مائة وعشرون ألف", 120000, "مايه وعشرون الف"],
  ["thousands, plural", "خمسة آلاف", 5000, "خمسه الاف"],
  ["Darija", "تلطاش", 13, "تلطاش"],
  ["Darija, four", "ربعة", 4, "ربعه"],
  ["Darija, two", "جوج", 2, "جوج"],
  ["the longest reading only", "سنة ألفين وعشرة ثلاث", 3, "ثلاث"],
  ["French", "quatre-vingt-dix-sept", 97, "quatre-vingt-dix-sept"],
  ["French with et", "soixante et onze", 71, "soixante et onze"],
  ["French thousands", "deux mille trois cents", 2300, "deux mille trois cents"],
  ["French elision before it", "plus d’un million de", 1000000, "un million de"],
  ["about ten", "une dizaine de", 10, "une dizaine de"],
  ["two dozens", "two dozen", 24, "two dozen"],
  ["English", "one hundred and twenty-three", 123, "one hundred and twenty-three"],
  ["a hundred", "a hundred", 100, "a hundred"],
];

test.each(FOUND)("%s: %s", (_, text, value, read) => {
  const folded = foldString(text);
  const found = readNumberBefore(folded, folded.length);
  expect(found?.value).toBe(value);
  expect(folded.slice(found!.start)).toBe(read);
});

/** To add a case: [what it is, a text that ends in no number]. */
const NONE: readonly (readonly [name: string, text: string])[] = [
  ["a word", "عدد من"],
  ["two units side by side end in the second alone", "ثلاثة خمسة و"],
  ["the minutes of a clock time", "16:30"],
  ["part of a date", "10/03"],
  ["letters and digits", "A19"],
  ["a serial number", "12345678901"],
  ["punctuation between", "12."],
  ["million without a number", "million de"],
];

test.each(NONE)("no number: %s", (_, text) => {
  const folded = foldString(text);
  expect(readNumberBefore(folded, folded.length)).toBeNull();
});

/** To add a case: [what it is, the text, lower end, upper end]; null: not a range. */
const RANGES: readonly (readonly [name: string, text: string, from: number | null, value: number])[] = [
  ["إلى", "من 10 إلى 12", 10, 12],
  ["أو in words", "ثلاث أو أربع", 3, 4],
  ["between, glued", "ما بين 10 و12", 10, 12],
  ["between, in words", "بين خمس وعشر", 5, 10],
  ["French à", "de cinq à dix", 5, 10],
  ["French entre", "entre 10 et 12", 10, 12],
  ["English", "between ten and twelve", 10, 12],
  ["a hyphen", "10-12", 10, 12],
  ["two numbers without between", "5 شرطة و12", null, 12],
  ["the lower one last", "12 à 10", null, 10],
];

test.each(RANGES)("range: %s", (_, text, from, value) => {
  const folded = foldString(text);
  expect(readRangeBefore(folded, folded.length)).toMatchObject({ from, value });
});

test("the second half of a law's number is no number", () => {
  expect(readRangeBefore("27-14", 5)).toBeNull();
});

/** Slow and obvious: one table a language, every spelling and agreement the press uses. */
interface Style {
  readonly feminine: boolean;
  readonly accusative: boolean;
  readonly old: boolean;
  readonly spaced: boolean;
}

const MASCULINE = ["", "واحد", "اثنين", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثماني", "تسع", "عشر"];
const FEMININE = ["", "واحدة", "اثنتين", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة", "عشرة"];
const STEMS = ["", "", "", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع"];

function arabic(n: number, { feminine, accusative, old, spaced }: Style): string {
  const units = feminine ? FEMININE : MASCULINE;
  const ending = accusative ? "ين" : "ون";
  const hundred = old ? "مائة" : "مئة";
  const parts: string[] = [];
  const hundreds = Math.floor(n / 100);
  if (hundreds === 1) parts.push(hundred);
  if (hundreds === 2) parts.push(hundred.slice(0, -1) + (accusative ? "تين" : "تا"));
  if (hundreds > 2) parts.push(`${STEMS[hundreds]}${spaced ? " " : ""}${hundred}`);
  const rest = n % 100;
  const ten = Math.floor(rest / 10);
  if (rest > 10 && rest < 20) {
    // The unit takes the other gender than the ten: «ثلاثة عشر», «ثلاث عشرة».
    const teen = feminine ? "عشر" : "عشرة";
    const special = feminine ? ["أحد", "اثني"] : ["إحدى", "اثنتي"];
    parts.push(`${rest < 13 ? special[rest - 11] : units[rest - 10]} ${teen}`);
  } else if (rest <= 10) {
    if (rest > 0) parts.push(units[rest]!);
  } else {
    if (rest % 10 > 0) parts.push(units[rest % 10]!);
    parts.push((ten === 2 ? "عشر" : STEMS[ten]!) + ending);
  }
  return parts.join(spaced ? " و " : " و");
}

const FRENCH = "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize".split(
  " ",
);
const FRENCH_TENS = ["", "dix", "vingt", "trente", "quarante", "cinquante", "soixante", "soixante", "quatre-vingt"];

function french(n: number, { old, feminine }: Style): string {
  if (n >= 100) {
    const hundreds = Math.floor(n / 100);
    const head = hundreds === 1 ? "cent" : `${FRENCH[hundreds]} cent${n % 100 === 0 ? "s" : ""}`;
    return n % 100 === 0 ? head : `${head} ${french(n % 100, { old, feminine } as Style)}`;
  }
  if (n <= 16) return n === 1 && feminine ? "une" : FRENCH[n]!;
  if (n < 20) return `dix-${FRENCH[n - 10]}`;
  if (n === 80) return "quatre-vingts";
  const ten = n < 70 ? Math.floor(n / 10) : n < 80 ? 7 : 8;
  const base = FRENCH_TENS[ten]!;
  const rest = n - (ten === 7 ? 60 : ten * 10);
  if (rest === 0) return base;
  if ((rest === 1 || rest === 11) && n < 80)
    return old
      ? `${base} et ${french(rest, { feminine } as Style)}`
      : `${base}-et-${french(rest, { feminine } as Style)}`;
  return `${base}-${french(rest, { feminine } as Style)}`;
}

const ENGLISH =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const ENGLISH_TENS = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

function english(n: number, style: Style): string {
  if (n >= 100) {
    const head = `${ENGLISH[Math.floor(n / 100)]} hundred`;
    return n % 100 === 0 ? head : `${head} ${style.old ? "and " : ""}${english(n % 100, style)}`;
  }
  if (n < 20) return ENGLISH[n]!;
  return `${ENGLISH_TENS[Math.floor(n / 10)]}${n % 10 === 0 ? "" : `${style.spaced ? " " : "-"}${ENGLISH[n % 10]}`}`;
}

describe("any number from 1 to 999", () => {
  const style = fc.record({
    feminine: fc.boolean(),
    accusative: fc.boolean(),
    old: fc.boolean(),
    spaced: fc.boolean(),
  });
  const RENDERERS = { arabic, french, english } as const;
  const before = fc.constantFrom(
    "",
    "تحديد هوية ",
    "إنقاذ ",
    "أزيد من ",
    "au moins ",
    "at least ",
    "تم (",
    "«",
    "2024. ",
  );
  const after = fc.constantFrom("", " ", "\u00a0", "\n");

  test.each(Object.entries(RENDERERS))("%s: what is written is read back, from its first letter", (_, render) => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), style, before, after, (n, how, left, right) => {
        const folded = foldString(left);
        const text = folded + foldString(render(n, how) + right);
        const found = readNumberBefore(text, text.length);
        expect([text, found?.value, found?.start]).toEqual([text, n, folded.length]);
      }),
      { numRuns: 2000 },
    );
  });

  test("a proclitic before it stays outside its core", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 999 }),
        style,
        fc.constantFrom("و", "ب", "ل", "ف", "وب"),
        (n, how, clitic) => {
          const text = foldString(clitic + arabic(n, how));
          // «وأحد عشر» folds to «واحد عشر»: the same number with and without the conjunction.
          fc.pre(!text.startsWith("واحد"));
          expect(readNumberBefore(text, text.length)).toMatchObject({ value: n, start: 0, core: clitic.length });
        },
      ),
    );
  });

  test("digits are read as what they say", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), fc.constantFrom("fr", "en", "ar-EG"), (n, locale) => {
        const text = foldString(new Intl.NumberFormat(locale).format(n));
        expect(readNumberBefore(text, text.length)).toMatchObject({ value: n, digits: true });
      }),
    );
  });
});

/** To add a case: [what it is, a text of about a hundred thousand characters]. */
const LONG: readonly (readonly [name: string, text: string])[] = [
  ["white space", `5${" ".repeat(100_000)}`],
  ["digits", "1".repeat(100_000)],
  ["number words", "ثلاثه ".repeat(17_000)],
  ["words that could go on", "مايه و".repeat(17_000)],
  ["hyphens", "cinq-".repeat(20_000)],
];

test.each(LONG)("a long text of %s is read as far as a number reaches", (_, text) => {
  const started = cpuTime();
  for (let end = text.length; end > text.length - 2000; end--) readRangeBefore(text, end);
  expect(cpuTime() - started).toBeLessThan(2000);
});
