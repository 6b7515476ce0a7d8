/** Names replaced before export. To add a case, add an entry: a text and what becomes of it. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createResolver } from "../../../utils/core/dossiers/resolve-entities.ts";
import { DOCUMENT_WRITERS } from "../../../utils/core/exchange/document-writers.ts";
import { makeVictimSafe } from "../../../utils/core/exchange/make-victim-safe.ts";
import {
  type CodeStyle,
  chosenByDefault,
  planVictimSafe,
  type VictimSafePlan,
} from "../../../utils/core/exchange/plan-victim-safe.ts";
import { previewVictimSafe } from "../../../utils/core/exchange/preview-victim-safe.ts";
import { redactHtml } from "../../../utils/core/exchange/redact-html.ts";
import { redactAddress, redactText } from "../../../utils/core/exchange/redact-text.ts";
import { createPersonScan, type PersonCandidate } from "../../../utils/core/exchange/scan-persons.ts";
import type { ArticleRecords } from "../../../utils/core/exchange/types.ts";
import { sampleAnnotation } from "../support/sample-annotation.ts";
import { NOTHING_ELSE, sampleContext, unverifiedClipping, writeAll } from "../support/sample-export.ts";
import { sampleEntity, sampleNote } from "../support/sample-note.ts";
import { sampleProfile } from "../support/sample-profile.ts";
import { slowlyHoldsName } from "../support/slow-names.ts";

function candidate(names: readonly string[], fields: Partial<PersonCandidate> = {}): PersonCandidate {
  const id = `person.pattern:${names[0]!.replaceAll(" ", "_")}`;
  return { id, names, entities: [id], articles: [], nextToVictim: false, sentence: "", ...fields };
}

const VICTIM = candidate(["فاطمة الزهراء الوزكيتي", "Fatima Zahra Ouazguiti"]);
const OFFICIAL = candidate(["حسن الوزكيتي"]);

function planFor(
  chosen: readonly PersonCandidate[],
  others: readonly PersonCandidate[] = [],
  style: CodeStyle = "code",
): VictimSafePlan {
  return planVictimSafe([...chosen, ...others], {
    ...{ style, added: [], chosen: new Set(chosen.map(({ id }) => id)) },
    codeOf: (number) => `ش${number}`,
  });
}

function redactionOf(plan: VictimSafePlan, active: readonly number[] = []) {
  return { find: plan.find, stands: plan.persons, active: new Set(active), onReplaced: () => {} };
}

const TEXTS: Record<string, [text: string, result: string]> = {
  "the whole name": ["قالت فاطمة الزهراء الوزكيتي.", "قالت ش1."],
  "the family name alone": ["قالت الوزكيتي.", "قالت ش1."],
  "without article": ["قالت وزكيتي.", "قالت ش1."],
  proclitics: ["وللوزكيتي، وبفاطمة الزهراء الوزكيتي", "ولش1، وبش1"],
  "harakat and tatweel": ["فَاطِمَةُ الزَّهْرَاءِ الوزكـــيتي", "ش1"],
  "ta marbuta and alef": ["فاطمه الزهرا الوزكيتى وفاطمه الزهراء الوزكيتى", "فاطمه الزهرا ش1 وش1"],
  "written together": ["فاطمةالزهراءالوزكيتي", "ش1"],
  hyphens: ["فاطمة-الزهراء الوزكيتي", "ش1"],
  "unseen characters": ["فا\u200bطمة \u200fالزهراء\u202e الوزكيتي", "ش1"],
  "over a line break": ["فاطمة الزهراء\nالوزكيتي", "ش1"],
  "Latin capitals and accents": ["FATIMA ZAHRA Ouàzguiti", "ش1"],
  "Latin family name": ["Mme Ouazguiti a dit", "Mme ش1 a dit"],
  "somebody else of that family": ["قال حسن الوزكيتي للوزكيتي", "قال حسن الوزكيتي لش1"],
  "another word": ["الوزكيتية فاطم", "الوزكيتية فاطم"],
  "a given name where she is not named": ["قالت فاطمة", "قالت فاطمة"],
  "percent-encoded inside a text": [
    `انظر https://x.example/${encodeURIComponent("فاطمة-الزهراء-الوزكيتي")}/1 هنا`,
    "انظر https://x.example/p1/1 هنا",
  ],
};

describe("redactText", () => {
  const plan = planFor([VICTIM], [OFFICIAL]);
  it.each(Object.entries(TEXTS))("%s", (_, [text, result]) => {
    expect(redactText(text, redactionOf(plan))).toBe(result);
  });

  it("replaces a given name where the person is named", () => {
    expect(redactText("قالت فاطمة", redactionOf(plan, [0]))).toBe("قالت ش1");
  });

  it("takes initials, and the code where initials would be a name", () => {
    const [first, second, third] = planFor(
      [VICTIM, candidate(["فدوى زهير واعراب"]), candidate(["م ب"])],
      [],
      "initials",
    ).persons;
    expect([first!.code, second!.code, third!.code]).toEqual(["ف.ز.و.", "ف.ز.و.2", "ش3"]);
  });
});

const NAME = "فاطمة-الزهراء-الوزكيتي";
const ADDRESSES: Record<string, [address: string, result: string]> = {
  "a slug as letters": [`https://a.example/${NAME}-12.html`, "https://a.example/p1-12.html"],
  "percent-encoded": [`https://a.example/${encodeURIComponent(NAME)}-12.html?x=1`, "https://a.example/p1-12.html?x=1"],
  "small hexadecimal digits": [`https://a.example/${encodeURIComponent(NAME).toLowerCase()}`, "https://a.example/p1"],
  "encoded twice": [`https://a.example/${encodeURIComponent(encodeURIComponent(NAME))}?q=1`, "https://a.example/p1"],
  "underscores in Latin": ["https://a.example/fatima_zahra_ouazguiti/", "https://a.example/p1/"],
  "a query with +": ["https://a.example/?q=Fatima+Zahra+Ouazguiti&p=2", "https://a.example/?q=p1&p=2"],
  "a host": ["https://ouazguiti.example/1", "https://p1.example/1"],
  "half encoded": [
    `https://a.example/${encodeURIComponent("فاطمة")}-الزهراء-${encodeURIComponent("الوزكيتي")}`,
    "https://a.example/p1",
  ],
  "broken encoding beside it": [
    `https://a.example/%D8%ZZ-${encodeURIComponent("الوزكيتي")}`,
    "https://a.example/%D8%ZZ-p1",
  ],
  "without a name": ["https://a.example/%D8%A7", "https://a.example/%D8%A7"],
};

describe("redactAddress", () => {
  const plan = planFor([VICTIM]);
  it.each(Object.entries(ADDRESSES))("%s", (_, [address, result]) => {
    expect(redactAddress(address, redactionOf(plan))).toBe(result);
  });
});

const COPIES: Record<string, [source: string, result: string]> = {
  text: ["<p>قالت فاطمة الزهراء الوزكيتي</p>", "<p>قالت ش1</p>"],
  "markup inside the name": ["<p><b>فاطمة</b> <i>الزهراء</i> الوزكيتي قالت</p>", "<p><b>ش1</b><i></i> قالت</p>"],
  "an address and a title": [
    `<a href="https://a.example/${NAME}?a=1&amp;b=2" title="الوزكيتي &quot;x&quot;">هنا</a>`,
    '<a href="https://a.example/p1?a=1&amp;b=2" title="ش1 &quot;x&quot;">هنا</a>',
  ],
  "markup where a blank should be": ["<p>قالت الوزكيتي<b>أمس</b></p>", "<p>قالت ش1<b>أمس</b></p>"],
  "letters as entities": ["<p>&#1575;&#1604;&#1608;&#1586;&#1603;&#1610;&#1578;&#1610;</p>", "<p>ش1</p>"],
  "a name does not run over a paragraph": ["<p>فاطمة الزهراء</p><p>الوزكيتي</p>", "<p>فاطمة الزهراء</p><p>ش1</p>"],
};

describe("redactHtml", () => {
  const plan = planFor([VICTIM]);
  it.each(Object.entries(COPIES))("%s", (_, [source, result]) => {
    expect(redactHtml(source, redactionOf(plan))).toBe(result);
  });
});

const ID = `https://a.example/${encodeURIComponent("قضية-فاطمة-الزهراء-الوزكيتي")}`;
const TEXT = "قضية في طنجة\n\nقالت الضحية فاطمة الزهراء الوزكيتي إن جوازها صودر. وأضافت فاطمة أنها هربت.\n\n";

function record(text = TEXT, exact = "فاطمة أنها هربت"): ArticleRecords {
  const start = text.indexOf(exact);
  const entity = sampleEntity({
    id: VICTIM.id,
    ...{ category: "person", origin: "pattern", names: { ar: VICTIM.names[0]! } },
    sentence: "قالت الضحية فاطمة الزهراء الوزكيتي إن جوازها صودر.",
  });
  return {
    article: sampleNote({
      id: ID,
      headline: "قضية الوزكيتي",
      entities: [sampleEntity(), entity],
      byline: "حسن الوزكيتي",
    }),
    annotations: [
      sampleAnnotation({
        articleId: ID,
        url: ID,
        quote: {
          ...{ type: "TextQuoteSelector", exact },
          ...{
            prefix: text.slice(start - 10, start),
            suffix: text.slice(start + exact.length, start + exact.length + 5),
          },
        },
        position: { type: "TextPositionSelector", start, end: start + exact.length },
        note: "سألتُ فاطمة عن هذا",
        tags: [{ label: "الوزكيتي", entity: VICTIM.id }],
        entities: [VICTIM.id],
      }),
    ],
    clippings: [
      unverifiedClipping(ID, {
        ...{ text, html: "<article><p>قالت فاطمة الزهراء الوزكيتي</p></article>", entities: [entity] },
        address: { typed: null, final: ID, canonical: ID },
      }),
    ],
  };
}

describe("createPersonScan", () => {
  it("finds persons, and knows who stands next to a victim term", () => {
    const scan = createPersonScan(createResolver([]));
    scan.add(record());
    const found = scan.list();
    expect(found.map(({ id, nextToVictim }) => [id, nextToVictim])).toContainEqual([VICTIM.id, true]);
    expect(chosenByDefault(found).has(VICTIM.id)).toBe(true);
  });

  it("finds a given name alone beside a victim term, in its article", () => {
    const scan = createPersonScan(createResolver([]));
    scan.add({ ...record("خبر\n\nوقالت الطفلة القاصر مريم إنها هربت.\n\n", "مريم"), article: null });
    expect(scan.list().map(({ names, nextToVictim }) => [names, nextToVictim])).toContainEqual([["مريم"], true]);
  });

  it.each([
    ["وعثر على الضحية على مقربة من الميناء.", []],
    ["وقالت الضحية أمل إنها هربت.", ["أمل"]],
    ["على أمل أن تنصف المحكمة كل ضحية من هؤلاء.", []],
    ["La victime, Salma, a porté plainte.", ["Salma"]],
    ["The victim rose.", []],
    ["انتهى حديث الضحية. مريم شاهدة أخرى.", []],
  ])("lone names of %j are %j", (text, names) => {
    const scan = createPersonScan(createResolver([]));
    scan.add({ article: null, annotations: [], clippings: [unverifiedClipping(ID, { text, entities: [] })] });
    expect(scan.list().flatMap((one) => (one.nextToVictim ? one.names : []))).toEqual(names);
  });

  it("takes merged entities for one person", () => {
    const scan = createPersonScan(createResolver([sampleProfile("person.b", { mergedInto: "person.a" })]));
    const entities = ["person.a", "person.b"].map((id, index) =>
      sampleEntity({
        id,
        category: "person",
        origin: "pattern",
        names: { ar: index === 0 ? "سلوى الدرعي" : "س. الدرعي" },
      }),
    );
    scan.add({ article: sampleNote({ entities }), annotations: [], clippings: [] });
    expect(scan.list()[0]).toMatchObject({
      id: "person.a",
      entities: ["person.a", "person.b"],
      names: ["سلوى الدرعي", "س. الدرعي"],
    });
  });
});

describe("makeVictimSafe", () => {
  const plan = planFor([{ ...VICTIM, articles: [ID] }], [OFFICIAL]);
  const safe = makeVictimSafe(plan).article(record());

  it("leaves the name in no field", () => {
    expect(slowlyHoldsName(JSON.stringify(safe), VICTIM.names)).toBe(false);
    expect(JSON.stringify(safe)).not.toContain("فاطمة");
  });

  it("keeps what belongs together together", () => {
    expect(safe.annotations[0]!.articleId).toBe(safe.article!.id);
    expect(safe.redactedClippings![0]!.articleId).toBe(safe.article!.id);
    expect(safe.annotations[0]!.entities).toEqual([safe.article!.entities[1]!.id]);
    expect(safe.article!.byline).toBe("حسن الوزكيتي");
  });

  it("moves a passage's offsets with the text", () => {
    const { text } = safe.redactedClippings![0]!.content;
    const { quote, position } = safe.annotations[0]!;
    expect(text.slice(position.start, position.end)).toBe(quote.exact);
    expect(quote.exact).toBe("ش1 أنها هربت");
    expect(text.slice(0, position.start).endsWith(quote.prefix)).toBe(true);
  });

  it("keeps a passage that is the end of a name", () => {
    const one = makeVictimSafe(plan).article(record(TEXT, "الوزكيتي إن"));
    const { text } = one.redactedClippings![0]!.content;
    const { quote, position } = one.annotations[0]!;
    expect([quote.exact, text.slice(position.start, position.end)]).toEqual([" إن", " إن"]);
    expect(makeVictimSafe(plan).article(record(TEXT, "الوزكيتي")).annotations[0]!.quote.exact).toBe("ش1");
  });

  it("takes the seal off and says so", () => {
    expect(safe.clippings).toEqual([]);
    expect(safe.redactedClippings![0]).toMatchObject({ redacted: true, version: 1 });
    expect(JSON.stringify(safe)).not.toContain("ab".repeat(32));
  });

  it("gives two articles two ids, though their addresses become one", () => {
    const mapping = makeVictimSafe(plan);
    const ids = ["فاطمة الزهراء الوزكيتي", "فاطمه الزهراء الوزكيتى"].map((name) => {
      const id = `https://a.example/${encodeURIComponent(name)}`;
      return mapping.article({ article: sampleNote({ id }), annotations: [], clippings: [] }).article!.id;
    });
    expect(ids).toEqual(["https://a.example/p1", "https://a.example/p1-2"]);
  });

  it("goes through what belongs to no article, and keeps its ties", () => {
    const mapping = makeVictimSafe(plan);
    const article = mapping.article(record()).article!;
    const stored = {
      schema: 1,
      createdAt: "2026-01-05T10:00:00.000Z",
      updatedAt: "2026-01-05T10:00:00.000Z",
      deletedAt: null,
    } as const;
    const query = {
      kind: "article",
      text: "الوزكيتي",
      chosen: [{ facet: "entity", value: VICTIM.id }],
      order: "best",
    } as const;
    const library = mapping.library({
      chains: [{ ...stored, id: "chain-1", number: 1, hash: "ab".repeat(32) }],
      terms: [{ ...stored, id: "t", names: { fr: "Ouazguiti" }, category: "person", signal: "none", colour: null }],
      projects: [{ ...stored, id: "p-1", name: "ملف فاطمة الزهراء الوزكيتي", note: "عن فاطمة", colour: "blue" }],
      searches: [{ ...stored, id: "s", name: "الوزكيتي", query }],
      storyDecisions: [{ ...stored, id: `story-decision:${ID} x`, articles: [ID, "x"], together: true }],
      entityProfiles: [sampleProfile(VICTIM.id, { names: { ar: VICTIM.names[0]! } })],
    });
    expect(slowlyHoldsName(JSON.stringify(library), [...VICTIM.names, "الوزكيتي", "فاطمة"])).toBe(false);
    expect(library.chains).toEqual([]);
    expect(library.storyDecisions[0]!.articles).toEqual([article.id, "x"]);
    expect(library.entityProfiles[0]!.entity).toBe(article.entities[1]!.id);
    expect(library.searches[0]!.query.chosen[0]!.value).toBe(article.entities[1]!.id);
    const context = mapping.context(
      sampleContext({ projectName: () => "ملف الوزكيتي", entityName: (id) => (id === "x" ? "الوزكيتي" : id) }),
    );
    expect([context.projectName("p-1"), context.entityName("x"), context.entityName(article.entities[1]!.id)]).toEqual([
      "ملف ش1",
      "ش1",
      "ش1",
    ]);
    expect(context.redacted).toBe(true);
  });

  it("shows in the preview what, where and how often", () => {
    const preview = previewVictimSafe(plan);
    preview.add(record());
    const [person] = preview.end(NOTHING_ELSE);
    expect(person).toMatchObject({ code: "ش1", articles: 1 });
    expect(person!.surfaces.map(({ text }) => text)).toContain("فاطمة الزهراء الوزكيتي");
    expect(person!.fields.map(({ field }) => field)).toEqual(
      expect.arrayContaining(["text", "headline", "html", "exact", "note"]),
    );
  });
});

/** A name as pages misspell it: each letter may carry marks or be another form of itself, blanks may be other gaps. */
function variantOf(name: string): fc.Arbitrary<string> {
  const letters = [...name].map((letter) => {
    if (letter === " ") return fc.constantFrom(" ", "-", "_", "\u00a0", " \u200f", "");
    const forms = { ة: "ةه", ا: "اأآ", ي: "يىی", ك: "كک", أ: "أا" }[letter] ?? letter;
    const marks = /[\u0621-\u064a]/u.test(letter) ? ["", "", "", "\u064e", "\u0640", "\u200d"] : [""];
    return fc.tuple(fc.constantFrom(...forms), fc.constantFrom(...marks)).map((parts) => parts.join(""));
  });
  return fc.tuple(...letters).map((parts) => parts.join(""));
}

