import * as v from "valibot";

/**
 * The rules that the Web Annotation Data Model (W3C Recommendation of 23 February 2017) calls MUST, as far as an export of Rasd uses the
 * model, with their sections. Keys of other namespaces may stand beside them (section 2, JSON-LD).
 */

/** Section 3.1 asks for IRIs; Rasd writes URIs: a scheme and no sign that RFC 3986 keeps out. */
const iri = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9+.-]*:(?:[\w.~:/?#[\]@!$&'()*+,;=-]|%[0-9A-F]{2})+$/iu, "a URI"));
/** 3.3.1: xsd:dateTime, expressed in UTC with «Z». */
const dateTime = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/, "xsd:dateTime in UTC"));
/** 3.2.1: exactly one of these. */
const textDirection = v.picklist(["ltr", "rtl", "auto"]);
/** 3.2.1: BCP 47. */
const language = v.pipe(v.string(), v.regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/));
/** 3.3.5. */
const motivation = v.picklist(["bookmarking", "commenting", "highlighting", "tagging"]);
const context = v.pipe(
  v.array(v.union([v.string(), v.record(v.string(), v.unknown())])),
  v.check((contexts) => contexts.includes("http://www.w3.org/ns/anno.jsonld"), "3.1: the model's context"),
);

/** A key without a namespace must be one of the model's. */
const own = /^(?:rasd:|@)/u;
function only<T extends v.ObjectEntries>(entries: T) {
  return v.pipe(
    v.looseObject(entries),
    v.check((object) => Object.keys(object).every((key) => key in entries || own.test(key)), "keys of the model"),
  );
}

/** 3.2.4: one value, a string; 3.2.7, 4: no items, no source. */
const textualBody = only({
  type: v.literal("TextualBody"),
  value: v.string(),
  purpose: v.picklist(["commenting", "tagging"]),
  format: v.exactOptional(v.literal("text/plain")),
  language: v.exactOptional(language),
  textDirection: v.exactOptional(textDirection),
});
/** 3.2.1: an external resource has exactly one IRI; 3.3.5, 4: no purpose, no source. */
const webResource = only({
  id: iri,
  type: v.exactOptional(v.picklist(["Dataset", "Image", "Video", "Sound", "Text"])),
  format: v.exactOptional(v.literal("text/html")),
  language: v.exactOptional(language),
  textDirection: v.exactOptional(textDirection),
});
/** 4.2.4: exactly one exact; at most one prefix and suffix. */
const quoteSelector = only({
  type: v.literal("TextQuoteSelector"),
  exact: v.string(),
  prefix: v.exactOptional(v.string()),
  suffix: v.exactOptional(v.string()),
});
const position = v.pipe(v.number(), v.integer(), v.minValue(0));
/** 4.2.5: exactly one start and end, no negative integers. */
const positionSelector = v.pipe(
  only({ type: v.literal("TextPositionSelector"), start: position, end: position }),
  v.check(({ start, end }) => start <= end),
);
/** 4: exactly one source. */
const specificResource = only({
  source: v.union([iri, webResource]),
  selector: v.array(v.union([quoteSelector, positionSelector])),
});
/** 3.1: exactly one IRI as id, type Annotation, one target at least; 3.2.5: never body and bodyValue. */
const annotation = only({
  id: iri,
  type: v.literal("Annotation"),
  motivation,
  created: dateTime,
  modified: dateTime,
  body: v.exactOptional(v.pipe(v.array(textualBody), v.minLength(1))),
  target: v.union([specificResource, webResource]),
});
/** 5.2: one IRI, type, items; startIndex no negative integer. */
const page = only({
  id: iri,
  type: v.literal("AnnotationPage"),
  startIndex: position,
  items: v.array(annotation),
});
/** 5.1: context, one IRI, type; total no negative integer; first when there is anything. */
export const collectionSchema = v.pipe(
  only({
    "@context": context,
    id: iri,
    type: v.literal("AnnotationCollection"),
    label: v.string(),
    created: dateTime,
    generator: v.looseObject({ id: iri }),
    total: position,
    first: v.exactOptional(page),
  }),
  v.check(
    ({ total, first }) => (total > 0 ? first?.items.length === total : first === undefined),
    "5.1: first and total",
  ),
);
