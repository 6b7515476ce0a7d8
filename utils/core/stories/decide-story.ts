import type { StoryDecision } from "./types.ts";

/** Id of the decision on two articles, ascending. */
export function storyDecisionId(articles: readonly [string, string]): string {
  return `story-decision:${articles.join(" ")}`;
}

/**
 * The reader's word that an article belongs to a story, or does not: one decision for each of the story's articles.
 *
 * @param others ids of the story's articles; the article's own is left out.
 * @param known decisions that are there already, so that a changed mind keeps when it was first made.
 * @param now ISO 8601 in UTC.
 */
export function decideStory(
  article: string,
  others: readonly string[],
  together: boolean,
  known: readonly StoryDecision[],
  now: string,
): StoryDecision[] {
  return [...new Set(others)]
    .filter((other) => other !== article)
    .map((other) => {
      const articles: readonly [string, string] = article < other ? [article, other] : [other, article];
      const id = storyDecisionId(articles);
      const createdAt = known.find((decision) => decision.id === id)?.createdAt ?? now;
      return { id, schema: 1, createdAt, updatedAt: now, deletedAt: null, articles, together };
    });
}