const PERSONS = [
  VICTIM,
  candidate(["عبد الله بن يوسف"]),
  candidate(["م. بوتغماس"]),
  candidate(["Salma B. El Idrissi"]),
];
const FILLER = fc.constantFrom(
  "قال ",
  " في ",
  "، و",
  "ولل",
  "ب",
  " — ",
  "\n\n",
  " le ",
  " ش1",
  "ف.",
  "<b>",
  "%D9",
  "1 ",
);
const NAMES = PERSONS.flatMap(({ names }) => names);
const HOSTILE = fc
  .array(fc.oneof(FILLER, ...NAMES.map(variantOf), ...NAMES.map((name) => variantOf(name).map(encodeURIComponent))), {
    maxLength: 12,
  })
  .map((parts) => parts.join("").toWellFormed());

describe("no variant of a chosen name is left", () => {
  it.each(["code", "initials"] as const)("in any string of any format (%s)", (style) => {
    const plan = planFor(PERSONS, [OFFICIAL], style);
    fc.assert(
      fc.property(HOSTILE, HOSTILE, HOSTILE, (headline, text, note) => {
        const mapping = makeVictimSafe(plan);
        const id = `https://a.example/${encodeURIComponent(note)}`;
        const base = record(`${headline}\n\n${text}\n\n`, text || "x");
        const safe = mapping.article({
          article: { ...base.article!, id, url: id, headline, tags: [{ label: note || "x", entity: null }] },
          annotations: base.annotations.map((one) => ({ ...one, note, articleId: id })),
          clippings: base.clippings.map((one) => ({
            ...one,
            articleId: id,
            content: { ...one.content, html: `<p>${text}</p>` },
          })),
        });
        const context = mapping.context(sampleContext({ title: headline }));
        const files = Object.values(DOCUMENT_WRITERS).flatMap(({ make }) =>
          [...writeAll(make, [safe], context)].flat(),
        );
        for (const output of [JSON.stringify(safe), ...files]) {
          expect(slowlyHoldsName(output, NAMES), output).toBe(false);
        }
      }),
      { numRuns: 150 },
    );
  });
});
