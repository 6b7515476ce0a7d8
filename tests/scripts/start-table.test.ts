import { describe, expect, it } from "vitest";
import { describeNotes, renderTable } from "../../scripts/start/render-table.ts";
import { choosePage } from "../../scripts/start/take-screenshots.ts";
import type { Visit } from "../../scripts/start/types.ts";
import type { Category } from "../../utils/core/lexicon/types.ts";
import type { PageReport } from "../../utils/core/notes/page-report.ts";
import type { ArticleNote } from "../../utils/core/notes/types.ts";
import { NO_RULES_USED } from "../../utils/core/sites/rule-use.ts";

const page = (name: string, host: string) => ({
  name,
  url: `http://${host}/khabar-${name.length}00000.html`,
  html: "",
});

function annotated(
  name: string,
  host: string,
  report: Pick<PageReport, "headline" | "label" | "score" | "lang">,
  categories: readonly Category[],
): Visit {
  const entities = categories.map((category, index) => ({
    id: `${category}-${index}`,
    category,
    origin: "seed" as const,
    count: 1,
    surface: "-",
    sentence: "-",
  }));
  const whole = { url: `http://${host}/`, canonicalUrl: null, siteName: null, byline: null, published: null };
  return {
    page: page(name, host),
    state: {
      status: "annotated",
      report: { ...whole, dir: "rtl", text: "-", sure: true, reasons: [], entities, ...report },
      facts: { names: {}, sources: {} },
      outlet: null,
      rules: NO_RULES_USED,
      places: [],
      hasSelection: false,
    },
    stored: report.label === "relevant",
    failure: null,
  };
}

const arabic = annotated(
  "a.txt",
  "www.hespress.com",
  { headline: "إدانة أفراد شبكة للاتجار بالبشر بطنجة", label: "relevant", score: 45.5, lang: "ar" },
  ["date", "crime", "crime", "law"],
);
const french = annotated(
  "b.html",
  "fr.le360.ma",
  { headline: `Saisie : ${"le camion venait du port ".repeat(6)}`, label: "none", score: 0, lang: "fr" },
  [],
);
const listing: Visit = {
  page: page("home.html", "goud.ma"),
  state: { status: "listing", headlines: [], names: {} },
  stored: false,
  failure: null,
};
const failed: Visit = { page: page("c.txt", "goud.ma"), state: null, stored: false, failure: "It did not answer." };

describe("the table", () => {
  it("has a line of columns a page and its headline, isolated, below", () => {
    expect(renderTable([arabic, listing, failed])).toBe(
      [
        "page              verdict     score  stored  entities by category",
        "─────────────────────────────────────────────────────────────────",
        "www.hespress.com  relevant     45.5  yes     crime 2, law 1, date 1",
        "  \u2068إدانة أفراد شبكة للاتجار بالبشر بطنجة\u2069",
        "goud.ma           no article      -  no      -",
        "  \u2068home.html\u2069",
        "goud.ma           failed          -  no      -",
        "  \u2068c.txt\u2069",
      ].join("\n"),
    );
  });

  it("keeps right-to-left letters out of every line with columns", () => {
    for (const line of renderTable([arabic, french]).split("\n"))
      expect(/[\u0590-\u08ff]/u.test(line)).toBe(line.startsWith("  \u2068") && line.includes("إدانة"));
  });

  it("cuts a long headline after a whole word", () => {
    const line = renderTable([french]).split("\n").at(-1)!;
    expect(line).toMatch(/^ {2}\u2068Saisie : .*\p{L}…\u2069$/u);
    expect([...line].length).toBeLessThan(80);
    expect(french.state).toMatchObject({ report: { headline: expect.stringContaining(line.slice(3, -2)) } });
  });
});

it("counts the living notes by label", () => {
  const note = (label: string, deletedAt: string | null) => ({ label, deletedAt }) as ArticleNote;
  expect(describeNotes([])).toBe("0 notes in IndexedDB");
  expect(describeNotes([note("mention", null), note("relevant", "2025-01-01T00:00:00Z")])).toBe(
    "1 note in IndexedDB (1 mention)",
  );
  expect(describeNotes([note("mention", null), note("relevant", null), note("relevant", null)])).toBe(
    "3 notes in IndexedDB (2 relevant, 1 mention)",
  );
});

it("pictures the page that shows most", () => {
  expect(choosePage([])).toBeNull();
  expect(choosePage([listing, failed])).toBeNull();
  expect(choosePage([listing, french, arabic])).toBe(arabic);
  expect(choosePage([french, listing])).toBe(french);
});
