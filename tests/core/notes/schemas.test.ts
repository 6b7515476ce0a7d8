/** What a stored record or a message may be. To add a case: [what it shows, what differs from a valid one]. */
import * as v from "valibot";
import { describe, expect, it, test } from "vitest";
import { articleNoteSchema, pageReportSchema, unsealedClippingSchema } from "../../../utils/core/notes/schemas.ts";
import { sampleEntity, sampleNote, sampleUnsealed } from "../support/sample-note.ts";

const accepts = (schema: v.GenericSchema, value: unknown) => v.is(schema, value);
const note = sampleNote();

const GOOD: readonly (readonly [name: string, changes: object])[] = [
  ["as it is", {}],
  ["http", { url: "http://example.org/" }],
  ["capitals in the scheme", { url: "HTTPS://example.org/" }],
  ["no names", { entities: [sampleEntity({ names: {} })] }],
  ["whole seconds", { updatedAt: "2026-01-05T10:00:00Z" }],
  ["lone surrogates, which a page may hold", { headline: "\ud83d" }],
  ["an empty headline", { headline: "" }],
  ["no entities", { entities: [] }],
];
test.each(GOOD)("a note is accepted: %s", (_, changes) => {
  expect(accepts(articleNoteSchema, { ...note, ...changes })).toBe(true);
});

const BAD: readonly (readonly [name: string, changes: object])[] = [
  ["javascript address", { url: "javascript:alert(1)" }],
  ["javascript address behind white space", { url: " javascript:alert(1)" }],
  ["data address", { canonicalUrl: "data:text/html,x" }],
  ["file address", { url: "file:///etc/passwd" }],
  ["blob address", { url: "blob:https://example.org/1" }],
  ["no host", { url: "https://" }],
  ["address of another scheme that ends in one", { url: "xhttps://example.org" }],
  ["huge address", { url: `https://example.org/${"a".repeat(8_000)}` }],
  ["huge headline", { headline: "a".repeat(2_001) }],
  ["unknown field", { admin: true }],
  ["unknown field below", { outlet: { host: "a", name: "b", icon: "c" } }],
  ["unknown language of a name", { entities: [{ ...sampleEntity(), names: { de: "x" } }] }],
  ["unknown label", { label: "certain" }],
  ["unknown category", { entities: [{ ...sampleEntity(), category: "weapon" }] }],
  ["unknown schema", { schema: 2 }],
  ["time with offset", { createdAt: "2026-01-05T10:00:00+01:00" }],
  ["impossible time", { createdAt: "2026-13-45T99:99:99Z" }],
  ["time of colons", { createdAt: "2026-01-05T:::Z" }],
  ["a number for a time", { createdAt: 0 }],
  ["date in words", { published: "yesterday" }],
  ["empty id", { id: "" }],
  ["negative count", { entities: [sampleEntity({ count: -1 })] }],
  ["broken count", { entities: [sampleEntity({ count: 1.5 })] }],
  ["no number", { score: Number.NaN }],
  ["a field missing", { headline: undefined }],
  ["null for a text", { headline: null }],
  ["too many reasons", { reasons: Array.from({ length: 501 }, () => note.reasons[0]) }],
];
test.each(BAD)("a note is refused: %s", (_, changes) => {
  expect(accepts(articleNoteSchema, { ...note, ...changes })).toBe(false);
});

describe("fields of the object itself", () => {
  it.each(["__proto__", "constructor", "toString"])("%s in JSON is not carried along", (field) => {
    const json = JSON.stringify(note).replace(/^\{/, `{"${field}":{"label":"none","polluted":true},`);
    const result = v.safeParse(articleNoteSchema, JSON.parse(json));
    const output = result.success ? result.output : {};
    expect(Object.hasOwn(output, field)).toBe(false);
    expect(output).not.toHaveProperty("polluted");
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

it.each([null, undefined, 1, "x", [], [note]])("%j is neither note, clipping nor report", (value) => {
  for (const schema of [articleNoteSchema, unsealedClippingSchema, pageReportSchema])
    expect(accepts(schema, value)).toBe(false);
});

describe("an unsealed clipping", () => {
  it("is accepted as it is", () => expect(accepts(unsealedClippingSchema, sampleUnsealed())).toBe(true));
  it("may be as long as a book, and no longer", () => {
    expect(accepts(unsealedClippingSchema, sampleUnsealed({ text: "a".repeat(5_000_000) }))).toBe(true);
    expect(accepts(unsealedClippingSchema, sampleUnsealed({ text: "a".repeat(5_000_001) }))).toBe(false);
  });
  it("is no note, nor the other way round", () => {
    expect(accepts(articleNoteSchema, sampleUnsealed())).toBe(false);
    expect(accepts(unsealedClippingSchema, sampleNote())).toBe(false);
  });
});
