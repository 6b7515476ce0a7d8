/** Documents for people: names of files, tables, figures that differ. To add a case, add an entry. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import ar from "../../../locales/ar.json" with { type: "json" };
import { stableName } from "../../../utils/core/exchange/citation-key.ts";
import { parseCsv } from "../../../utils/core/exchange/csv.ts";
import { DOCUMENT_COLUMNS, DOCUMENT_WORDS } from "../../../utils/core/exchange/document-texts.ts";
import { DOCUMENT_WRITERS } from "../../../utils/core/exchange/document-writers.ts";
import { escapeLine, obsidianTag } from "../../../utils/core/exchange/escape-markdown.ts";
import { fileNameOf, LONGEST_FILE_NAME } from "../../../utils/core/exchange/file-name.ts";
import { type ClaimingArticle, findDifferences } from "../../../utils/core/exchange/find-differences.ts";
import { canAgree, readClaim } from "../../../utils/core/exchange/read-claim.ts";
import { safeAddress, showControls } from "../../../utils/core/exchange/visible-text.ts";
import { makeCsvWriter } from "../../../utils/core/exchange/write-csv.ts";
import { makeHtmlWriter } from "../../../utils/core/exchange/write-html.ts";
import { makeMarkdownWriter } from "../../../utils/core/exchange/write-markdown.ts";
import { TEXTS } from "../support/arbitrary-text.ts";
import { SAMPLE_REPORTS, sampleContext, sampleStoryOf, writeAll } from "../support/sample-export.ts";
import { sampleNote } from "../support/sample-note.ts";

const NAMES: Record<string, [text: string, name: string]> = {
  "Arabic stays": ["تفكيك شبكة للاتجار بالبشر", "تفكيك شبكة للاتجار بالبشر"],
  "accents are composed": ["e\u0301tat", "état"],
  "signs of file systems and of Obsidian": ['a/b\\c:d*e?f"g<h>i|j#k^l[m]n%o', "a b c d e f g h i j k l m n o"],
  "blanks, dots and dashes at the ends": [" ..-~ نص . ", "نص"],
  "what is not seen": ["ن\u202eص\u200b\u2068\u0007\ufeff", "نص"],
  "line breaks": ["سطر\r\nسطر", "سطر سطر"],
  "a device of Windows": ["CON", "_CON"],
  "a device with an ending": ["nul.txt", "_nul.txt"],
  "a word that only begins like one": ["console", "console"],
  "marks with something unseen between them": ["ع\u0302\u0000\u064b", "ع\u064b\u0302"],
  nothing: ["///", ""],
};

describe("fileNameOf", () => {
  it.each(Object.entries(NAMES))("%s", (_, [text, name]) => expect(fileNameOf(text)).toBe(name));

  // To add one: a text, in how many octets, and what becomes of it.
  it.each([
    ["trois mots entiers", 12, "trois mots"],
    ["م. بوتغماسم. بقية", 19, "م"],
    ["un-deux_troisième", 12, "un-deux_"],
    ["motunique", 4, "motu"],
    ["deux mots", 9, "deux mots"],
  ])("cuts %j to %i octets between words", (text, most, name) => expect(fileNameOf(text, most)).toBe(name));

  it("is legal everywhere, short enough, and the same again", () => {
    fc.assert(
      fc.property(
        fc.oneof(TEXTS, fc.string({ unit: "binary", maxLength: 300 })),
        fc.integer({ min: 4, max: 200 }),
        (text, most) => {
          const name = fileNameOf(text, most);
          expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(most);
          expect(name).not.toMatch(/[<>:"/\\|?*#^[\]\p{Cc}\p{Cf}\p{Cs}]|^[.\s-]|[.\s]$/u);
          expect(name.isWellFormed()).toBe(true);
          expect(fileNameOf(name, most)).toBe(name);
        },
      ),
    );
  });
});

describe("Markdown files", () => {
  it("are never two of one name, though headlines are, and stay from export to export", () => {
    const records = Array.from({ length: 500 }, (_, index) => ({
      article: sampleNote({ id: `https://a.example/${index}`, headline: "عنوان واحد ".repeat(40) }),
      ...{ annotations: [], clippings: [] },
    }));
    const names = [...writeAll(makeMarkdownWriter, records).keys()];
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(501);
    for (const name of names) {
      for (const part of name.split("/")) expect(new TextEncoder().encode(part).length).toBeLessThanOrEqual(255);
    }
    expect([...writeAll(makeMarkdownWriter, records.toReversed()).keys()].toSorted()).toEqual(names.toSorted());
    expect(LONGEST_FILE_NAME).toBeLessThan(200);
    expect(stableName("x")).toMatch(/^[0-9a-z]{10}$/u);
  });

  it("are named in the index, each once", () => {
    const files = writeAll(makeMarkdownWriter, SAMPLE_REPORTS);
    const [index, ...articles] = [...files.keys()];
    for (const name of articles) expect(files.get(index!)!.split(`(<${name}>)`)).toHaveLength(2);
  });

  it.each([
    ["- عنصر", "\\- عنصر"],
    ["1. أول", "1\\. أول"],
    ["# عنوان", "\\# عنوان"],
    ["[[صفحة]] و![[صورة]]", "\\[\\[صفحة\\]\\] و\\!\\[\\[صورة\\]\\]"],
    ["key:: value", "key\\:: value"],
    ["https://a.example/x_y", "https\\:\\//a.example/x\\_y"],
    ["12 ضحية، 50 %", "12 ضحية، 50 \\%"],
  ])("escapes %j", (text, escaped) => expect(escapeLine(text)).toBe(escaped));

  it.each([
    ["عمل قسري", "عمل-قسري"],
    ["#وسم", "وسم"],
    ["2026", "_2026"],
    ["a/b", "a/b"],
    ["!?", null],
  ])("makes a tag of %j", (label, tag) => expect(obsidianTag(label)).toBe(tag));
});

describe("texts of others", () => {
  it.each([
    ["نص\u202eمقلوب\u202c", "نص⟦RLO⟧مقلوب⟦PDF⟧"],
    ["أ\r\nب\u2028ج", "أ\nب\nج"],
    ["\u0000\u001b\u007f", "␀␛␡"],
    ["\u200fنص\u200e", "\u200fنص\u200e"],
  ])("%j is shown as %j", (text, shown) => expect(showControls(text)).toBe(shown));

  it.each([
    ["https://a.example/نص", "https://a.example/نص"],
    [' https://a.example/a b"c ', "https://a.example/a%20b%22c"],
    ["javascript:x", null],
    ["https:///x", null],
    ["data:text/html,x", null],
  ])("%j as an address is %j", (address, safe) => expect(safeAddress(address)).toBe(safe));
});

it("tables have a heading for every column, and a row for every record", () => {
  const files = writeAll(makeCsvWriter, SAMPLE_REPORTS);
  const rowsOf = (file: string) => parseCsv(files.get(file)!, ",").map(({ cells }) => cells);
  expect([...files.keys()].toSorted()).toEqual(["articles.csv", "entities.csv", "highlights.csv"]);
  expect(rowsOf("articles.csv")).toHaveLength(6);
  expect(rowsOf("highlights.csv")).toHaveLength(5);
  expect(rowsOf("entities.csv")).toHaveLength(17);
  for (const file of files.keys()) {
    const [header, ...rows] = rowsOf(file);
    expect(new Set(header).size).toBe(header!.length);
    for (const row of rows) expect(row).toHaveLength(header!.length);
  }
  expect(rowsOf("articles.csv")[1]).toContain("2026-01-05 11:00");
});

const CLAIMS: Record<string, ReturnType<typeof readClaim>> = {
  "victims.12": { kind: "victims", subject: "", low: 12, high: 12 },
  "victims.10_12:vic.thb_victims": { kind: "victims", subject: "vic.thb_victims", low: 10, high: 12 },
  "victims.dozens": { kind: "victims", subject: "", low: 20, high: 999 },
  "sentence.5y": { kind: "sentence", subject: "", low: 1825, high: 1825 },
  "sentence.1y6m_suspended": { kind: "sentence", subject: "suspended", low: 545, high: 545 },
  "sentence.2y_to_5y": { kind: "sentence", subject: "", low: 730, high: 1825 },
  "sentence.life": { kind: "sentence", subject: "", low: Infinity, high: Infinity },
  "fine.mad_500000_to_2m": { kind: "fine", subject: "mad", low: 500_000, high: 2_000_000 },
  "amount.usd_2_5m": { kind: "amount", subject: "usd", low: 2_500_000, high: 2_500_000 },
  "amount.x": null,
  "law.27_14": null,
  "victims.": null,
};

describe("figures", () => {
  it.each(Object.entries(CLAIMS))("%s", (id, claim) => expect(readClaim(id)).toEqual(claim));

  it("agree when their ranges meet", () => {
    const agree = (a: string, b: string) => canAgree(readClaim(a)!, readClaim(b)!);
    expect(agree("victims.11", "victims.10_12")).toBe(true);
    expect(agree("victims.40", "victims.dozens")).toBe(true);
    expect(agree("victims.9", "victims.12")).toBe(false);
  });

  const article = (
    articleId: string,
    ids: readonly string[],
    fields: Partial<ClaimingArticle> = {},
  ): ClaimingArticle => ({
    ...{ articleId, story: "s", persons: [], day: 0 },
    claims: ids.map((id) => ({ ...readClaim(id)!, surface: id, sentence: "" })),
    ...fields,
  });
  const lone = { story: null, persons: ["person.pattern:x"] };
  const DIFFERENT: Record<string, [articles: ClaimingArticle[], found: string[]]> = {
    "one story, two counts": [[article("a", ["victims.9"]), article("b", ["victims.12"])], ["story victims a,b"]],
    "one says more": [[article("a", ["victims.12", "victims.3"]), article("b", ["victims.12"])], []],
    "ranges that meet": [[article("a", ["victims.10_12"]), article("b", ["victims.11"])], []],
    "another group counted": [[article("a", ["victims.9:vic.minors"]), article("b", ["victims.12"])], []],
    "another currency": [[article("a", ["fine.mad_5"]), article("b", ["fine.eur_9"])], []],
    "two stories": [[article("a", ["victims.9"]), article("b", ["victims.12"], { story: "t" })], []],
    "one person within thirty days": [
      [article("a", ["sentence.5y"], lone), article("b", ["sentence.7y"], { ...lone, day: 30 })],
      ["case sentence a,b"],
    ],
    "one person, a year apart": [
      [article("a", ["sentence.5y"], lone), article("b", ["sentence.7y"], { ...lone, day: 365 })],
      [],
    ],
    "one person, no date": [
      [article("a", ["sentence.5y"], lone), article("b", ["sentence.7y"], { ...lone, day: null })],
      [],
    ],
    "two persons named together make one case": [
      ["a", "b"].map((id, index) => article(id, [`sentence.${5 + index}y`], { ...lone, persons: ["p", "q"] })),
      ["case sentence a,b"],
    ],
    "somebody named everywhere": [
      Array.from({ length: 8 }, (_, index) => article(`a${index}`, [`victims.${index + 2}`], lone)),
      [],
    ],
  };
  it.each(Object.entries(DIFFERENT))("%s", (_, [articles, found]) => {
    const tell = ({ rule, kind, sides }: ReturnType<typeof findDifferences>[number]) =>
      `${rule} ${kind} ${sides.map((side) => side.article.articleId).join(",")}`;
    expect(findDifferences(articles).map(tell)).toEqual(found);
  });

  it("never pair articles that could both be right", () => {
    const ids = fc.uniqueArray(
      fc.constantFrom("victims.3", "victims.9_12", "victims.dozens", "fine.mad_5", "fine.mad_9"),
      { maxLength: 3 },
    );
    fc.assert(
      fc.property(fc.array(ids, { maxLength: 5 }), (all) => {
        const articles = all.map((one, index) => article(`a${index}`, one));
        const found = findDifferences(articles);
        const slow = articles.some((a) =>
          articles.some((b) =>
            ["victims", "fine"].some((kind) => {
              const [mine, theirs] = [a, b].map(({ claims }) => claims.filter((claim) => claim.kind === kind));
              return mine!.length > 0 && theirs!.length > 0 && !mine!.some((x) => theirs!.some((y) => canAgree(x, y)));
            }),
          ),
        );
        expect(found.length > 0).toBe(slow);
      }),
    );
  });
});

describe("the report", () => {
  const written = [...writeAll(makeHtmlWriter, SAMPLE_REPORTS, sampleContext({ storyOf: sampleStoryOf })).values()][0]!;

  it("has each article once, its footnote, and every link inside the file an end", () => {
    expect(written.match(/<article /gu)).toHaveLength(5);
    const ids = new Set([...written.matchAll(/ id="([^"]*)"/gu)].map(([, id]) => id));
    for (const [, target] of written.matchAll(/href="#([^"]*)"/gu)) expect(ids.has(target), target).toBe(true);
  });

  it("sets figures that differ side by side, and names the rule", () => {
    const section = /<section id="differences">.*?<\/section>/su.exec(written)![0];
    expect(section).toContain(ar.exchange.document.sameStory);
    expect(section).toContain(ar.exchange.document.sameCase);
    expect(section.match(/class="difference"/gu)).toHaveLength(2);
  });

  it("has no script, loads nothing, and says its language and direction", () => {
    expect(written).toContain('<html lang="ar" dir="rtl">');
    expect(written).toContain("default-src 'none'; style-src 'unsafe-inline'");
    expect(written).not.toMatch(/<(?:script|img|link|iframe|object)\b|url\(|@import|\ssrc=/u);
  });
});

it("every format says nothing of what the reader deleted or dismissed", () => {
  const gone = [{ deletedAt: "2026-01-06T00:00:00.000Z" }, { dismissedAt: "2026-01-06T00:00:00.000Z" }].map(
    (field, index) => ({
      ...SAMPLE_REPORTS[index]!,
      article: { ...SAMPLE_REPORTS[index]!.article!, ...field, headline: "محذوف" },
    }),
  );
  for (const { make } of Object.values(DOCUMENT_WRITERS)) {
    for (const text of writeAll(make, gone).values()) expect(text).not.toContain("محذوف");
  }
});

it("an export with replaced names says so of itself", () => {
  const context = sampleContext({ redacted: true });
  const html = [...writeAll(makeHtmlWriter, SAMPLE_REPORTS, context).values()][0]!;
  expect(html).toContain('<meta name="rasd-redacted" content="true">');
  expect(html).toContain(ar.exchange.document.redacted);
  for (const text of writeAll(makeMarkdownWriter, SAMPLE_REPORTS, context).values()) {
    expect(text).toContain("\nredacted: true\n");
    expect(text).toContain(ar.exchange.document.redacted);
  }
});

it("the locale files hold every word and column, and no more", () => {
  const { columns, ...words } = ar.exchange.document;
  expect(Object.keys(columns).toSorted()).toEqual([...DOCUMENT_COLUMNS].toSorted());
  expect(Object.keys(words).toSorted()).toEqual([...DOCUMENT_WORDS].toSorted());
});
