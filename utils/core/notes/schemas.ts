import * as v from "valibot";
import { CATEGORIES } from "../lexicon/types.ts";
import { LABELS } from "../relevance/types.ts";
import { HIGHLIGHT_COLOURS } from "./highlight-style.ts";
import {
  LONGEST_ADDRESS,
  LONGEST_LINE,
  LONGEST_NOTE,
  LONGEST_PASSAGE,
  LONGEST_TAG,
  LONGEST_TEXT,
  MOST_ENTITIES,
  MOST_PROJECTS,
  MOST_TAGS,
} from "./limits.ts";
import type { PageReport } from "./page-report.ts";
import { type Annotation, type ArticleNote, TEXT_SCOPES, type UnsealedClipping } from "./types.ts";

/** Every record passes one of these on its way in and out. Strict: a field nobody knows is refused, not carried along. */

const TIME = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?Z$/u;
export const short = v.pipe(v.string(), v.maxLength(LONGEST_LINE));
const sentence = v.pipe(v.string(), v.maxLength(1_000));
/** What a wrong address is told by. */
export const HTTP_ADDRESS = "an http(s) address";
/** Only addresses that are safe to show as links; javascript: and data: never reach the store. */
export const httpUrl = v.pipe(v.string(), v.maxLength(LONGEST_ADDRESS), v.regex(/^https?:\/\/[^\s/]/iu, HTTP_ADDRESS));
export const time = v.pipe(v.string(), v.regex(TIME, "a time in UTC, ISO 8601"));
export const published = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}/u, "an ISO 8601 date"), v.maxLength(40));
const zone = v.picklist(["title", "lead", "body", "boilerplate"]);
export const lang = v.picklist(["ar", "fr", "en", "es", "und"]);
export const dir = v.picklist(["rtl", "ltr"]);
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
/** JSON has no form for the others; 1e999 in a file is one. */
const finite = v.pipe(v.number(), v.finite());
const origin = v.picklist(["seed", "reference", "pattern", "own"]);
const category = v.picklist(CATEGORIES);
const label = v.picklist(LABELS);

const reason = v.strictObject({
  rule: short,
  entity: v.nullable(short),
  zone: v.nullable(zone),
  count,
  points: finite,
  sentence: v.nullable(sentence),
});

export const tags = v.pipe(
  v.array(
    v.strictObject({
      label: v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST_TAG)),
      entity: v.nullable(short),
    }),
  ),
  v.maxLength(MOST_TAGS),
);

/** What Rasd judged of an article, and why. */
export const verdict = {
  label,
  score: finite,
  sure: v.boolean(),
  reasons: v.pipe(v.array(reason), v.maxLength(500)),
};

const article = {
  headline: short,
  byline: v.nullable(short),
  published: v.nullable(published),
  lang,
  dir,
  ...verdict,
};

export const pageReportSchema: v.GenericSchema<unknown, PageReport> = v.strictObject({
  ...article,
  url: httpUrl,
  canonicalUrl: v.nullable(httpUrl),
  siteName: v.nullable(short),
  text: v.pipe(v.string(), v.maxLength(LONGEST_TEXT)),
  entities: v.pipe(
    v.array(v.strictObject({ id: short, category, origin, count, surface: short, sentence })),
    v.maxLength(MOST_ENTITIES),
  ),
});

export const stored = {
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST_ADDRESS)),
  schema: v.literal(1),
  createdAt: time,
  updatedAt: time,
  deletedAt: v.nullable(time),
};

export const names = v.strictObject({
  ar: v.exactOptional(short),
  fr: v.exactOptional(short),
  en: v.exactOptional(short),
});

export const outlet = v.strictObject({ host: short, name: short });
export const entity = v.strictObject({ id: short, category, origin, names, count, sentence });

export const articleNoteSchema: v.GenericSchema<unknown, ArticleNote> = v.strictObject({
  ...stored,
  ...article,
  url: httpUrl,
  canonicalUrl: v.nullable(httpUrl),
  outlet,
  lastReadAt: time,
  entities: v.array(entity),
  kept: v.picklist(["automatic", "manual"]),
  dismissedAt: v.nullable(time),
  clippedAt: v.nullable(time),
  // Notes written before there were tags and projects have neither.
  tags: v.optional(tags, []),
  projects: v.optional(v.pipe(v.array(stored.id), v.maxLength(MOST_PROJECTS)), []),
});

export const unsealedClippingSchema: v.GenericSchema<unknown, UnsealedClipping> = v.strictObject({
  ...stored,
  articleId: stored.id,
  url: httpUrl,
  headline: short,
  byline: v.nullable(short),
  published: v.nullable(published),
  capturedAt: time,
  text: v.pipe(v.string(), v.maxLength(LONGEST_TEXT)),
  extensionVersion: short,
  lexiconVersion: short,
});

const context = v.pipe(v.string(), v.maxLength(LONGEST_LINE));
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Where a passage stands, as a page describes it. */
export const passageSchema = {
  quote: v.strictObject({
    type: v.literal("TextQuoteSelector"),
    exact: v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST_PASSAGE)),
    prefix: context,
    suffix: context,
  }),
  position: v.strictObject({ type: v.literal("TextPositionSelector"), start: offset, end: offset }),
  scope: v.picklist(TEXT_SCOPES),
  lang,
  dir,
};

/** What a reader writes on an annotation. */
export const annotationContentSchema = {
  colour: v.picklist(HIGHLIGHT_COLOURS),
  note: v.pipe(v.string(), v.maxLength(LONGEST_NOTE)),
  tags,
};

export const annotationSchema: v.GenericSchema<unknown, Annotation> = v.strictObject({
  ...stored,
  articleId: stored.id,
  url: httpUrl,
  ...passageSchema,
  ...annotationContentSchema,
  entities: v.pipe(v.array(short), v.maxLength(MOST_ENTITIES)),
});
