/** A file as text: whatever octets it holds, and wherever they are cut, it reads as TextDecoder reads all of it. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { EncodingError } from "../../utils/core/exchange/file-text.ts";
import { createBlobText } from "../../utils/models/exchange/blob-text.ts";
import { TEXTS } from "../core/support/arbitrary-text.ts";

function decoded(octets: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(octets);
  } catch {
    return null;
  }
}

it("is the whole in pieces, no character cut, or no text at all", async () => {
  const octets = fc
    .tuple(
      fc.array(fc.oneof(TEXTS, fc.constantFrom("😀", "تفكيك شبكة", "\ufeff")), { maxLength: 6 }),
      fc.nat(),
      fc.option(fc.nat(255)),
    )
    .map(([texts, at, wrong]) => {
      const whole = new TextEncoder().encode(texts.join(""));
      if (wrong !== null && whole.length > 0) whole[at % whole.length] = wrong;
      return whole;
    });
  let refused = 0;
  await fc.assert(
    fc.asyncProperty(octets, fc.integer({ min: 4, max: 40 }), fc.nat(), fc.nat(), async (bytes, piece, a, b) => {
      const file = createBlobText(new Blob([bytes]), piece);
      const pieces: string[] = [];
      const read = (async () => {
        for await (const text of file.pieces()) pieces.push(text);
      })();
      const whole = decoded(bytes);
      if (whole === null) {
        refused++;
        await expect(read).rejects.toThrow(EncodingError);
        return;
      }
      await read;
      expect(pieces.join("")).toBe(whole);
      for (const text of pieces) expect(text.isWellFormed()).toBe(true);
      const [from, to] = [a % (whole.length + 1), b % (whole.length + 1)].toSorted((x, y) => x - y) as [number, number];
      expect(await file.slice(from, to)).toBe(whole.slice(from, to));
    }),
    { numRuns: 2_000 },
  );
  expect(refused).toBeGreaterThan(100);
});
