import * as v from "valibot";
import { chainHeadSchema, sealedClippingSchema } from "../clippings/schemas.ts";
import { profileId } from "../dossiers/change-profile.ts";
import { entityProfileSchema } from "../dossiers/schemas.ts";
import { ownTermSchema } from "../lexicon/own-term-schema.ts";
import { projectSchema, savedSearchSchema } from "../library/schemas.ts";
import { annotationSchema, articleNoteSchema, httpUrl } from "../notes/schemas.ts";
import { storyDecisionId } from "../stories/decide-story.ts";
import { storyDecisionSchema } from "../stories/schemas.ts";
import { HALF_CHARACTER, NOT_ITS_OWN } from "./check-shape.ts";
import type { ImportedKinds, ImportKind } from "./import-types.ts";

/**
 * The schemas records are stored by, and what a file must hold to besides: an article's id is an address, which views open as a link;
 * ids that follow from their record do; ids and addresses are whole characters. A record the store can hold passes.
 */
export const RECORD_SCHEMAS: { readonly [Kind in ImportKind]: v.GenericSchema<unknown, ImportedKinds[Kind]> } = {
  article: withField(articleNoteSchema, {
    id: ({ id }) => id,
    url: ({ url }) => url,
    canonicalUrl: ({ canonicalUrl }) => canonicalUrl,
  }),
  annotation: withField(annotationSchema, { articleId: ({ articleId }) => articleId, url: ({ url }) => url }),
  clipping: withField(sealedClippingSchema, { articleId: ({ articleId }) => articleId }),
  chain: chainHeadSchema,
  term: ownTermSchema,
  project: projectSchema,
  search: savedSearchSchema,
  storyDecision: v.pipe(
    withField(storyDecisionSchema, { articles: ({ articles }) => articles[0] }),
    v.check(({ id, articles }) => articles[0] < articles[1] && id === storyDecisionId(articles), NOT_ITS_OWN),
  ),
  entityProfile: v.pipe(
    entityProfileSchema,
    v.check(({ id, entity }) => id === profileId(entity), NOT_ITS_OWN),
  ),
};

const address = v.pipe(
  httpUrl,
  v.check((text) => text.isWellFormed(), HALF_CHARACTER),
);

/** The schema with fields held to addresses; null passes. */
function withField<T>(
  schema: v.GenericSchema<unknown, T>,
  fields: Readonly<Record<string, (record: T) => string | null>>,
): v.GenericSchema<unknown, T> {
  return v.pipe(
    schema,
    v.rawCheck(({ dataset, addIssue }) => {
      if (!dataset.typed) return;
      for (const [key, read] of Object.entries(fields)) {
        const value = read(dataset.value);
        if (value === null) continue;
        const result = v.safeParse(address, value);
        if (result.success) continue;
        const input = dataset.value as Record<string, unknown>;
        addIssue({
          message: result.issues[0].message,
          input: value,
          path: [{ type: "object", origin: "value", input, key, value }],
        });
      }
    }),
  );
}
