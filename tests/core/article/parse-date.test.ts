// How to add a case: [what it shows, the text as printed, the date expected or null].
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addOffset } from "../../../utils/core/article/add-offset.ts";
import { parsePublishedDate } from "../../../utils/core/article/parse-date.ts";
import { MONTH_NAMES } from "../../../utils/core/text/months.ts";

const CASES: readonly (readonly [name: string, text: string, expected: string | null])[] = [
  ["Moroccan month, weekday, hour", "الثلاثاء 19 نونبر 2024 - 16:10", "2024-11-19T16:10"],
  ["Moroccan July", "الخميس 4 يوليوز 2024 - 08:05", "2024-07-04T08:05"],
  ["Moroccan August", "12 غشت 2023", "2023-08-12"],
  ["Moroccan September", "1 شتنبر 2022", "2022-09-01"],
  ["Moroccan December", "31 دجنبر 2021 - 23:59", "2021-12-31T23:59"],
  ["Moroccan May, which begins the Egyptian one", "3 ماي 2020", "2020-05-03"],
  ["Egyptian May", "3 مايو 2020", "2020-05-03"],
  ["Egyptian month and words before the hour", "الثلاثاء 09 يوليو 2024 على الساعة 09:00", "2024-07-09T09:00"],
  ["Arabic comma", "كتب في 25 يوليو، 2020 - 12:00", "2020-07-25T12:00"],
  ["hamza on the alef", "الإثنين 25 أكتوبر 2021 - 14:01", "2021-10-25T14:01"],
  ["no hamza", "7 ابريل 2019", "2019-04-07"],
  ["glued to the next words", "11 مايو 2024آخر تحديث : 12 مايو 2024 - 10:30", "2024-05-11"],
  ["hour of an update is not taken", "11 مايو 2024 آخر تحديث : 10:30", "2024-05-11"],
  ["two names of one month", "24 تموز/يوليو 2020", "2020-07-24"],
  ["Syriac month of two words", "5 كانون الثاني 2021", "2021-01-05"],
  ["Syriac month of two words, the other one", "5 كانون الأول 2021", "2021-12-05"],
  ["Syriac October", "9 تشرين الأول 2018", "2018-10-09"],
  ["Tunisian January", "14 جانفي 2011", "2011-01-14"],
  ["Tunisian July", "25 جويلية 2022", "2022-07-25"],
  ["Tunisian August", "13 أوت 2022", "2022-08-13"],
  ["Arabic-Indic digits", "٢٥ يناير ٢٠٢٣ - ١٠:٠٥", "2023-01-25T10:05"],
  ["Arabic-Indic digits in a numeric date", "٠٣/٠٢/٢٠٢٤", "2024-02-03"],
  ["right-to-left marks inside", "\u200f19\u200f نونبر \u200f2024", "2024-11-19"],
  ["evening hour in Arabic", "19 نونبر 2024 - 4:10 مساء", "2024-11-19T16:10"],
  ["dateline", "فاس – 24 يوليو 2021", "2021-07-24"],
  ["French day and hour", "mardi 19 novembre 2024 - 16:10", "2024-11-19T16:10"],
  ["French h between hour and minutes", "Le 10/03/2019 à 22h34", "2019-03-10T22:34"],
  ["French capitals", "29 Décembre 2025 À 17:23", "2025-12-29T17:23"],
  ["French dash at the end", "15 décembre 2019 - ", "2019-12-15"],
  ["French circumflex", "18 août 2025", "2025-08-18"],
  ["French first of the month", "1er mars 2020", "2020-03-01"],
  ["English day first", "3 March 2021", "2021-03-03"],
  ["English month first, ordinal", "March 3rd, 2021", "2021-03-03"],
  ["English afternoon", "Nov 19, 2024 4:10 PM", "2024-11-19T16:10"],
  ["Spanish", "18 de agosto de 2025", "2025-08-18"],
  ["numeric with seconds", "25/11/2024 09:00:07", "2024-11-25T09:00:07"],
  ["numeric with hyphens", "25-11-2024 09:00", "2024-11-25T09:00"],
  ["numeric with dots", "05.11.2024", "2024-11-05"],
  ["year first with slashes", "2024/03/05", "2024-03-05"],
  ["hour before the date", "16:10 - 19/11/2024", "2024-11-19T16:10"],
  ["ISO day", "2024-11-19", "2024-11-19"],
  ["ISO with offset", "2024-11-19T16:10:00+01:00", "2024-11-19T16:10:00+01:00"],
  ["ISO with Z and fraction", "2024-11-19T15:10:00.123Z", "2024-11-19T15:10:00Z"],
  ["ISO with a space", "2024-11-19 16:10:00", "2024-11-19T16:10:00"],
  ["ISO offset without colon", "2024-11-19T16:10:00+0100", "2024-11-19T16:10:00+01:00"],
  ["day and hour in an address", "2024-04-25-10-45-01", "2024-04-25"],
  ["e-mail form", "Tue, 19 Nov 2024 16:10:00 GMT", "2024-11-19T16:10:00Z"],
  ["zone in hours", "19 novembre 2024 à 16:10 (GMT+1)", "2024-11-19T16:10:00+01:00"],
  ["leap day", "29/02/2024", "2024-02-29"],
  ["no leap day", "29/02/2023", null],
  ["a century that is no leap year", "29/02/1900", null],
  ["impossible day", "31/04/2024", null],
  ["impossible named day", "31 نونبر 2024", null],
  ["month first is not read", "03/25/2024", null],
  ["impossible ISO month", "2024-13-01", null],
  ["impossible hour is left out", "19 نونبر 2024 - 27:10", "2024-11-19"],
  ["relative hours", "مضت 3 ساعات", null],
  ["relative French", "il y a 2 heures", null],
  ["no year", "19 نونبر", null],
  ["Islamic calendar", "12 رجب 1445", null],
  ["year of two digits", "10/03/19", null],
  ["month name inside a word", "3 marsouins 2020", null],
  ["nothing", "", null],
];

