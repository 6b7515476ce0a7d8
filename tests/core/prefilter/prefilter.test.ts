// What a page must hold to be read at all: the prefilter may let too much through, and never too little.
// To add a writing of a name: a line in DRESSES.
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { loadLexicon } from "../../../scripts/lexicon/load-lexicon.ts";
import { analyseArticle } from "../../../utils/core/analyse/analyse-article.ts";
import { readRecord } from "../../../utils/core/article/read-record.ts";
import { addJoinedForms } from "../../../utils/core/lexicon/add-joined-forms.ts";
import { compileOwnTerms } from "../../../utils/core/lexicon/compile-own-terms.ts";
import { expandPattern } from "../../../utils/core/lexicon/expand-pattern.ts";
import { findMentions } from "../../../utils/core/lexicon/find-mentions.ts";
import { createPrefilter } from "../../../utils/core/prefilter/create-prefilter.ts";
import { listPhrases } from "../../../utils/core/prefilter/list-phrases.ts";
import { makeOwnPatterns } from "../../../utils/core/prefilter/make-own-patterns.ts";
import { makePatterns } from "../../../utils/core/prefilter/make-patterns.ts";
import { newWords } from "../../../utils/core/prefilter/new-words.ts";
import { readableText } from "../../../utils/core/prefilter/readable-text.ts";
import type { PrefilterPatterns } from "../../../utils/core/prefilter/types.ts";
import { writePattern } from "../../../utils/core/prefilter/write-pattern.ts";
import { countsForVerdict } from "../../../utils/core/relevance/score-article.ts";
import { foldCodePoint } from "../../../utils/core/text/fold-table.ts";
import { FRESH_LEADS } from "../relevance/leads/fresh-leads.ts";
import { OTHER_LEADS } from "../relevance/leads/other-leads.ts";
import { RELEVANT_LEADS } from "../relevance/leads/relevant-leads.ts";
import { BETWEEN, LETTERS, TEXTS } from "../support/arbitrary-text.ts";

const { entities, compiled } = loadLexicon();
const bundled = makePatterns(addJoinedForms(entities));

function holds(text: string, patterns: readonly PrefilterPatterns[] = [bundled]): boolean {
  const reading = createPrefilter(patterns)(text);
  for (;;) {
    const { done, value } = reading.next();
    if (done) return value;
  }
}

const labelOf = (title: string, text: string) => analyseArticle(readRecord({ title, text }), compiled).verdict.label;

describe("reads every letter as the matcher does", () => {
  const letters = Array.from({ length: 0x110000 }, (_, code) => code).filter((code) => code < 0xd800 || code > 0xdfff);
  const folded = new Map<string, number[]>();
  for (const code of letters) {
    const to = foldCodePoint(code);
    if (/^[a-z0-9\u0620-\u064a]+$/u.test(to)) folded.set(to, [...(folded.get(to) ?? []), code]);
  }
  it("in each of its writings", () => {
    expect(folded.size).toBeGreaterThan(100);
    const unread = [...folded].flatMap(([to, codes]) => {
      const pattern = new RegExp(`^${writePattern([to])}$`);
      return codes
        .filter((code) => !pattern.test(readableText(String.fromCodePoint(code))))
        .map((code) => code.toString(16));
    });
    expect(unread).toEqual([]);
  });
  it("and deletes what it deletes", () => {
    const kept = letters.filter(
      (code) => foldCodePoint(code) === "" && readableText(`a${String.fromCodePoint(code)}b`) !== "ab",
    );
    expect(kept.map((code) => code.toString(16))).toEqual([]);
  });
});

/** How a page may print a name: what it is for, the writing. */
const DRESSES: readonly (readonly [string, (name: string) => string])[] = [
  ["as it is", (name) => name],
  ["with harakat", (name) => name.replace(/(?<=\p{Script=Arabic})(?=\p{Script=Arabic})/gu, "\u064e")],
  ["stretched", (name) => name.replace(/(?<=[بتنيسش])(?=\p{Script=Arabic})/gu, "ـ")],
  ["with و before it", (name) => `و${name}`],
  ["with a detached و", (name) => `و ${name}`],
  ["with ل before its article", (name) => name.replace(/^ال/u, "لل")],
  ["with ب before it", (name) => `ب${name}`],
  ["in capitals", (name) => name.toUpperCase()],
  ["accents taken apart", (name) => name.normalize("NFD")],
  ["in presentation forms", (name) => name.replaceAll("لا", "ﻻ").replaceAll("fi", "ﬁ")],
  ["over two lines", (name) => name.replace(" ", "\n  ")],
  ["with hard spaces", (name) => name.replaceAll(" ", "\u00a0")],
  ["with a dash", (name) => name.replace(" ", "-")],
  ["in quotes", (name) => `«${name}»`],
  ["with invisible marks", (name) => `\u200f${name.replace(" ", " \u200e")}\u00ad`],
  ["as a hashtag", (name) => `#${name.replaceAll(" ", "_")}`],
  ["with Arabic digits", (name) => name.replace(/\d/gu, (digit) => String.fromCharCode(0x660 + Number(digit)))],
];

const counting = addJoinedForms(entities).filter(countsForVerdict);
const names = counting.flatMap(({ forms }) =>
  forms
    .filter((form) => form.unmarked === undefined && form.guards?.needs === undefined)
    .flatMap((form) => expandPattern(form.text)),
);

