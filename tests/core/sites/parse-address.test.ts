import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseAddress } from "../../../utils/core/sites/parse-address.ts";

describe("parseAddress", () => {
  it("reads host, port and path as the browser's URL does", () => {
    const part = fc.stringMatching(/^[a-zA-Z0-9ء-يéà%.~:@!$&'()*+,;=_ -]{0,12}$/);
    fc.assert(
      fc.property(
        fc.oneof(
          fc.webAuthority({ withPort: true, withUserInfo: true }),
          fc.constantFrom("www.Goud.ma:080", "cndh.org.ma:0"),
        ),
        fc.array(part, { maxLength: 5 }),
        fc.option(part),
        (authority, segments, query) => {
          const url = `https://${authority}/${segments.join("/")}${query === null ? "" : `?${query}`}#x`;
          const ours = parseAddress(url);
          const theirs = new URL(url);
          expect(ours?.host).toBe(theirs.hostname);
          expect(ours?.port).toBe(theirs.port === "80" ? "" : theirs.port);
          // Both spellings of the address must come to the same parts: ours and the browser's.
          expect(parseAddress(theirs.href)?.path).toBe(ours?.path);
          expect(decode(ours?.path)).toBe(decode(theirs.pathname));
        },
      ),
    );
  });

  it("answers null or an address for any text, without an exception", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "binary" }),
          fc.string().map((rest) => `https://${rest}`),
        ),
        (text) => {
          const address = parseAddress(text);
          if (address !== null) expect(address.path.startsWith("/")).toBe(true);
        },
      ),
    );
  });
});

/** Octets as letters, %2F and its like left alone; stray percent signs read as %25. */
function decode(path = ""): string {
  return path.replace(/%(?![0-9A-Fa-f]{2})/g, "%25").replace(/%[0-9A-Fa-f]{2}/g, (octet) => {
    const letter = String.fromCharCode(Number.parseInt(octet.slice(1), 16));
    return /[A-Za-z0-9._~-]/.test(letter) ? letter : octet.toUpperCase();
  });
}
