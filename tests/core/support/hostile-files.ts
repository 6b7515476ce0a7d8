import { sealClipping, startChain } from "../../../utils/core/clippings/seal-clipping.ts";
import { changeProfile } from "../../../utils/core/dossiers/change-profile.ts";
import type { FilePlace, ProblemKind } from "../../../utils/core/exchange/import-types.ts";
import { writeJson } from "../../../utils/core/exchange/write-json.ts";
import { writeJsonLines } from "../../../utils/core/exchange/write-json-lines.ts";
import { writeWebAnnotation } from "../../../utils/core/exchange/write-web-annotation.ts";
import { storyDecisionId } from "../../../utils/core/stories/decide-story.ts";
import { digest } from "../../../utils/extension/sha-256.ts";
import type { WholeLibrary } from "./arbitrary-library.ts";
import { CONTEXT } from "./export-context.ts";
import { writeAll } from "./memory-library.ts";
import { sampleAnnotation } from "./sample-annotation.ts";
import { sampleContent } from "./sample-content.ts";
import { sampleNote } from "./sample-note.ts";

const AT = "2026-01-05T10:00:00.000Z";
const OTHER = "https://example.org/a-2.html";
const stored = { schema: 1, createdAt: AT, updatedAt: AT, deletedAt: null } as const;

async function makeLibrary(): Promise<WholeLibrary> {
  const articleId = sampleNote().id;
  const first = await sealClipping(
    { articleId, version: 1, content: sampleContent() },
    startChain("c", AT),
    AT,
    digest,
  );
  const content = sampleContent({ text: "نص آخر" });
  const second = await sealClipping({ articleId, version: 2, content }, first.head, AT, digest);
  const pair = [sampleNote().id, OTHER] as const;
  return {
    articles: [
      {
        article: sampleNote(),
        annotations: [sampleAnnotation({ note: "ملاحظة", tags: [{ label: "وسم", entity: null }] })],
        clippings: [first.clipping, second.clipping],
      },
      { article: sampleNote({ id: OTHER }), annotations: [], clippings: [] },
    ],
    rest: {
      chains: [second.head],
      terms: [
        {
          ...stored,
          id: "0d6f8a51-6c63-4a4e-9a7b-0f5a4f0c2a10",
          names: { ar: "شبكة تهريب" },
          category: "crime",
          signal: "weak",
          colour: null,
        },
      ],
      projects: [{ ...stored, id: "p-1", name: "ملف", note: "", colour: "blue" }],
      searches: [
        { ...stored, id: "s-1", name: "بحث", query: { kind: "article", text: "طنجة", chosen: [], order: "best" } },
      ],
      storyDecisions: [{ ...stored, id: storyDecisionId(pair), articles: pair, together: true }],
      entityProfiles: [
        changeProfile(null, "person.a", { mergedInto: "person.b" }, AT),
        changeProfile(null, "person.b", { note: "ب" }, AT),
      ],
    },
  };
}

/** What is stored before a hostile file comes. */
export const STORED_LIBRARY = await makeLibrary();

const JSON_TEXT = writeAll(writeJson(CONTEXT), STORED_LIBRARY);
const LINES_TEXT = writeAll(writeJsonLines(CONTEXT), STORED_LIBRARY);
const MODEL_TEXT = writeAll(writeWebAnnotation(CONTEXT), STORED_LIBRARY);
const LINES = LINES_TEXT.trimEnd().split("\n");

// biome-ignore lint/suspicious/noExplicitAny: hostile on purpose
type Anything = any;

/** The JSON export with something changed in it. */
function json(change: (file: Anything) => void): string {
  const file = JSON.parse(JSON_TEXT);
  change(file);
  return JSON.stringify(file);
}

function model(change: (file: Anything) => void): string {
  const file = JSON.parse(MODEL_TEXT);
  change(file);
  return JSON.stringify(file);
}

/** The lines with one of them changed; the first is 1. */
function lines(number: number, change: (line: Anything) => unknown): string {
  const line = JSON.parse(LINES[number - 1]!);
  const changed = change(line) ?? line;
  return LINES.with(number - 1, JSON.stringify(changed)).join("\n");
}

/** The JSON export with a text put in the place of another. */
function replaced(from: string, to: string): string {
  if (!JSON_TEXT.includes(from)) throw new Error(`The export has no ${from}`);
  return JSON_TEXT.replace(from, () => to);
}