describe("parsePublishedDate", () => {
  it.each(CASES)("%s", (_, text, expected) => {
    expect(parsePublishedDate(text)).toBe(expected);
  });

  const days = fc.date({ min: new Date("1900-01-01"), max: new Date("2099-12-31"), noInvalidDate: true });
  const toArabicDigits = (text: string) => text.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)));

  it("reads every day under every month name, in both kinds of digits, with words around", () => {
    const around = fc.constantFrom("", "الثلاثاء ", "نشر في ", "Publié le ", "Le ");
    fc.assert(
      fc.property(days, fc.nat(), fc.boolean(), around, (date, pick, arabicDigits, before) => {
        const names = MONTH_NAMES[date.getUTCMonth()]!;
        const printed = `${date.getUTCDate()} ${names[pick % names.length]} ${date.getUTCFullYear()}`;
        const text = before + (arabicDigits ? toArabicDigits(printed) : printed);
        expect(parsePublishedDate(text)).toBe(date.toISOString().slice(0, 10));
      }),
    );
  });

  it("takes dd/mm/yyyy exactly when the calendar has that day", () => {
    const number = (max: number) => fc.integer({ min: 0, max });
    fc.assert(
      fc.property(number(40), number(14), fc.integer({ min: 1900, max: 2099 }), (day, month, year) => {
        const two = (value: number) => String(value).padStart(2, "0");
        const made = new Date(Date.UTC(year, month - 1, day));
        const exists = made.getUTCMonth() === month - 1 && made.getUTCDate() === day && month > 0;
        const expected = exists ? `${year}-${two(month)}-${two(day)}` : null;
        expect(parsePublishedDate(`${two(day)}/${two(month)}/${year}`)).toBe(expected);
      }),
    );
  });

  it("gives null or a valid ISO date for any text", () => {
    const pieces = fc.constantFrom(
      "19",
      "31",
      "نونبر",
      "février",
      "2024",
      "/",
      "-",
      ":",
      "T",
      "+01:00",
      " ",
      "h",
      "مساء",
      "٣",
      "ص",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string({ maxLength: 4 })), { maxLength: 14 }), (parts) => {
        const date = parsePublishedDate(parts.join(""));
        if (date !== null) {
          expect(date).toMatch(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}([+-]\d{2}:\d{2}|Z)?)?)?$/);
          expect(Date.parse(date)).not.toBeNaN();
        }
      }),
    );
  });
});

describe("addOffset", () => {
  it.each([
    ["winter and summer alike since 2018", "2024-01-15T10:00", "2024-01-15T10:00:00+01:00"],
    ["Ramadan 2024", "2024-03-20T10:00", "2024-03-20T10:00:00+00:00"],
    ["before 2018, winter", "2016-01-15T10:00:30", "2016-01-15T10:00:30+00:00"],
    ["a date alone", "2024-01-15", "2024-01-15"],
    ["an offset that is there", "2024-01-15T10:00:00-05:00", "2024-01-15T10:00:00-05:00"],
  ])("Morocco: %s", (_, date, expected) => {
    expect(addOffset(date, "Africa/Casablanca")).toBe(expected);
  });

  it("leaves the hour out when the zone is unknown", () => {
    expect(addOffset("2024-01-15T10:00", null)).toBe("2024-01-15");
  });

  it("names the moment the clock of that place shows", () => {
    const zones = fc.constantFrom("Africa/Casablanca", "Europe/Paris", "America/New_York", "Asia/Kathmandu");
    const moments = fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2030, 0, 1) });
    fc.assert(
      fc.property(moments, zones, (moment, timeZone) => {
        const shown = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "medium" }).format(
          moment,
        );
        const local = shown.replace(" ", "T");
        const back = Date.parse(addOffset(local, timeZone));
        // Twice a year one hour is shown twice: either moment is right.
        expect(
          new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "medium" }).format(back),
        ).toBe(shown);
      }),
    );
  });
});
