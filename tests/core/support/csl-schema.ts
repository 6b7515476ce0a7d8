import * as v from "valibot";

/**
 * What CSL-JSON allows of the fields Rasd writes (Citation Style Language 1.0.2, input data model; checked once against its
 * published JSON Schema). Strict: a field that is not named here would be one that nobody has looked up.
 */
const text = v.string();
const name = v.strictObject({
  family: v.optional(text),
  given: v.optional(text),
  literal: v.optional(text),
});
const part = v.union([text, v.number()]);
const date = v.strictObject({
  "date-parts": v.pipe(v.array(v.pipe(v.array(part), v.minLength(1), v.maxLength(3))), v.minLength(1), v.maxLength(2)),
});

export const cslItems = v.array(
  v.strictObject({
    id: v.union([text, v.number()]),
    type: v.picklist(["article", "article-journal", "article-magazine", "article-newspaper", "post-weblog", "webpage"]),
    title: v.optional(text),
    author: v.optional(v.array(name)),
    issued: v.optional(date),
    accessed: v.optional(date),
    "container-title": v.optional(text),
    publisher: v.optional(text),
    language: v.optional(text),
    URL: v.optional(text),
    abstract: v.optional(text),
    keyword: v.optional(text),
    note: v.optional(text),
  }),
);
