import * as v from "valibot";
import { LONGEST_COPY, LONGEST_TEXT, MOST_ENTITIES } from "../notes/limits.ts";
import { dir, entity, httpUrl, lang, outlet, published, short, stored, time, verdict } from "../notes/schemas.ts";
import type { ChainHead, SealedClipping, SealedContent } from "./types.ts";
import { isWellFormed } from "./well-formed.ts";

const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/u, "64 hexadecimal digits"));
const chain = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const place = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
/** Clocks run from 12 hours west to 14 east; some were quarter hours and odder. */
const offset = v.pipe(v.number(), v.integer(), v.minValue(-24 * 60), v.maxValue(24 * 60));

const content = v.strictObject({
  headline: short,
  byline: v.nullable(short),
  outlet,
  published: v.nullable(published),
  captured: v.strictObject({ at: time, offset: v.nullable(offset) }),
  address: v.strictObject({ typed: v.nullable(httpUrl), final: httpUrl, canonical: v.nullable(httpUrl) }),
  lang,
  dir,
  text: v.pipe(v.string(), v.maxLength(LONGEST_TEXT)),
  html: v.nullable(v.pipe(v.string(), v.maxLength(LONGEST_COPY))),
  entities: v.pipe(v.array(entity), v.maxLength(MOST_ENTITIES)),
  verdict: v.strictObject(verdict),
  extensionVersion: short,
  lexiconVersion: short,
});

/** What a clipping is made of, before it is sealed. */
export const clippingDraftSchema: v.GenericSchema<
  unknown,
  { readonly articleId: string; readonly version: number; readonly content: SealedContent }
> = v.strictObject({ articleId: stored.id, version: place, content });

export const sealedClippingSchema: v.GenericSchema<unknown, SealedClipping> = v.pipe(
  v.strictObject({
    ...stored,
    id: hash,
    articleId: stored.id,
    version: place,
    content,
    seal: v.strictObject({
      algorithm: v.literal("SHA-256"),
      chain,
      number: place,
      previous: v.nullable(hash),
      hash,
    }),
  }),
  v.check((record) => isWellFormed(record), "a string holds half a surrogate pair"),
);

export const chainHeadSchema: v.GenericSchema<unknown, ChainHead> = v.strictObject({
  ...stored,
  id: chain,
  number: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  hash: v.nullable(hash),
});
