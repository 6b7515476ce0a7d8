import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { detectSeparator, formatCsv, guardCell, parseCsv, unguardCell } from "../../../utils/core/exchange/csv.ts";

const piece = fc.constantFrom(..."اتجار|'|\"|,|;|\n|\r\n|\r|\t|=|+|-|@|＝| |\u00a0|\u200f|\ufeff|é".split("|"), "|");
const cell = fc.oneof(
  fc.array(piece, { maxLength: 8 }).map((all) => all.join("")),
  fc.string({ unit: "grapheme" }),
);

describe("CSV", () => {
  it("read back is what was written, whatever is in the cells", () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 6 }), (rows) => {
        const read = parseCsv(formatCsv(rows), ",");
        expect(read.map(({ cells }) => cells)).toEqual(rows);
        expect(read.map(({ row }) => row)).toEqual(rows.map((_, index) => index + 1));
        expect(read.some(({ broken }) => broken)).toBe(false);
      }),
    );
  });

  it("takes off exactly the apostrophes it put on", () => {
    fc.assert(
      fc.property(cell, (text) => {
        expect(unguardCell(guardCell(text))).toBe(text);
      }),
    );
  });

  it.each([
    ["=1+1", "'=1+1"],
    ["+212", "'+212"],
    ["-x", "'-x"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\tx", "'\tx"],
    ["\rx", "'\rx"],
    ["  =1", "'  =1"],
    ["\u00a0=1", "'\u00a0=1"],
    ["\u200f=1", "'\u200f=1"],
    ["＝1", "'＝1"],
    ["'=1", "''=1"],
    ["l'eau", "l'eau"],
    ["'quoted'", "'quoted'"],
    ["الاتجار - بالبشر", "الاتجار - بالبشر"],
  ])("guards %j as %j", (text, guarded) => expect(guardCell(text)).toBe(guarded));

  it.each([
    ["comma", "a,b\n1,2", ","],
    ["semicolon", "a;b\n1;2", ";"],
    ["commas inside quotes", '"a,b,c";d\n', ";"],
    ["one column", "a\nb;c;d", ","],
  ])("finds the separator: %s", (_name, text, separator) => expect(detectSeparator(text)).toBe(separator));

  it("counts rows as a spreadsheet does", () => {
    const read = parseCsv('\ufeffa,b\r\n"one\r\nrow",2\n\nx,y\r');
    expect(read).toEqual([
      { row: 1, cells: ["a", "b"], broken: false },
      { row: 2, cells: ["one\r\nrow", "2"], broken: false },
      { row: 4, cells: ["x", "y"], broken: false },
    ]);
  });

  it.each([
    ["never closed: the rest of its row only", 'a,b\n"open,1\nc,d', [false, true, false]],
    ["followed by text", 'a,b\n"e"x,f\nc,d', [false, true, false]],
    ["inside a bare cell: a sign like any other", 'a,b\nof 5" length,f', [false, false]],
  ])("a quote %s", (_name, text, broken) => {
    expect(parseCsv(text).map((row) => row.broken)).toEqual(broken);
  });
});
