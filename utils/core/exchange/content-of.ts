import type { ImportedKinds } from "./import-types.ts";

/** Kinds of which two versions can stand side by side. */
export type CopiedKind = "annotation" | "project" | "search";

/**
 * What a reader would miss of a record, as text: equal texts are one version. Left out is when it was written, what is worked out
 * anew, and the colour of a project. JSON, so that half a surrogate pair has its place, too.
 */
export const CONTENT_OF: { readonly [Kind in CopiedKind]: (record: ImportedKinds[Kind]) => string } = {
  annotation: ({ articleId, url, quote, position, scope, colour, note, tags }) =>
    JSON.stringify([
      [articleId, url, scope],
      [quote.exact, quote.prefix, quote.suffix, position.start, position.end],
      [colour, note, tags.map(({ label, entity }) => [label, entity])],
    ]),
  project: ({ name, note }) => JSON.stringify([name, note]),
  search: ({ name, query }) =>
    JSON.stringify([name, query.kind, query.text, query.order, query.chosen.map(({ facet, value }) => [facet, value])]),
};
