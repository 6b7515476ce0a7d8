/** Records: a headline inside the text or apart. To add a case: [what it shows, title, text, is the headline apart]. */
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { readRecord } from "../../../utils/core/article/read-record.ts";
import type { Zone, ZoneSpan } from "../../../utils/core/article/types.ts";
import { zoneAt } from "../../../utils/core/article/zone-at.ts";
import { TEXTS } from "../support/arbitrary-text.ts";

const TITLE = "تفكيك شبكة للاتجار بالبشر";
const BODY =
  "أوقفت مصالح الأمن شخصين بعد شكاية تقدمت بها إحدى الضحايا.\n\nوجرى تقديمهما أمام النيابة العامة صباح اليوم.";

const CASES: readonly (readonly [name: string, title: string | null, text: string, apart: boolean])[] = [
  ["no title", null, `${TITLE}\n\n${BODY}`, false],
  ["an empty title", "  ", `${TITLE}\n\n${BODY}`, false],
  ["a title apart", TITLE, BODY, true],
  ["a title the text begins with", TITLE, `${TITLE}\n\n${BODY}`, false],
  ["the same behind white space", TITLE, `\n  ${TITLE}\n${BODY}`, false],
  ["white space around the title", ` ${TITLE} `, BODY, true],
  ["a title that only begins the first line", TITLE, `${TITLE} بطنجة\n\n${BODY}`, true],
  ["a title and no text", TITLE, "", true],
  ["a text that is its title", TITLE, TITLE, false],
];

test.each(CASES)("%s", (_, title, text, apart) => {
  const article = readRecord({ text, title });
  expect(article.bodyStart).toBe(apart ? TITLE.length + 2 : 0);
  expect(article.text.slice(article.bodyStart)).toBe(text);
  if (title?.trim()) expect(article.headline).toBe(TITLE);
  if (apart) expect(zoneAt(article.zones, 0)).toBe("title");
});

it("finds title, lead and body of a record with its title apart", () => {
  const article = readRecord({ text: BODY, title: TITLE, url: "https://example.org/a" });
  const zones = article.zones.map(({ start, end, zone }) => [article.text.slice(start, end), zone]);
  expect(zones).toEqual([
    [TITLE, "title"],
    [BODY.split("\n\n")[0], "lead"],
  ]);
  expect(article).toMatchObject({ lang: "ar", dir: "rtl", canonicalUrl: "https://example.org/a" });
});

/** Texts whose first line is already in a zone: [what it shows, title, text]. Found by the property below. */
const ONE_ZONE: readonly (readonly [name: string, title: string, text: string])[] = [
  ["a title of one mark, which folds to nothing", "ً", "àd"],
  ["a text that is its title", TITLE, TITLE],
];

test.each(ONE_ZONE)("no second zone over the first line: %s", (_, title, text) => {
  const { zones } = readRecord({ text, title });
  for (const [index, zone] of zones.entries()) {
    expect(zone.start).toBeGreaterThanOrEqual(zones[index - 1]?.end ?? 0);
    expect(zone.end).toBeGreaterThan(zone.start);
  }
});

describe("any record", () => {
  it("keeps its text as it is, with zones in order inside it", () => {
    fc.assert(
      fc.property(TEXTS, fc.option(TEXTS), (text, title) => {
        const article = readRecord({ text, title });
        expect(article.text.slice(article.bodyStart)).toBe(text);
        let end = 0;
        for (const zone of article.zones) {
          expect(zone.start).toBeGreaterThanOrEqual(end);
          expect(zone.end).toBeGreaterThan(zone.start);
          end = zone.end;
        }
        expect(end).toBeLessThanOrEqual(article.text.length);
      }),
      { numRuns: 500 },
    );
  });
});

test("zoneAt is the span that holds the offset, body elsewhere", () => {
  const spans = fc
    .array(fc.tuple(fc.nat(4), fc.integer({ min: 1, max: 5 }), fc.constantFrom<Zone>("title", "lead", "boilerplate")))
    .map((pieces) => {
      let at = 0;
      return pieces.map(([gap, length, zone]): ZoneSpan => {
        const start = at + gap;
        at = start + length;
        return { start, end: at, zone };
      });
    });
  fc.assert(
    fc.property(spans, fc.nat(60), (zones, offset) => {
      const span = zones.find(({ start, end }) => start <= offset && offset < end);
      expect(zoneAt(zones, offset)).toBe(span?.zone ?? "body");
    }),
  );
});
