import type { SealedClipping } from "../clippings/types.ts";
import type { Annotation, ArticleNote, Tag } from "../notes/types.ts";
import { toCodePoints } from "./code-points.ts";
import { type EnvelopeContext, makeEnvelope } from "./envelope.ts";
import type { ArticleRecords, ExportContext, ExportFormatFacts, ExportWriter, LibraryRecords } from "./types.ts";
import { ANNO_CONTEXT, NAMESPACE, RASD_CONTEXT, recordIri, uriOf } from "./web-annotation-terms.ts";

export const WEB_ANNOTATION_FACTS: ExportFormatFacts = {
  media: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
  files: "one",
  extension: "jsonld",
};
const FILE = "rasd.jsonld";

/** What the lossless writer needs of a context. */
export type WebAnnotationContext = EnvelopeContext & Pick<ExportContext, "lang">;

/**
 * The Web Annotation Data Model (W3C Recommendation, 2017) as JSON-LD: an AnnotationCollection with one embedded AnnotationPage. A highlight
 * is an annotation on a passage, an article an annotation on its whole page («bookmarking»). What the model has no word for stands in terms of
 * Rasd's own (web-annotation-terms.ts), so that nothing is lost; what was deleted stands in them alone, since the model knows no tombstones.
 *
 * Until `end` only what was deleted is kept, as text.
 */
export function writeWebAnnotation(context: WebAnnotationContext): ExportWriter {
  const id = `urn:x-rasd:export:${context.generatedAt}`;
  const page = `${id}:1`;
  const open = {
    "@context": [ANNO_CONTEXT, RASD_CONTEXT],
    id,
    type: "AnnotationCollection",
    label: context.title || "Rasd",
    created: context.generatedAt,
    generator: { id: `${NAMESPACE}extension`, type: "Software", name: `Rasd ${context.extensionVersion}` },
    "rasd:envelope": makeEnvelope(context),
  };
  let total = 0;
  const hidden = {
    articles: [] as string[],
    annotations: [] as string[],
    clippings: [] as string[],
    redactedClippings: [] as string[],
  };

  const head = () =>
    `${JSON.stringify(open).slice(0, -1)},"first":{"id":"${page}","type":"AnnotationPage","startIndex":0,"items":[`;
  const item = (annotation: object) => `${total++ === 0 ? head() : ","}\n${JSON.stringify(annotation)}`;

  return {
    add: (records) => {
      const { article, annotations, clippings, redactedClippings = [] } = records;
      let text = "";
      const dead = annotations.filter(({ deletedAt }) => deletedAt !== null);
      if (article?.deletedAt === null) text += item(describeArticle(article, records, dead));
      else {
        if (article !== null) hidden.articles.push(JSON.stringify(article));
        hidden.annotations.push(...dead.map((one) => JSON.stringify(one)));
        hidden.clippings.push(...clippings.map((one) => JSON.stringify(one)));
        hidden.redactedClippings.push(...redactedClippings.map((one) => JSON.stringify(one)));
      }
      for (const annotation of annotations) {
        if (annotation.deletedAt === null) text += item(describeAnnotation(annotation, records, context));
      }
      return text === "" ? [] : [{ file: FILE, text }];
    },
    end: (rest) => {
      const close = total === 0 ? JSON.stringify(open).slice(0, -1) : "\n]}";
      const library = writeLibrary(rest, hidden);
      return [{ file: FILE, text: `${close},"total":${total},"rasd:library":{${library}}}\n` }];
    },
  };
}

function writeLibrary(rest: LibraryRecords, hidden: Readonly<Record<string, readonly string[]>>): string {
  const kept = Object.entries(hidden).map(([list, records]) => `"${list}":[${records.join(",")}]`);
  return [JSON.stringify(rest).slice(1, -1), ...kept].join(",");
}

/** An article as an annotation on its page: what the reader decided as bodies, Rasd's own record beside it. */
function describeArticle(
  article: ArticleNote,
  { clippings, redactedClippings = [] }: ArticleRecords,
  dead: readonly Annotation[],
): object {
  const { createdAt, updatedAt, tags, url, lang, dir } = article;
  return {
    id: recordIri("article", article.id),
    type: "Annotation",
    motivation: "bookmarking",
    created: createdAt,
    modified: updatedAt,
    ...(tags.length > 0 && { body: tags.map(tagBody) }),
    target: { id: uriOf(url), type: "Text", format: "text/html", language: lang, textDirection: dir },
    "rasd:article": article,
    ...(clippings.length > 0 && { "rasd:clippings": clippings }),
    ...(redactedClippings.length > 0 && { "rasd:redactedClippings": redactedClippings }),
    ...(dead.length > 0 && { "rasd:deletedAnnotations": dead }),
  };
}

function describeAnnotation(
  annotation: Annotation,
  { clippings }: ArticleRecords,
  { lang }: WebAnnotationContext,
): object {
  const { id, createdAt, updatedAt, url, quote, position, scope, note, tags, colour, entities, articleId } = annotation;
  const text = textOf(annotation, clippings);
  const start = text === null ? position.start : toCodePoints(text, position.start);
  const body = [...(note === "" ? [] : [noteBody(note, lang)]), ...tags.map(tagBody)];
  return {
    id: recordIri("annotation", id),
    type: "Annotation",
    motivation: note === "" ? "highlighting" : "commenting",
    created: createdAt,
    modified: updatedAt,
    ...(body.length > 0 && { body }),
    target: {
      source: {
        id: uriOf(url),
        type: "Text",
        format: "text/html",
        language: annotation.lang,
        textDirection: annotation.dir,
      },
      selector: [
        { type: "TextQuoteSelector", exact: quote.exact, prefix: quote.prefix, suffix: quote.suffix },
        { type: "TextPositionSelector", start, end: start + toCodePoints(quote.exact, quote.exact.length) },
      ],
    },
    "rasd:id": id,
    "rasd:articleId": articleId,
    "rasd:url": url,
    "rasd:scope": scope,
    "rasd:colour": colour,
    "rasd:entities": entities,
    "rasd:start": position.start,
    "rasd:end": position.end,
    "rasd:positionChecked": text !== null,
  };
}

/** The latest clipped text in which the passage stands where it says; null: none does, and the units before it cannot be counted. */
function textOf({ position, quote, scope }: Annotation, clippings: readonly SealedClipping[]): string | null {
  if (scope !== "article") return null;
  const found = clippings.findLast(({ content }) => content.text.slice(position.start, position.end) === quote.exact);
  return found?.content.text ?? null;
}

/** The reader's note. Its language is not known: Arabic script is taken for Arabic, Latin for the reader's language if it has that script. */
function noteBody(note: string, lang: ExportContext["lang"]): object {
  const first = /[\p{Script=Arabic}\p{Script=Latin}]/u.exec(note)?.[0];
  const isArabic = first !== undefined && /\p{Script=Arabic}/u.test(first);
  const language = isArabic ? "ar" : first !== undefined && lang !== "ar" ? lang : null;
  return {
    type: "TextualBody",
    purpose: "commenting",
    format: "text/plain",
    value: note,
    ...(language !== null && { language }),
    textDirection: first === undefined ? "auto" : isArabic ? "rtl" : "ltr",
  };
}

function tagBody({ label, entity }: Tag): object {
  return { type: "TextualBody", purpose: "tagging", value: label, ...(entity !== null && { "rasd:entity": entity }) };
}
