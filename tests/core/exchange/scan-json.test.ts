import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { joinPath } from "../../../utils/core/exchange/json-path.ts";
import { FORBIDDEN_KEYS, scanJson } from "../../../utils/core/exchange/scan-json.ts";

const LOOSE = { deepest: Number.POSITIVE_INFINITY, forbidden: new Set<string>() };
const STRICT = { deepest: 3, forbidden: FORBIDDEN_KEYS };

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe("beside JSON.parse", () => {
  const value = fc.jsonValue({ stringUnit: "binary", noUnicodeString: false } as object);
  const indent = fc.constantFrom(undefined, 1, "\t");

  it("takes what JSON.stringify writes", () => {
    fc.assert(
      fc.property(value, indent, (data, space) => {
        expect(scanJson(JSON.stringify(data, null, space), LOOSE)).toBeNull();
      }),
      { numRuns: 500 },
    );
  });

  it("says the same of any text, but for keys that stand twice", () => {
    /** Pieces of JSON in any order, and JSON with a piece put in or taken out. */
    const piece = fc.constantFrom(
      ...'{}[],:"\\ \n\t01-+.eEu',
      "true",
      "null",
      "fals",
      "1e",
      '"a"',
      "\\u00",
      "\ufeff",
      "ا",
      "\u00a0",
    );
    const pieces = fc.array(piece, { maxLength: 12 }).map((list) => list.join(""));
    const damaged = fc
      .tuple(value, fc.nat(200), fc.nat(3), fc.option(piece, { nil: "" }))
      .map(([data, at, length, put]) => {
        const text = JSON.stringify(data);
        const from = at % (text.length + 1);
        return text.slice(0, from) + put + text.slice(from + length);
      });
    fc.assert(
      fc.property(fc.oneof(pieces, damaged), (text) => {
        const fault = scanJson(text, LOOSE);
        if (fault?.kind === "doubled-key") return;
        // A byte order mark at the beginning is taken off by whoever parses.
        expect(fault === null, JSON.stringify(text)).toBe(isJson(text.replace(/^\ufeff/u, "")));
        if (fault !== null) expect(fault.offset).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 20_000 },
    );
  });

  it("knows a text that was cut from one that is wrong: every beginning of JSON is cut off", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: "binary" }), value), fc.nat(), (data, at) => {
        const text = JSON.stringify(data);
        expect(scanJson(text.slice(0, at % text.length), LOOSE)).toMatchObject({ kind: "cut-off", line: 1 });
      }),
      { numRuns: 2_000 },
    );
  });

  it("finds every key that stands twice, however it is written", () => {
    fc.assert(
      fc.property(value, indent, fc.string({ unit: "binary" }), (data, space, key) => {
        const written = JSON.stringify({ [key]: data }, null, space);
        const escaped = `"${[...key].map((char) => (char.length === 1 ? `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}` : char)).join("")}"`;
        const doubled = written.replace("{", () => `{${escaped} : 1,`);
        expect(scanJson(doubled, LOOSE)).toMatchObject({ kind: "doubled-key", key });
      }),
    );
  });
});

/** To add a case: [the text, what is wrong, the path, the line]. */
const FAULTS: readonly (readonly [text: string, kind: string, path: string, line: number])[] = [
  ["", "cut-off", "", 1],
  ["{\n\n]", "syntax", "", 3],
  ['{"a":[1,\n{"b":tru}]}', "syntax", "a[1].b", 2],
  ['{"a":[1,{"b":tru', "cut-off", "a[1].b", 1],
  ['{"a":{"b":1,"c":2,"b":3}}', "doubled-key", "a.b", 1],
  ['[{"a":1},{"a":1,"__proto__":1}]', "forbidden-key", "[1].__proto__", 1],
  ["[[[[1]]]]", "too-deep", "[0][0][0]", 1],
  ['{"a b":{"":{"c":x', "syntax", '["a b"].c', 1],
];
test.each(FAULTS)("%s: %s", (text, kind, path, line) => {
  expect(scanJson(text, STRICT)).toMatchObject({ kind, path, line });
});

it("writes paths as a programmer would", () => {
  expect(joinPath(["articles", 3, "quote", "exact"])).toBe("articles[3].quote.exact");
  expect(joinPath([0, "ملاحظة", "a.b", "rasd:article"])).toBe('[0].ملاحظة["a.b"].rasd:article');
});