describe("lets through every name that counts", () => {
  it("knows them", () => expect(names.length).toBeGreaterThan(1_000));
  test.each(DRESSES)("%s", (_, dress) => {
    const missed = names
      .map(dress)
      .filter((text) => !holds(`في ${text}.`) && labelOf(text, `${text}. ${text}.`) !== "none");
    expect(missed).toEqual([]);
  });
});

describe("lets through every text with a verdict", () => {
  const cases: { title: string; text: string }[] = [
    ...JSON.parse(readFileSync(new URL("../relevance/cases.json", import.meta.url), "utf8")).cases,
    ...[...RELEVANT_LEADS, ...OTHER_LEADS, ...FRESH_LEADS].map(([, , , title, text]) => ({ title, text })),
  ];
  test.each(cases)("$title", ({ title, text }) => {
    if (labelOf(title, text) !== "none") expect(holds(`${title}\n${text}`)).toBe(true);
  });

  const dressed = fc
    .tuple(fc.constantFrom(...names), fc.array(fc.constantFrom(...DRESSES), { maxLength: 3 }))
    .map(([name, dresses]) => dresses.reduce((text, [, dress]) => dress(text), name));
  const pieces = fc
    .array(fc.oneof(dressed, TEXTS, BETWEEN), { minLength: 1, maxLength: 6 })
    .map((all) => all.join(" "));
  it("made of its names and anything", () => {
    let counted = 0;
    fc.assert(
      fc.property(pieces, (text) => {
        if (labelOf("", text) === "none") return;
        counted++;
        expect(holds(text)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
    expect(counted).toBeGreaterThan(200);
  });
});

describe("keeps out what is not about it", () => {
  const OTHER: readonly string[] = [
    "المنتخب الوطني يفوز بثلاثة أهداف لصفر في ملعب الرباط",
    "Le budget de la commune est adopté ; la retraite et le traitement des eaux en débat",
    "وزارة التجارة تعلن عن معرض للصناعة التقليدية",
    "Traffic in Casablanca was slow on Monday",
  ];
  test.each(OTHER)("%s", (text) => expect(holds(text)).toBe(false));
});

describe("long texts", () => {
  it.each([0, 199_990, 200_000, 200_395, 400_000])("find a name at %i", (at) => {
    const text = `${"ك ".repeat(at / 2)}الاتجار بالبشر${" ك".repeat(250_000)}`;
    expect(holds(text)).toBe(true);
  });
  it("give the page its turn", () => {
    const reading = createPrefilter([bundled])("ك ".repeat(250_000));
    expect(reading.next()).toEqual({ done: false, value: undefined });
  });
});

describe("the reader's own terms", () => {
  const word = fc.array(LETTERS, { minLength: 2, maxLength: 8 }).map((letters) => letters.join(""));
  const own = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(" "));
  it("are let through wherever the matcher finds them", () => {
    let found = 0;
    fc.assert(
      fc.property(own, fc.constantFrom(...DRESSES), TEXTS, (name, [, dress], around) => {
        const terms = [{ id: "own-1", names: { ar: name }, category: "crime", signal: "none", colour: null }] as const;
        const text = `${around} ${dress(name)} ${around}`;
        if (findMentions(text, compiled, compileOwnTerms(terms)).every(({ origin }) => origin !== "own")) return;
        found++;
        expect(holds(text, [makeOwnPatterns(terms)])).toBe(true);
      }),
      { numRuns: 2_000 },
    );
    expect(found).toBeGreaterThan(200);
  });
  it("add nothing when there are none", () => expect(makeOwnPatterns([])).toEqual({ groups: [], exact: "" }));
  it("let everything through when the store gives no pattern", () =>
    expect(holds("أي نص", [bundled, { groups: [{ word: "(", phrases: "" }], exact: "" }])).toBe(true));
});

describe("listPhrases", () => {
  const form = (text: string) => ({ entity: 0, words: text.split(" "), gaps: 0, exact: null, guards: null });
  it("leaves out what holds another", () =>
    expect(listPhrases(["شبكه الاتجار بالبشر", "الاتجار بالبشر", "اتجار ب البشر", "traite"].map(form))).toEqual([
      "traite",
      "اتجار ب البشر",
    ]));
});

describe("the new words of a text", () => {
  const NAMES = [
    "الاتجار بالبشر",
    "traite des êtres humains",
    "القانون 27.14",
    "human trafficking",
    "\u0651",
    "\ud83d\ude00",
  ];
  const pieces = fc.array(fc.oneof(fc.constantFrom(...NAMES, " ", "\n", "الاتجار", "بالبشر"), TEXTS, BETWEEN));
  const long = (text: string) => `${"كلام آخر ".repeat(60)}${text}${"autre chose ".repeat(60)}`;

  it("hold whatever was not found before", () => {
    fc.assert(
      fc.property(pieces, pieces, pieces, fc.boolean(), (start, old, fresh, isLong) => {
        const rest = start.toReversed().join("");
        const [before, now] = [old, fresh].map((middle) => {
          const text = [...start, ...middle].join("") + rest;
          return isLong ? long(text) : text;
        }) as [string, string];
        const found = newWords(before, now);
        expect(now.includes(found)).toBe(true);
        if (before === now) expect(found).toBe("");
        if (holds(now) && !holds(before)) expect(holds(found)).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it("are few in a long text that changes little", () => {
    expect(newWords(long("12:03"), long("12:04")).length).toBeLessThan(1_000);
    expect(newWords(long("أ"), long("أ"))).toBe("");
    expect(newWords(long("الاتجار وبالبشر"), long("الاتجار بالبشر"))).toContain("الاتجار بالبشر");
    expect(newWords("", "الاتجار بالبشر")).toBe("الاتجار بالبشر");
  });
});
