import frozen from "../../fixtures/schemas/version-4.json" with { type: "json" };
import { DOCUMENT_PAYLOADS } from "./document-payloads.ts";
import type { Seeds } from "./seed-library.ts";

/** Out of what Rasd's own views are made of. They set `ran` on the window as those of documents do. To add one: a line. */
const OUT_OF_VIEWS: readonly string[] = [
  '<img data-payload src="data:image/png,x" onerror="parent.ran=1">',
  '"><script data-payload>parent.ran=1</script>',
  "'><svg data-payload onload=parent.ran=1><a xlink:href='javascript:parent.ran=1'>",
  '</textarea></style></title><iframe data-payload srcdoc="<script>parent.ran=1</script>"></iframe>',
];

/** Each distinct one once, and behind each its number as a comment of scripts, so that it is known again wherever it is shown. */
export const PAYLOADS: readonly string[] = [...new Set([...OUT_OF_VIEWS, ...DOCUMENT_PAYLOADS])].map(
  (payload, at) => `${payload}//${markOf(at)}`,
);

/** A payload's number as it is shown; a word for the search. */
export function markOf(at: number): string {
  return `payload${at}x`;
}

/** Numbers of the payloads in a text that is shown. */
export function payloadsIn(text: string): number[] {
  return [...new Set([...text.matchAll(/payload(\d+)x/gu)].map(([, at]) => Number(at)))];
}

/** Those that may stand for an address, too. */
const isAddress = (payload: string) => /^\W*(?:java\s?script|vbscript|data|file|blob|https?):|^\/\//iu.test(payload);

/** What cannot be any text: identities, times, and words out of a list. */
const KEPT = new Set(
  "id schema createdAt updatedAt deletedAt lastReadAt articleId lang dir label category origin scope colour type kind kept zone published at dismissedAt clippedAt algorithm chain previous hash signal order before after undone annotationId lastAt extensionVersion lexiconVersion".split(
    " ",
  ),
);
const ADDRESSES = new Set("url canonicalUrl typed final canonical".split(" "));

/** A record with a payload in the place of every text, of its addresses only by the payload that is one. */
function poison(value: unknown, payload: string, key = "", path = ""): unknown {
  if (typeof value === "string") {
    if (ADDRESSES.has(key)) return isAddress(payload) ? payload : value;
    // Tags have a label, too; an entity's id may be anything.
    const isText = !KEPT.has(key) || /\.(?:tags)\.\d+\.label$/u.test(path) || /entities\.\d+\.id$/u.test(path);
    return isText ? payload : value;
  }
  if (Array.isArray(value)) return value.map((each, at) => poison(each, payload, key, `${path}.${at}`));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, poison(each, payload, name, `${path}.${name}`)]),
  );
}

/** One record of every kind and payload. @param articleId of the article the highlights are on. */
export function payloadRecords(articleId: string): Seeds {
  const uuid = (kind: number, at: number) => `00000000-0000-4000-8000-00000000${kind}${String(at).padStart(3, "0")}`;
  const make = (table: keyof typeof frozen.rows, changes: (at: number, payload: string) => object) =>
    PAYLOADS.map((payload, at) => {
      const [first] = frozen.rows[table];
      return { ...(poison(first, payload) as object), deletedAt: null, ...changes(at, payload) };
    });
  const article = (at: number) => payloadArticle(at);
  return {
    articles: make("articles", (at) => ({ id: article(at), deletedAt: null, dismissedAt: null, clippedAt: null })),
    annotations: make("annotations", (at) => ({ id: uuid(1000, at), articleId })),
    sealed: make("sealed", (at) => ({ id: `sealed-${at}`, articleId: article(at), version: 1 })),
    projects: make("projects", (at) => ({ id: uuid(2000, at) })),
    searches: make("searches", (at, payload) => ({
      id: uuid(3000, at),
      query: { kind: "article", text: payload, chosen: [], order: "best" },
    })),
    terms: make("terms", (at) => ({ id: uuid(4000, at) })),
    entityProfiles: make("entityProfiles", (_at, payload) => ({ id: `entity:${payload}`, entity: payload })),
    // The reader's word: pairs that the texts have made would be made anew from the clippings.
    storyDecisions: make("storyDecisions", (at) => ({
      id: `${article(at - (at % 2))} ${article(at)}`,
      articles: [article(at - (at % 2)), article(at)],
      together: true,
    })).filter((_decision, at) => at % 2 === 1),
  };
}

/** Id of the article with this payload. */
export const payloadArticle = (at: number) => `https://example.org/payload-${at}.html`;
