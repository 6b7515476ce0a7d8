/**
 * Which marks are painted on a page. What is kept does not depend on it.
 *
 * all: entities and the reader's highlights · highlights: only the reader's · entities: only what the lexicon names ·
 * quiet: none at all.
 */
export const READING_MODES = ["all", "highlights", "entities", "quiet"] as const;
export type ReadingMode = (typeof READING_MODES)[number];
