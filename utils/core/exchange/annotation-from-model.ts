import * as v from "valibot";
import type { ArticleLanguage } from "../article/types.ts";
import { HIGHLIGHT_COLOURS } from "../notes/highlight-style.ts";
import { identifyArticle } from "../notes/identify-article.ts";
import { annotationSchema, httpUrl } from "../notes/schemas.ts";
import { type Annotation, type Tag, TEXT_SCOPES } from "../notes/types.ts";
import { type Checked, checkShape, placeBelow } from "./check-shape.ts";
import { deriveId } from "./derive-id.ts";
import { type FilePlace, problemAt } from "./import-types.ts";
import type { ReadTools } from "./read-tools.ts";
import { directionOf, toUtc } from "./stub-article.ts";
import { idOfIri } from "./web-annotation-terms.ts";

const text = v.string();
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const resource = v.union([
  text,
  v.looseObject({ id: text, language: v.optional(v.unknown()), textDirection: v.optional(v.unknown()) }),
]);
const target = v.looseObject({ source: resource, selector: v.optional(v.unknown()) });
const quoteSelector = v.looseObject({
  type: v.literal("TextQuoteSelector"),
  exact: text,
  prefix: v.optional(text, ""),
  suffix: v.optional(text, ""),
});
const positionSelector = v.looseObject({ type: v.literal("TextPositionSelector"), start: offset, end: offset });
const textualBody = v.looseObject({
  value: text,
  purpose: v.optional(v.unknown()),
  "rasd:entity": v.optional(text),
});
const item = v.looseObject({
  type: v.optional(v.unknown()),
  id: v.optional(text),
  created: v.optional(text),
  modified: v.optional(text),
  target: v.unknown(),
  body: v.optional(v.unknown()),
  bodyValue: v.optional(text),
  "rasd:id": v.optional(text),
  "rasd:articleId": v.optional(text),
  "rasd:url": v.optional(httpUrl),
  "rasd:scope": v.optional(v.picklist(TEXT_SCOPES)),
  "rasd:colour": v.optional(v.picklist(HIGHLIGHT_COLOURS)),
  "rasd:entities": v.optional(v.array(text)),
  "rasd:start": v.optional(offset),
  "rasd:end": v.optional(offset),
});

/**
 * An annotation of the model as one of Rasd's. What the model holds is taken from the model, also where Rasd's own terms stand beside it:
 * another program may have changed it. Without Rasd's offsets the model's code points are taken for UTF-16 units: the place only orders
 * equal candidates, and the text they count in is not at hand.
 */
export async function annotationFromModel(
  value: unknown,
  place: FilePlace,
  { now, digest }: ReadTools,
): Promise<Checked<Annotation>> {
  const checked = checkShape(item, value, place);
  if (!checked.ok) return checked;
  const one = checked.value;
  const targets = asList(one.target);
  const index = Math.max(
    0,
    targets.findIndex((each) => selectorsOf(each).length > 0),
  );
  const targetPlace = placeBelow(place, Array.isArray(one.target) ? ["target", index] : ["target"]);
  const selectors = selectorsOf(targets[index]);
  const quoteAt = selectors.findIndex((each) => typeOf(each) === "TextQuoteSelector");
  if (quoteAt < 0) return { ok: false, problem: problemAt("no-selector", targetPlace) };
  const aim = checkShape(target, targets[index], targetPlace);
  if (!aim.ok) return aim;
  const selectorPlace = placeBelow(
    targetPlace,
    Array.isArray(aim.value.selector) ? ["selector", quoteAt] : ["selector"],
  );
  const quote = checkShape(quoteSelector, selectors[quoteAt], selectorPlace);
  if (!quote.ok) return quote;

  const { source } = aim.value;
  const url = one["rasd:url"] ?? (typeof source === "string" ? source : source.id);
  if (!v.is(httpUrl, url))
    return { ok: false, problem: problemAt("address", placeBelow(targetPlace, ["source"]), url) };
  const articleId = one["rasd:articleId"] ?? identifyArticle(url, null);
  if (articleId === null) return { ok: false, problem: problemAt("address", placeBelow(targetPlace, ["source"]), url) };
  const bodies = readBodies(one.body, one.bodyValue, placeBelow(place, ["body"]));
  if (!bodies.ok) return bodies;
  const { exact, prefix, suffix } = quote.value;
  const found = selectors.find((each) => v.is(positionSelector, each)) as
    | v.InferOutput<typeof positionSelector>
    | undefined;
  const createdAt = one.created === undefined ? now : toUtc(one.created);
  if (createdAt === null)
    return { ok: false, problem: problemAt("value", placeBelow(place, ["created"]), one.created) };
  const updatedAt = one.modified === undefined ? createdAt : toUtc(one.modified);
  if (updatedAt === null)
    return { ok: false, problem: problemAt("value", placeBelow(place, ["modified"]), one.modified) };
  const { language, textDirection } = typeof source === "string" ? { language: null, textDirection: null } : source;
  const id =
    one["rasd:id"] ??
    idOfIri(one.id ?? "") ??
    (await deriveId(["web annotation", one.id ?? JSON.stringify([url, exact, prefix, suffix, bodies.value])], digest));
  const annotation = {
    id,
    schema: 1,
    createdAt,
    updatedAt,
    deletedAt: null,
    articleId,
    url,
    quote: { type: "TextQuoteSelector", exact, prefix, suffix },
    position: {
      type: "TextPositionSelector",
      start: one["rasd:start"] ?? found?.start ?? 0,
      end: one["rasd:end"] ?? found?.end ?? exact.length,
    },
    scope: one["rasd:scope"] ?? "page",
    lang: languageOf(language),
    dir: textDirection === "rtl" || textDirection === "ltr" ? textDirection : directionOf(exact),
    colour: one["rasd:colour"] ?? "yellow",
    note: bodies.value.note,
    tags: bodies.value.tags,
    entities: one["rasd:entities"] ?? [],
  };
  return checkShape(annotationSchema, annotation, place);
}

/** The reader's words: tags, and all other text as one note. Bodies that lie at an address are not at hand. */
function readBodies(
  body: unknown,
  bodyValue: string | undefined,
  place: FilePlace,
): Checked<{ readonly note: string; readonly tags: readonly Tag[] }> {
  const notes = bodyValue === undefined ? [] : [bodyValue];
  const tags: Tag[] = [];
  for (const [index, each] of (body === undefined ? [] : asList(body)).entries()) {
    if (typeof each === "string" || (each !== null && typeof each === "object" && !Object.hasOwn(each, "value")))
      continue;
    const checked = checkShape(textualBody, each, placeBelow(place, Array.isArray(body) ? [index] : []));
    if (!checked.ok) return checked;
    const { value, purpose, "rasd:entity": entity = null } = checked.value;
    if ([purpose].flat().includes("tagging")) tags.push({ label: value, entity });
    else if (value !== "") notes.push(value);
  }
  return { ok: true, value: { note: notes.join("\n\n"), tags } };
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

function selectorsOf(one: unknown): readonly unknown[] {
  if (one === null || typeof one !== "object" || !Object.hasOwn(one, "selector")) return [];
  return asList((one as { readonly selector: unknown }).selector);
}

function typeOf(selector: unknown): unknown {
  return (selector as { readonly type?: unknown } | null)?.type;
}

function languageOf(language: unknown): ArticleLanguage {
  const [first] = [language].flat();
  const base = typeof first === "string" ? first.split("-")[0]!.toLowerCase() : "";
  return (["ar", "fr", "en", "es"] as const).find((lang) => lang === base) ?? "und";
}
