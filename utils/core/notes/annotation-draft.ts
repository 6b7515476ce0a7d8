import * as v from "valibot";
import { MOST_ENTITIES } from "./limits.ts";
import { annotationContentSchema, passageSchema } from "./schemas.ts";
import type { Annotation, ArticleNote } from "./types.ts";

/** An annotation as a page session makes it: the id is the page's, the article's identity and the clock are not. */
export type AnnotationDraft = Pick<
  Annotation,
  "id" | "quote" | "position" | "scope" | "lang" | "dir" | "colour" | "note" | "tags" | "entities"
>;

/** Ids are UUIDs made where the annotation is made, so that a save can be repeated. */
export const annotationIdSchema = v.pipe(v.string(), v.uuid());

export const annotationDraftSchema: v.GenericSchema<unknown, AnnotationDraft> = v.strictObject({
  id: annotationIdSchema,
  ...passageSchema,
  ...annotationContentSchema,
  entities: v.pipe(v.array(v.pipe(v.string(), v.maxLength(200))), v.maxLength(MOST_ENTITIES)),
});

/** Makes the record of a draft. `url` is the address the page had, `now` ISO 8601 in UTC. */
export function makeAnnotation(
  draft: AnnotationDraft,
  article: Pick<ArticleNote, "id">,
  context: { readonly url: string; readonly now: string },
): Annotation {
  const { url, now } = context;
  return { ...draft, schema: 1, createdAt: now, updatedAt: now, deletedAt: null, articleId: article.id, url };
}
