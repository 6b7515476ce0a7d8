import type { Annotation } from "../../../utils/core/notes/types.ts";
import { sampleNote } from "./sample-note.ts";

/** An annotation on the sample note's article; fields can be given. */
export function sampleAnnotation(fields: Partial<Annotation> = {}): Annotation {
  return {
    id: "0d6f8a51-6c63-4a4e-9a7b-0f5a4f0c2a10",
    schema: 1,
    createdAt: "2026-01-05T10:00:00.000Z",
    updatedAt: "2026-01-05T10:00:00.000Z",
    deletedAt: null,
    articleId: sampleNote().id,
    url: sampleNote().url,
    scope: "article",
    quote: { type: "TextQuoteSelector", exact: "ضحايا الاتجار بالبشر", prefix: "حماية ", suffix: " في المدن" },
    position: { type: "TextPositionSelector", start: 120, end: 140 },
    lang: "ar",
    dir: "rtl",
    colour: "yellow",
    note: "",
    tags: [],
    entities: [],
    ...fields,
  };
}
