import type { ArticleEntity, ArticleNote, UnsealedClipping } from "../../../utils/core/notes/types.ts";

/** A valid note with whatever a test wants to be different. */
export function sampleNote(changes: Partial<ArticleNote> = {}): ArticleNote {
  const id = changes.id ?? "https://example.org/a-1.html";
  return {
    id,
    schema: 1,
    createdAt: "2026-01-05T10:00:00.000Z",
    updatedAt: "2026-01-05T10:00:00.000Z",
    deletedAt: null,
    url: id,
    canonicalUrl: null,
    outlet: { host: "example.org", name: "Example" },
    headline: "تفكيك شبكة للاتجار بالبشر بطنجة",
    byline: null,
    published: "2026-01-04",
    lang: "ar",
    dir: "rtl",
    lastReadAt: "2026-01-05T10:00:00.000Z",
    label: "relevant",
    score: 22,
    sure: true,
    reasons: [{ rule: "strong-title", entity: "crime.thb", zone: "title", count: 1, points: 12, sentence: null }],
    entities: [sampleEntity()],
    kept: "automatic",
    dismissedAt: null,
    clippedAt: null,
    tags: [],
    projects: [],
    ...changes,
  };
}

export function sampleEntity(changes: Partial<ArticleEntity> = {}): ArticleEntity {
  return {
    id: "crime.thb",
    category: "crime",
    origin: "seed",
    names: { ar: "الاتجار بالبشر", fr: "traite des êtres humains", en: "human trafficking" },
    count: 2,
    sentence: "أوقفت الشرطة شخصين من أجل الاتجار بالبشر.",
    ...changes,
  };
}

/** A clipping of the sample note as it was kept before there were seals. */
export function sampleUnsealed(changes: Partial<UnsealedClipping> = {}): UnsealedClipping {
  const articleId = changes.articleId ?? sampleNote().id;
  return {
    id: `${articleId}#clipping`,
    schema: 1,
    createdAt: "2026-01-06T08:00:00.000Z",
    updatedAt: "2026-01-06T08:00:00.000Z",
    deletedAt: null,
    articleId,
    url: articleId,
    headline: "تفكيك شبكة للاتجار بالبشر بطنجة",
    byline: null,
    published: null,
    capturedAt: "2026-01-06T08:00:00.000Z",
    text: "تفكيك شبكة\n\nأوقفت الشرطة شخصين.",
    extensionVersion: "0.1.0",
    lexiconVersion: "seed 1",
    ...changes,
  };
}
