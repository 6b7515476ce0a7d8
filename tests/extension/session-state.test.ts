// What views believe of a page session's answer. To add a case: what is odd about it, the change, whether it is believed.
import * as v from "valibot";
import { expect, it } from "vitest";
import { type SessionState, sessionStateSchema } from "../../utils/extension/view-answers.ts";

const LISTING: SessionState = { status: "listing", headlines: [], names: {} };
const ANNOTATED: SessionState = {
  status: "annotated",
  report: {
    ...{ url: "http://www.hespress.com/a-1234567.html", canonicalUrl: null, siteName: null, headline: "عنوان" },
    ...{ byline: null, published: null, lang: "ar", dir: "rtl", text: "نص", label: "none", score: 0, sure: true },
    ...{ reasons: [], entities: [] },
  },
  facts: {
    names: { c1: { ar: "اللجنة", en: "Commission" } },
    sources: { c1: { titles: [{ fr: "Loi 27-14" }], more: 2 } },
  },
  outlet: { ar: "هسبريس", fr: null },
  rules: { status: "generic", stale: [], asOf: null },
  places: [],
  hasSelection: false,
};
const many = Object.fromEntries(Array.from({ length: 5_001 }, (_, index) => [`c${index}`, { ar: "اسم" }]));
const withFacts = (facts: object) => ({ ...ANNOTATED, facts: { ...ANNOTATED.facts, ...facts } });

const STATES: readonly (readonly [what: string, state: unknown, isBelieved: boolean])[] = [
  ["a listing", LISTING, true],
  ["a listing with names", { ...LISTING, names: { c1: { fr: "Rabat" } } }, true],
  ["a listing without names", { status: "listing", headlines: [] }, false],
  ["a listing with a name that is a number", { ...LISTING, names: { c1: { fr: 7 } } }, false],
  ["a listing with a name in a language there is not", { ...LISTING, names: { c1: { xx: "x" } } }, false],
  ["an article", ANNOTATED, true],
  ["an article of no outlet", { ...ANNOTATED, outlet: null }, true],
  ["an outlet with a name that is no text", { ...ANNOTATED, outlet: { ar: {}, fr: null } }, false],
  ["an article without facts", { ...ANNOTATED, facts: undefined }, false],
  ["more names than an article may have", withFacts({ names: many }), false],
  ["a name as long as a page", withFacts({ names: { c1: { ar: "ا".repeat(100_000) } } }), false],
  ["an id as long as a page", withFacts({ names: { ["c".repeat(100_000)]: { ar: "اسم" } } }), false],
  ["a source that is no list", withFacts({ sources: { c1: { titles: "Loi", more: 0 } } }), false],
  ["fewer sources than none", withFacts({ sources: { c1: { titles: [], more: -1 } } }), false],
  ["more titles than a card shows", withFacts({ sources: { c1: { titles: Array(50).fill({}), more: 0 } } }), false],
];

it.each(STATES)("%s", (_, state, isBelieved) => {
  expect(v.safeParse(sessionStateSchema, state).success).toBe(isBelieved);
});

it("takes no name from where objects have theirs", () => {
  const state = JSON.parse(`{"status":"listing","headlines":[],"names":{"__proto__":{"ar":"اسم"}}}`);
  const parsed = v.safeParse(sessionStateSchema, state);
  expect(parsed.success && parsed.output.status === "listing" && "ar" in parsed.output.names).toBe(false);
});
