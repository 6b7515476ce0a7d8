// The reader's own terms beside the bundled lexicon. To add a refusal: a line in REFUSED.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analyseArticle } from "../../../utils/core/analyse/analyse-article.ts";
import { readPlainText } from "../../../utils/core/article/read-plain-text.ts";
import { checkTerm, listOwners, type TermProblem } from "../../../utils/core/lexicon/check-term.ts";
import { compileLexicon } from "../../../utils/core/lexicon/compile-lexicon.ts";
import { compileOwnTerms } from "../../../utils/core/lexicon/compile-own-terms.ts";
import { findMentions } from "../../../utils/core/lexicon/find-mentions.ts";
import type { LexiconTerm, TermNames } from "../../../utils/core/lexicon/own-terms.ts";
import { searchEntities } from "../../../utils/core/lexicon/search-entities.ts";
import type { Entity } from "../../../utils/core/lexicon/types.ts";

const entity = (id: string, texts: string[], rest: Partial<Entity> = {}): Entity => ({
  id,
  category: "crime",
  signal: "strong",
  group: "trafficking",
  names: {},
  origin: "seed",
  forms: texts.map((text) => ({ text, lang: "ar", sources: ["test"] })),
  ...rest,
});
const lexicon = compileLexicon(
  [
    entity("crime.thb", ["{ال|}اتجار بالبشر", "traite des êtres humains"]),
    entity("place.rabat", ["الرباط", "Rabat"], { category: "place", signal: "none", group: "place" }),
    entity("inst.long", ["المحكمة الابتدائية بالرباط"], { category: "institution", signal: "none", group: "court" }),
  ],
  "test",
);

let count = 0;
const uuid = () => `00000000-0000-4000-8000-${String(++count).padStart(12, "0")}`;
const term = (names: TermNames, rest: Partial<LexiconTerm> = {}): LexiconTerm => ({
  id: uuid(),
  names,
  category: "crime",
  signal: "none",
  colour: null,
  ...rest,
});
const surfaces = (text: string, terms: LexiconTerm[], off: string[] = []) =>
  findMentions(text, lexicon, compileOwnTerms(terms), new Set(off)).map(
    ({ start, end, entity: id, origin }) => `${text.slice(start, end)} ${origin === "own" ? "own" : id}`,
  );

const words = fc.constantFrom(
  ..."الاتجار بالبشر والاتجار الرباط بالرباط المحكمة الابتدائية سمسرة للسمسرة ، . traite des êtres humains Rabat 27.14 { | }".split(
    " ",
  ),
);
const texts = fc.array(words, { maxLength: 40 }).map((all) => all.join(" "));

describe("with nothing of the reader's own", () => {
  it("everything is as it was", () => {
    fc.assert(
      fc.property(fc.oneof(texts, fc.string({ unit: "grapheme" })), (text) => {
        const plain = findMentions(text, lexicon);
        expect(findMentions(text, lexicon, null, new Set())).toEqual(plain);
        expect(findMentions(text, lexicon, compileOwnTerms([]))).toEqual(plain);
        const article = readPlainText(text);
        expect(analyseArticle(article, lexicon, compileOwnTerms([]), new Set())).toEqual(
          analyseArticle(article, lexicon),
        );
      }),
    );
  });
});

