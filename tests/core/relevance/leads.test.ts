/** Verdicts on headlines with their first lines: leads/lead.ts says how a case is written. */
import { describe, expect, it, test } from "vitest";
import { loadLexicon } from "../../../scripts/lexicon/load-lexicon.ts";
import { analyseArticle } from "../../../utils/core/analyse/analyse-article.ts";
import { readRecord } from "../../../utils/core/article/read-record.ts";
import { FRESH_LEADS } from "./leads/fresh-leads.ts";
import { OTHER_LEADS } from "./leads/other-leads.ts";
import { RELEVANT_LEADS } from "./leads/relevant-leads.ts";

const { compiled } = loadLexicon();

describe.each([
  ["leads about it", RELEVANT_LEADS],
  ["other leads", OTHER_LEADS],
  ["fresh leads", FRESH_LEADS],
] as const)("%s", (_, leads) => {
  test.each(leads)("%s, %s, %s: %s", (expected, _lang, _kind, title, text) => {
    const { verdict } = analyseArticle(readRecord({ title, text }), compiled);
    const why = verdict.reasons.map(({ rule, entity, points }) => `${rule} ${entity} ${points}`).join(", ");
    expect(verdict.label, `${verdict.score}: ${why}`).toBe(expected);
  });
  it("has titles of their own", () => expect(new Set(leads.map((lead) => lead[3])).size).toBe(leads.length));
});
