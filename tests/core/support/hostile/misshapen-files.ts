import { at, type HostileFile, highlight, json, LINES, lines, model, note } from "./exported-files.ts";

/** Wrong shapes. */
export const MISSHAPEN_FILES: readonly HostileFile[] = [
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
];