const hypothesis = (changes: object) =>
  JSON.stringify({
    total: 1,
    rows: [
      {
        id: "abc",
        created: "2026-01-05T10:00:00.000000+00:00",
        updated: "2026-01-05T10:00:00.000000+00:00",
        uri: OTHER,
        text: "",
        tags: [],
        target: [{ source: OTHER, selector: [{ type: "TextQuoteSelector", exact: "x" }] }],
        ...changes,
      },
    ],
  });

const deep = (depth: number) => `${"[".repeat(depth)}${"]".repeat(depth)}`;
const note = (file: Anything) => file.articles[0].article;
const highlight = (file: Anything) => file.articles[0].annotations[0];
const clipping = (file: Anything) => file.articles[0].clippings[0];

/** [what it shows, the file, what is wrong, where]. To add a case, add a line. A line of the place is null where a file has none. */
export type HostileFile = readonly [name: string, text: string, kind: ProblemKind, place: FilePlace];

const at = (path: string, line: number | null = null): FilePlace => ({ path, line });

export const HOSTILE_FILES: readonly HostileFile[] = [
  // No whole file.
  ["nothing", "", "empty", at("")],
  ["blanks", " \n\t", "empty", at("")],
  ["a brace", "{", "cut-off", at("", 1)],
  ["cut in the envelope", JSON_TEXT.slice(0, 60), "cut-off", at("title", 1)],
  [
    "cut in a key",
    JSON_TEXT.slice(0, JSON_TEXT.indexOf('"headline"') + 4),
    "cut-off",
    at("articles[0].article.outlet", 2),
  ],
  [
    "cut in a string",
    JSON_TEXT.slice(0, JSON_TEXT.indexOf("تفكيك") + 3),
    "cut-off",
    at("articles[0].article.headline", 2),
  ],
  [
    "cut in an escape",
    `${JSON_TEXT.slice(0, JSON_TEXT.indexOf("تفكيك"))}\\u06`,
    "cut-off",
    at("articles[0].article.headline", 2),
  ],
  [
    "cut in a number",
    JSON_TEXT.slice(0, JSON_TEXT.indexOf('"score":22') + 9),
    "cut-off",
    at("articles[0].article.score", 2),
  ],
  [
    "cut in a word",
    JSON_TEXT.slice(0, JSON_TEXT.indexOf('"sure":true') + 9),
    "cut-off",
    at("articles[0].article.sure", 2),
  ],
  ["cut between two articles", JSON_TEXT.slice(0, JSON_TEXT.indexOf("},\n{") + 1), "cut-off", at("articles[0]", 2)],
  ["cut before the last brace", JSON_TEXT.trimEnd().slice(0, -1), "cut-off", at("entityProfiles", 17)],
  ["lines cut between two", LINES.slice(0, 3).join("\n"), "cut-off", at("", 4)],
  ["lines without their end", LINES.slice(0, -1).join("\n"), "cut-off", at("", LINES.length)],
  ["lines cut inside one", LINES_TEXT.slice(0, LINES_TEXT.indexOf('"annotation"') + 40), "cut-off", at("record.id", 3)],
  ["a line taken out", [...LINES.slice(0, 2), ...LINES.slice(3)].join("\n"), "count", at("records", LINES.length - 1)],
  ["lines after the end", `${LINES_TEXT}{"kind":"project","record":{}}\n`, "count", at("", LINES.length + 1)],
  ["an empty line", [LINES[0], "", ...LINES.slice(1)].join("\n"), "empty", at("", 2)],
  ["a collection cut short", MODEL_TEXT.slice(0, -30), "cut-off", at("rasd:library.annotations", 5)],
  ["annotations taken out", model((file) => file.first.items.pop()), "count", at("total")],

  // No honest JSON.
  ["NaN", replaced('"score":22', '"score":NaN'), "syntax", at("articles[0].article.score", 2)],
  ["a number without end", replaced('"score":22', '"score":1e999'), "value", at("articles[0].article.score")],
  ["a comma too many", replaced('"annotations":[', '"annotations":[,'), "syntax", at("articles[0].annotations[0]", 2)],
  ["a line break in a string", replaced("تفكيك", "تفكيك\n"), "syntax", at("articles[0].article.headline", 2)],
  ["text behind the end", `${JSON_TEXT}{}`, "syntax", at("", 18)],
  [
    "a key twice",
    replaced('"headline":', '"headline":"خفيّ","headline":'),
    "doubled-key",
    at("articles[0].article.headline", 2),
  ],
  [
    "a key twice, once escaped",
    replaced('"headline":', '"headlin\\u0065":"خفيّ","headline":'),
    "doubled-key",
    at("articles[0].article.headline", 2),
  ],
  ["the format twice", replaced('"format":', '"format":"rasd-export/1","format":'), "doubled-key", at("format", 1)],
  [
    "__proto__",
    replaced('"outlet":', '"__proto__":{"admin":true},"outlet":'),
    "forbidden-key",
    at("articles[0].article.__proto__", 2),
  ],
  [
    "__proto__, escaped",
    replaced('"outlet":', '"\\u005f_proto__":{},"outlet":'),
    "forbidden-key",
    at("articles[0].article.__proto__", 2),
  ],
  [
    "constructor",
    replaced('"outlet":', '"constructor":{"prototype":{}},"outlet":'),
    "forbidden-key",
    at("articles[0].article.constructor", 2),
  ],
  [
    "__proto__ in lines",
    LINES.with(1, LINES[1]!.replace('"record":{', '"record":{"__proto__":{},')).join("\n"),
    "forbidden-key",
    at("record.__proto__", 2),
  ],
  ["deep lists", deep(100_000), "too-deep", at(`${"[0]".repeat(64)}`, 1)],
  [
    "deep objects in a field",
    replaced('"tags":[]', `"tags":${'{"a":'.repeat(90)}1${"}".repeat(90)}`),
    "too-deep",
    at(`articles[0].article.tags${".a".repeat(60)}`, 2),
  ],

  // Not Rasd's, or another Rasd's.
  ["a page", "<!doctype html><p>https://example.org</p>", "no-column", at("", 1)],
  ["another program's JSON", '{"bookmarks":[]}', "format", at("")],
  ["terms", '{"schema":"rasd-terms/1","terms":[]}', "format", at("")],
  [
    "a version to come",
    json((file) => {
      file.format = "rasd-export/3";
    }),
    "version",
    at("format"),
  ],
  [
    "a version that is none",
    json((file) => {
      file.format = "rasd-export/two";
    }),
    "format",
    at(""),
  ],
  ["a version to come in lines", lines(1, (line) => ({ ...line, format: "rasd-export/99" })), "version", at("format")],
  [
    "a version to come in a collection",
    model((file) => {
      file["rasd:envelope"].format = "rasd-export/3";
    }),
    "version",
    at("format"),
  ],
  [
    "an unknown scope",
    json((file) => {
      file.scope = "all";
    }),
    "value",
    at("scope"),
  ],
  [
    "pages elsewhere",
    model((file) => {
      file.first = "https://example.org/page";
    }),
    "page-elsewhere",
    at("first"),
  ],

  // Wrong shapes.
  [
    "a list that is none",
    json((file) => {
      file.articles = { length: 1 };
    }),
    "type",
    at("articles"),
  ],
  [
    "a list missing",
    json((file) => {
      delete file.terms;
    }),
    "missing-field",
    at("terms"),
  ],
  [
    "a list nobody knows",
    json((file) => {
      file.settings = [];
    }),
    "unknown-field",
    at("settings"),
  ],
  [
    "an article that is null",
    json((file) => {
      file.articles[1] = null;
    }),
    "type",
    at("articles[1]"),
  ],
  [
    "an article without its list",
    json((file) => {
      delete file.articles[1].clippings;
    }),
    "missing-field",
    at("articles[1].clippings"),
  ],
  [
    "a field nobody knows",
    json((file) => {
      note(file).admin = true;
    }),
    "unknown-field",
    at("articles[0].article.admin"),
  ],
  [
    "a field missing",
    json((file) => {
      delete note(file).headline;
    }),
    "missing-field",
    at("articles[0].article.headline"),
  ],
  [
    "a number for a text",
    json((file) => {
      note(file).headline = 5;
    }),
    "type",
    at("articles[0].article.headline"),
  ],
  [
    "an object for a text",
    json((file) => {
      highlight(file).quote.exact = { toString: 1 };
    }),
    "type",
    at("articles[0].annotations[0].quote.exact"),
  ],
  [
    "a text for a number",
    json((file) => {
      highlight(file).position.start = "0";
    }),
    "type",
    at("articles[0].annotations[0].position.start"),
  ],
  [
    "a negative offset",
    json((file) => {
      highlight(file).position.start = -1;
    }),
    "value",
    at("articles[0].annotations[0].position.start"),
  ],
  [
    "an empty passage",
    json((file) => {
      highlight(file).quote.exact = "";
    }),
    "value",
    at("articles[0].annotations[0].quote.exact"),
  ],
  [
    "a huge passage",
    json((file) => {
      highlight(file).quote.exact = "ا".repeat(200_001);
    }),
    "too-long",
    at("articles[0].annotations[0].quote.exact"),
  ],
  [
    "a thousand tags",
    json((file) => {
      note(file).tags = Array.from({ length: 1_000 }, (_, i) => ({ label: `${i}`, entity: null }));
    }),
    "too-long",
    at("articles[0].article.tags"),
  ],
  [
    "a colour that is none",
    json((file) => {
      highlight(file).colour = "url(x)";
    }),
    "value",
    at("articles[0].annotations[0].colour"),
  ],
  [
    "a time that is none",
    json((file) => {
      note(file).updatedAt = "tomorrow";
    }),
    "value",
    at("articles[0].article.updatedAt"),
  ],
  [
    "a schema to come",
    lines(2, (line) => {
      line.record.schema = 2;
    }),
    "value",
    at("record.schema", 2),
  ],
  ["a kind that is none", lines(2, (line) => ({ ...line, kind: "password" })), "value", at("kind", 2)],
  ["a line that is no object", LINES.with(1, "5").join("\n"), "type", at("", 2)],
  [
    "a quote of a number",
    model((file) => {
      file.first.items[1].target.selector[0].exact = 7;
    }),
    "type",
    at("first.items[1].target.selector[0].exact"),
  ],
  [
    "a highlight without a passage",
    model((file) => {
      file.first.items[1].target.selector = [];
    }),
    "no-selector",
    at("first.items[1].target"),
  ],

  // Addresses and ids.
  [
    "javascript: as an address",
    json((file) => {
      note(file).url = "javascript:alert(1)";
    }),
    "address",
    at("articles[0].article.url"),
  ],
  [
    "javascript: as an id",
    json((file) => {
      note(file).id = "javascript:alert(1)";
    }),
    "address",
    at("articles[0].article.id"),
  ],
  [
    "JavaScript: behind a blank",
    json((file) => {
      highlight(file).url = " JavaScript:alert(1)";
    }),
    "address",
    at("articles[0].annotations[0].url"),
  ],
  [
    "data: as an article",
    json((file) => {
      highlight(file).articleId = "data:text/html,<script>";
    }),
    "address",
    at("articles[0].annotations[0].articleId"),
  ],
  [
    "file: in a clipping",
    json((file) => {
      clipping(file).content.address.final = "file:///etc/passwd";
    }),
    "address",
    at("articles[0].clippings[0].content.address.final"),
  ],
  [
    "javascript: in lines",
    lines(3, (line) => {
      line.record.url = "javascript:1";
    }),
    "address",
    at("record.url", 3),
  ],
  [
    "javascript: in a collection",
    model((file) => {
      const item = file.first.items[1];
      delete item["rasd:url"];
      item.target.source.id = "javascript:1";
    }),
    "address",
    at("first.items[1].target.source"),
  ],
  ["javascript: from Hypothesis", hypothesis({ uri: "javascript:alert(1)" }), "address", at("rows[0].uri")],
  ["a PDF of a disk from Hypothesis", hypothesis({ uri: "urn:x-pdf:abc" }), "address", at("rows[0].uri")],
  ["javascript: in a list", "https://example.org/a-2.html\njavascript:alert(1)\n", "address", at("", 2)],
  ["data: under a header", "title,url\nx,data:text/html;base64,xx\n", "address", at("url", 2)],
  [
    "half a character in an id",
    json((file) => {
      highlight(file).id = "\ud83d";
    }),
    "surrogate",
    at("articles[0].annotations[0].id"),
  ],
  [
    "half a character in an address",
    json((file) => {
      note(file).id = "https://example.org/\udc00";
    }),
    "surrogate",
    at("articles[0].article.id"),
  ],
  [
    "half a character in a clipping",
    json((file) => {
      clipping(file).content.text = "\ud83d";
    }),
    "value",
    at("articles[0].clippings[0]"),
  ],
  [
    "an article twice",
    json((file) => {
      file.articles.push(structuredClone(file.articles[0]));
    }),
    "repeated",
    at("articles[2].article.id"),
  ],
  [
    "a highlight twice",
    json((file) => {
      file.articles[0].annotations.push(highlight(file));
    }),
    "repeated",
    at("articles[0].annotations[1].id"),
  ],
  [
    "a term twice",
    json((file) => {
      file.terms.push(file.terms[0]);
    }),
    "repeated",
    at("terms[1].id"),
  ],
  [
    "a record twice in lines",
    [...LINES.slice(0, 3), LINES[2], ...LINES.slice(3)].join("\n"),
    "repeated",
    at("record.id", 4),
  ],
  [
    "somebody else's profile",
    json((file) => {
      file.entityProfiles[0].entity = "person.c";
    }),
    "identity",
    at("entityProfiles[0]"),
  ],
  [
    "a decision under another id",
    json((file) => {
      file.storyDecisions[0].id = "x";
    }),
    "identity",
    at("storyDecisions[0]"),
  ],
  [
    "a decision on one article",
    json((file) => {
      file.storyDecisions[0].articles = [OTHER, OTHER];
    }),
    "identity",
    at("storyDecisions[0]"),
  ],
  [
    "merges in a ring",
    json((file) => {
      file.entityProfiles[1].mergedInto = "person.a";
    }),
    "merge-ring",
    at("entityProfiles[0].mergedInto"),
  ],
  [
    "merged into itself",
    json((file) => {
      file.entityProfiles[1].mergedInto = "person.b";
    }),
    "merge-ring",
    at("entityProfiles[1].mergedInto"),
  ],

  // Read, and refused beside what is stored.
  [
    "a forged text under a seal",
    replaced("أوقفت الشرطة شخصين.", "أوقفت الشرطة شخصًا."),
    "seal",
    at("articles[0].clippings[0]"),
  ],
  [
    "a seal of another clipping",
    json((file) => {
      const [one, two] = file.articles[0].clippings;
      one.seal.hash = two.seal.hash;
      one.id = "0".repeat(64);
    }),
    "seal",
    at("articles[0].clippings[0]"),
  ],
  [
    "a new clipping that was not sealed",
    json((file) => {
      const one = structuredClone(clipping(file));
      one.id = "a".repeat(64);
      one.seal.hash = one.id;
      file.articles[1].clippings = [one];
    }),
    "seal",
    at("articles[1].clippings[0]"),
  ],
  [
    "a clipping given to another article",
    json((file) => {
      clipping(file).articleId = OTHER;
    }),
    "seal",
    at("articles[0].clippings[0]"),
  ],
  [
    "a head that names another seal",
    json((file) => {
      file.chains[0].hash = "a".repeat(64);
    }),
    "head",
    at("chains[0]"),
  ],
  [
    "a head of nothing",
    json((file) => {
      file.chains[0].number = 0;
    }),
    "head",
    at("chains[0]"),
  ],
  [
    "a head far behind the end",
    json((file) => {
      file.chains[0].number = 900;
      file.chains[0].hash = "a".repeat(64);
    }),
    "fork",
    at("chains[0]"),
  ],
  [
    "a term no page could do without",
    json((file) => {
      file.terms[0].id = "1d6f8a51-6c63-4a4e-9a7b-0f5a4f0c2a10";
      file.terms[0].names.ar = "من";
    }),
    "bad-name",
    at("terms[0]"),
  ],
  [
    "a name of another term",
    json((file) => {
      file.terms[0].id = "1d6f8a51-6c63-4a4e-9a7b-0f5a4f0c2a10";
      file.terms[0].signal = "strong";
    }),
    "name-taken",
    at("terms[0]"),
  ],
  [
    "a merge that closes a ring with the store",
    json((file) => {
      file.entityProfiles = [{ ...file.entityProfiles[1], mergedInto: "person.a" }];
    }),
    "merge-ring",
    at("entityProfiles[0]"),
  ],
  [
    "a merge against the reader's",
    json((file) => {
      file.entityProfiles[0].mergedInto = "person.z";
    }),
    "merged-otherwise",
    at("entityProfiles[0]"),
  ],
  [
    "a decision against the reader's",
    json((file) => {
      file.storyDecisions[0].together = false;
    }),
    "decided",
    at("storyDecisions[0]"),
  ],
  ["an answer from Hypothesis", hypothesis({ references: ["xyz"] }), "reply", at("rows[0].references")],
  [
    "a note on a page from Hypothesis",
    hypothesis({ target: [{ source: OTHER }] }),
    "no-selector",
    at("rows[0].target"),
  ],
  ["a row without an address from Hypothesis", hypothesis({ uri: undefined }), "missing-field", at("rows[0].uri")],
  ["a time that is none from Hypothesis", hypothesis({ created: "soon" }), "value", at("rows[0].created")],
  ["tags that are none from Hypothesis", hypothesis({ tags: "a" }), "type", at("rows[0].tags")],
  ["an open quote in a list", 'url,title\nhttps://example.org/a-2.html,"x\n', "quotes", at("", 2)],
  ["a date in words in a list", "url,date\nhttps://example.org/a-2.html,yesterday\n", "value", at("date", 2)],
  ["a list without addresses", "title,date\nx,2026-01-01\n", "no-column", at("", 1)],
];