describe("a term of the reader's own", () => {
  it("is found in any spelling, with proclitics, and says it is the reader's", () => {
    expect(surfaces("توقيف وسطاء للسّمسرة وَالسمسرة", [term({ ar: "السمسرة" })])).toEqual([
      "للسّمسرة own",
      "وَالسمسرة own",
    ]);
    expect(surfaces("Des PASSEURS arrêtés", [term({ fr: "passeurs" })])).toEqual(["PASSEURS own"]);
  });

  it("wins over a bundled name of the same words, not over a longer one", () => {
    const rabat = [term({ ar: "الرباط" })];
    expect(surfaces("في الرباط", rabat)).toEqual(["الرباط own"]);
    expect(surfaces("المحكمة الابتدائية بالرباط", rabat)).toEqual(["المحكمة الابتدائية بالرباط inst.long"]);
  });

  it("is literal: braces list no alternatives", () => {
    expect(surfaces("réseau", [term({ fr: "{réseau,filière}" })])).toEqual([]);
    expect(surfaces("un {réseau}", [term({ fr: "{réseau}" })])).toEqual(["réseau own"]);
  });

  it("that cannot be used does not take the others with it", () => {
    expect(surfaces("une filière", [term({ fr: "de" }), term({ fr: "a|b" }), term({ fr: "filière" })])).toEqual([
      "filière own",
    ]);
  });

  it("is found wherever a slow walk over the words finds it, on its own", () => {
    const vocabulary = ["سمسرة", "شبكة", "وسيط", "filière", "passeur"];
    const nothing = compileLexicon([], "test");
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...vocabulary, "كلام", "autre"), { maxLength: 30 }),
        fc.uniqueArray(fc.array(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 3 }), {
          selector: (name) => name.join(" "),
          maxLength: 6,
        }),
        (text, names) => {
          const expected: string[] = [];
          for (let at = 0; at < text.length; ) {
            const longest = names
              .filter((name) => name.every((word, index) => text[at + index] === word))
              .toSorted((a, b) => b.length - a.length)[0];
            if (longest) expected.push(longest.join(" "));
            at += longest?.length ?? 1;
          }
          const joined = text.join(" ");
          const own = compileOwnTerms(names.map((name) => term({ fr: name.join(" ") })));
          const found = findMentions(joined, nothing, own).filter(({ origin }) => origin === "own");
          expect(found.map(({ start, end }) => joined.slice(start, end))).toEqual(expected);
        },
      ),
    );
  });

  it("counts like a name of trafficking when strong, like a neighbour when weak, not at all when only marked", () => {
    const text =
      "فكيك عصابة الدلالين بالشمال\n\nأوقفت المصالح الأمنية أربعة أشخاص من عصابة الدلالين بتهم متعددة في المدينة.";
    const label = (signal: LexiconTerm["signal"]) =>
      analyseArticle(readPlainText(text), lexicon, compileOwnTerms([term({ ar: "عصابة الدلالين" }, { signal })]))
        .verdict;
    expect(label("strong").label).toBe("relevant");
    expect(label("weak").label).toBe("related");
    expect(label("weak").reasons.map(({ rule }) => rule)).toEqual(["neighbour"]);
    expect(label("none")).toMatchObject({ label: "none", reasons: [] });
  });
});

describe("a switched-off entity", () => {
  it("is neither marked nor counted, and what it covered can be marked", () => {
    expect(surfaces("المحكمة الابتدائية بالرباط", [], ["inst.long"])).toEqual(["بالرباط place.rabat"]);
    const article = readPlainText("تفكيك شبكة للاتجار بالبشر");
    expect(analyseArticle(article, lexicon, null, new Set(["crime.thb"]))).toMatchObject({
      mentions: [],
      verdict: { label: "none", score: 0 },
    });
  });
});

const REFUSED: [string, TermNames, TermProblem | null][] = [
  ["without a name", {}, { kind: "no-name" }],
  ["with an empty name", { ar: "" }, { kind: "no-name" }],
  ["of 201 characters", { fr: "a".repeat(201) }, { kind: "too-long", lang: "fr", name: "a".repeat(201) }],
  ["of signs", { en: "—!?" }, { kind: "no-word", lang: "en", name: "—!?" }],
  ["of harakat", { ar: "\u064b\u064e" }, { kind: "no-word", lang: "ar", name: "\u064b\u064e" }],
  ["that is an address", { en: "https://a.example/" }, { kind: "no-word", lang: "en", name: "https://a.example/" }],
  ["over a semicolon", { fr: "traite ; trafic" }, { kind: "never", lang: "fr", name: "traite ; trafic" }],
  ["of one letter", { ar: "و" }, { kind: "one-letter", lang: "ar", name: "و" }],
  ["a function word", { ar: "على" }, { kind: "function-word", lang: "ar", name: "على" }],
  ["a word that folds to one", { ar: "آلية" }, { kind: "function-word", lang: "ar", name: "آلية" }],
  ["the second name bad", { ar: "سمسرة", en: "The" }, { kind: "function-word", lang: "en", name: "The" }],
  ["taken in another spelling", { fr: "FILIERE" }, { kind: "taken", lang: "fr", name: "FILIERE", by: "x" }],
  ["its own name", { fr: "passeur" }, null],
  ["one name in two languages", { fr: "ONU", en: "ONU" }, null],
  ["good", { ar: "سمسرة", fr: "courtage d’êtres humains", en: "brokering" }, null],
];

describe("a new term is checked", () => {
  const owners = listOwners([
    { id: "x", names: { fr: "filière" } },
    { id: "mine", names: { fr: "passeur" } },
  ]);
  it.each(REFUSED)("%s", (_name, names, problem) => expect(checkTerm(names, "mine", owners)).toEqual(problem));
});

describe("searching the bundled entities", () => {
  const list = [
    { id: "a", category: "place" as const, names: {}, text: "الرباط\nrabat" },
    { id: "b", category: "institution" as const, names: {}, text: "المحكمه الابتداييه بالرباط\ntribunal de rabat" },
  ];
  const ids = (query: string) => searchEntities(list, query).map(({ id }) => id);
  it.each([
    ["الرّباط", ["a", "b"]],
    ["المحكمة الإبتدائية", ["b"]],
    ["RABAT", ["a", "b"]],
    ["محكمة rabat", []],
    ["  ", []],
  ])("«%s»", (query, found) => expect(ids(query)).toEqual(found));
});
