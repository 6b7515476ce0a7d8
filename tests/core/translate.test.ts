import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createFormatters } from "../../utils/core/language/create-formatters.ts";
import { isolate } from "../../utils/core/language/isolate.ts";
import { createTranslator, MissingMessageError } from "../../utils/core/language/translate.ts";

const MESSAGES = {
  plain: "نص",
  nested: { deep: "«{name}» هنا" },
  found: {
    zero: "لا مقالات",
    one: "مقال واحد",
    two: "مقالان",
    few: "{count} مقالات",
    many: "{count} مقالًا",
    other: "{count} مقال",
  },
};

describe("createTranslator", () => {
  const { t, has, dir } = createTranslator(MESSAGES, "ar");

  it("finds messages by their dotted keys", () => {
    expect(t("plain")).toBe("نص");
    expect(has("nested.deep")).toBe(true);
    expect(has("nested")).toBe(false);
    expect(has("found.few")).toBe(false);
    expect(dir).toBe("rtl");
  });

  // The six Arabic forms. To add a case: a number and what it reads.
  it.each([
    [0, "لا مقالات"],
    [1, "مقال واحد"],
    [2, "مقالان"],
    [3, "3 مقالات"],
    [10, "10 مقالات"],
    [11, "11 مقالًا"],
    [99, "99 مقالًا"],
    [100, "100 مقال"],
    [103, "103 مقالات"],
    [1234, "1.234 مقالًا"],
  ])("%d articles: %s", (count, words) => {
    expect(t("found", { count })).toBe(words);
  });

  it("isolates a parameter that runs the other way, and leaves the others alone", () => {
    expect(t("nested.deep", { name: "UNODC" })).toBe("«\u2068UNODC\u2069» هنا");
    expect(t("nested.deep", { name: "أكادير" })).toBe("«أكادير» هنا");
    expect(t("nested.deep", { name: "27.14" })).toBe("«27.14» هنا");
  });

  it("puts a parameter in as it is, braces and dollars included", () => {
    expect(t("nested.deep", { name: "{name} $& $1" })).toContain("{name} $& $1");
  });

  it("throws when a message or a parameter is missing, unless told what to show", () => {
    expect(() => t("nope" as "plain")).toThrow(MissingMessageError);
    expect(() => t("nested.deep")).toThrow("needs the parameter «name»");
    expect(() => t("found")).toThrow("needs the number count");
    const lenient = createTranslator(MESSAGES, "ar", { onMissing: (key) => `[${key}]` });
    expect(lenient.t("nope" as "plain")).toBe("[nope]");
    expect(lenient.t("found")).toBe("[found]");
  });
});

describe("isolate", () => {
  const letter = fc.constantFrom(..."ابتشلﻻﷲabcéשλж12 .-،(");

  it("wraps exactly the texts that hold a letter of the other direction, and never alters them", () => {
    fc.assert(
      fc.property(fc.array(letter), fc.constantFrom("rtl" as const, "ltr" as const), (letters, dir) => {
        const foreign = letters.some((char) =>
          "ابتشلﻻﷲש".includes(char) ? dir === "ltr" : "abcéλж".includes(char) && dir === "rtl",
        );
        const text = letters.join("");
        expect(isolate(text, dir)).toBe(foreign ? `\u2068${text}\u2069` : text);
      }),
    );
  });
});

describe("createFormatters", () => {
  const ar = createFormatters("ar", "Africa/Casablanca");

  it.each([
    ["2024-05-01", "1 ماي 2024"],
    ["2024-07-24", "24 يوليوز 2024"],
    ["2024-08-20", "20 غشت 2024"],
    ["2024-09-09", "9 شتنبر 2024"],
    ["2024-11-19T23:59:00+09:00", "19 نونبر 2024"],
    ["2024-12-31T00:10:00-05:00", "31 دجنبر 2024"],
    ["no date", "no date"],
    ["", ""],
  ])("prints %s in Arabic as the Moroccan press does: %s", (iso, printed) => {
    expect(ar.printedDate(iso)).toBe(printed);
  });

  it("prints dates of the other languages", () => {
    expect(createFormatters("fr").printedDate("2024-08-01")).toBe("1 août 2024");
    expect(createFormatters("en").printedDate("2024-08-01")).toBe("1 August 2024");
  });

  it("gives moments in the reader's time zone", () => {
    expect(ar.day("2024-11-19T23:30:00.000Z")).toBe("20 نونبر 2024");
    expect(ar.time("2024-11-19T23:30:00.000Z")).toBe("00:30");
    expect(createFormatters("en", "America/New_York").time("2024-11-19T23:30:00.000Z")).toBe("18:30");
    expect(ar.time("soon")).toBe("soon");
  });

  it("writes numbers with Latin digits and signs", () => {
    expect(ar.number(34.5)).toBe("34,5");
    expect(ar.signed(18).replaceAll("\u200e", "")).toBe("+18");
    expect(ar.signed(-3).replaceAll("\u200e", "")).toBe("-3");
    expect(ar.signed(0)).toBe("0");
  });
});
