import fc from "fast-check";
import { expect, it } from "vitest";
import { fitForXml } from "../../../utils/core/text/fit-for-xml.ts";

// To add a case: a text, and what becomes of it.
it.each([
  ["شبكة\u0000 الاتجار", "شبكة\u2400 الاتجار"],
  ["\u001b[31m", "\u241b[31m"],
  ["نصف \ud83d حرف", "نصف \ufffd حرف"],
  ["\udc00\ufffe\uffff", "\ufffd\ufffd\ufffd"],
  ["tab\tline\nreturn\r", "tab\tline\nreturn\r"],
  ["🚢 السفينة <b>&", "🚢 السفينة <b>&"],
])("%j → %j", (text, fit) => expect(fitForXml(text)).toBe(fit));

it("leaves nothing that XML forbids, and every other character as it was", () => {
  const piece = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom("ا", "لا", "\u0000", "\u000b", "\ud800", "\udfff", "\ufffe"),
    fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
  );
  // Code point by code point, as the standard counts them up.
  const isChar = (code: number) =>
    code === 0x9 ||
    code === 0xa ||
    code === 0xd ||
    (code >= 0x20 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0xfffd) ||
    (code >= 0x10000 && code <= 0x10ffff);
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 5 }), (pieces) => {
      const text = pieces.join("");
      const before = [...text];
      const after = [...fitForXml(text)];
      expect(after).toHaveLength(before.length);
      const wrong = after.filter((one, at) => {
        const old = before[at]!;
        return !isChar(one.codePointAt(0)!) || (isChar(old.codePointAt(0)!) && one !== old);
      });
      expect(wrong).toEqual([]);
    }),
  );
});
