import fc from "fast-check";
import { expect, it } from "vitest";
import { frame, frameReader } from "../../scripts/browsers/marionette-connection.ts";

it("counts bytes, not characters", () => {
  expect(frame(["رصد"]).toString("utf8")).toBe('10:["رصد"]');
});

it("reads back every message, whatever pieces the bytes come in", () => {
  const text = fc.string({
    unit: fc.oneof(
      fc.constantFrom("ا", "ل", "ر", "َ", ":", "9"),
      fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
    ),
  });
  const message = fc.array(fc.oneof(text, fc.integer(), fc.constant(null)));
  fc.assert(
    fc.property(fc.array(message, { maxLength: 5 }), fc.array(fc.nat(200), { maxLength: 30 }), (messages, cuts) => {
      const bytes = Buffer.concat(messages.map(frame));
      const received: unknown[] = [];
      const read = frameReader((found) => received.push(found));
      const places = [0, ...cuts.map((cut) => cut % (bytes.byteLength + 1)), bytes.byteLength].sort((a, b) => a - b);
      places.slice(1).forEach((end, index) => {
        read(bytes.subarray(places[index], end));
      });
      // Through JSON once, since JSON turns -0 into 0.
      expect(received).toEqual(JSON.parse(JSON.stringify(messages)));
    }),
  );
});

it.each(["no length at all, only text", "12x:{}"])("refuses what is no message: %s", (bytes) => {
  expect(() => frameReader(() => {})(Buffer.from(bytes))).toThrow();
});
