/** The canonical form, held to RFC 8785. To add a case: [what it shows, the value, its form]. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalise } from "../../../utils/core/clippings/canonicalise.ts";
import { isWellFormed, makeWellFormed } from "../../../utils/core/clippings/well-formed.ts";

const CASES: readonly (readonly [name: string, value: unknown, form: string])[] = [
  [
    "keys by UTF-16 units (3.2.3)",
    { "€": 1, "\r": 2, "\ufb33": 3, "1": 4, "😀": 5, "\u0080": 6, ö: 7 },
    '{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}',
  ],
  ["keys that look like numbers as text", { "10": 1, "9": 2 }, '{"10":1,"9":2}'],
  ["a capital before a small letter, hamza before alif", { b: 1, B: 2, ا: 3, أ: 4 }, '{"B":2,"b":1,"أ":4,"ا":3}'],
  ["minus zero", -0, "0"],
  ["the smallest number (appendix B)", 5e-324, "5e-324"],
  ["the largest number", 1.7976931348623157e308, "1.7976931348623157e+308"],
  ["the largest whole number", 9007199254740992, "9007199254740992"],
  ["where exponents begin", [1e21, 1e20, 1e-6, 1e-7], "[1e+21,100000000000000000000,0.000001,1e-7]"],
  ["rounding", JSON.parse("333333333.33333329"), "333333333.3333333"],
  ["whole numbers without a point", 12.0, "12"],
  [
    "what is escaped, and only that (3.2.2.2)",
    '\u0000\b\t\n\f\r"\\/\u007f\u2028é',
    '"\\u0000\\b\\t\\n\\f\\r\\"\\\\/\u007f\u2028é"',
  ],
  ["harakat and hamza as they are", "الاتّجارُ أ ا\u0654", '"الاتّجارُ أ ا\u0654"'],
  ["literals, nothing between", { a: [null, true, false, {}, []] }, '{"a":[null,true,false,{},[]]}'],
  ["a key named __proto__", JSON.parse('{"b":1,"__proto__":{"a":2}}'), '{"__proto__":{"a":2},"b":1}'],
];
test.each(CASES)("%s", (_, value, form) => {
  expect(canonicalise(value)).toBe(form);
});

test.each([
  ["NaN", Number.NaN],
  ["infinity", Number.NEGATIVE_INFINITY],
  ["half a pair", "a\ud83d"],
  ["the other half", ["\ude00\ud83d"]],
  ["half a pair in a key", { "\ud83d": 1 }],
  ["undefined", undefined],
])("%s has no form", (_, value) => {
  expect(() => canonicalise(value)).toThrow();
});

const JSON_VALUES = fc.jsonValue({ maxDepth: 4, stringUnit: "binary" }).map(makeWellFormed);

/** The RFC's rules, recursively and without care for time. */
function canonicaliseSlowly(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicaliseSlowly).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const units = (text: string) => Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
  const compare = (a: string, b: string) => {
    const [left, right] = [units(a), units(b)];
    const at = left.findIndex((unit, i) => unit !== right[i]);
    return at === -1 ? left.length - right.length : left[at]! - (right[at] ?? -1);
  };
  const parts = Object.entries(value).sort(([a], [b]) => compare(a, b));
  return `{${parts.map(([key, item]) => `${JSON.stringify(key)}:${canonicaliseSlowly(item)}`).join(",")}}`;
}

test("any JSON value has the form the rules give, whatever the order of its keys, and reads back as itself", () => {
  fc.assert(
    fc.property(JSON_VALUES, (value) => {
      const form = canonicalise(value);
      expect(form).toBe(canonicaliseSlowly(value));
      expect(canonicalise(turnKeys(value))).toBe(form);
      expect(canonicalise(JSON.parse(form))).toBe(form);
      expect(JSON.stringify(JSON.parse(form))).toBe(JSON.stringify(JSON.parse(canonicalise(JSON.parse(form)))));
    }),
    { numRuns: 500 },
  );
});

/** The same value, every object's keys the other way round. */
function turnKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turnKeys);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, item]) => [key, turnKeys(item)]),
  );
}

test("well-formed copies keep every length, and leave whole text alone", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "binary" }),
      fc.array(fc.constantFrom("\ud83d", "\ude00", "ا", "a")),
      (text, units) => {
        const broken = units.join("");
        const whole = makeWellFormed({ [text]: [broken, null, 1] });
        expect(isWellFormed(whole)).toBe(true);
        expect(makeWellFormed(broken)).toHaveLength(broken.length);
        expect(makeWellFormed(whole)).toEqual(whole);
        expect(isWellFormed([broken])).toBe(broken.isWellFormed());
      },
    ),
  );
});
