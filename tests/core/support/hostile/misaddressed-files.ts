import {
  at,
  clipping,
  type HostileFile,
  highlight,
  hypothesis,
  json,
  LINES,
  lines,
  model,
  note,
  OTHER,
} from "./exported-files.ts";

/** Addresses and ids. */
export const MISADDRESSED_FILES: readonly HostileFile[] = [
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
];
