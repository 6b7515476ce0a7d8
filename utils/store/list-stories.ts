import type { ArticleNote } from "../core/notes/types.ts";
import { groupStories } from "../core/stories/group-stories.ts";
import type { Story, StoryDecision, StoryPair } from "../core/stories/types.ts";
import type { RasdDatabase } from "./database.ts";

/** Stories as they are stored, with the notes of their articles. */
export interface StoredStories {
  readonly stories: readonly Story[];
  /** Of every article of these stories, by id. */
  readonly notes: ReadonlyMap<string, ArticleNote>;
}

/** All stories of living articles. Reads the notes of articles that are in one, and no others. */
export async function listStories(database: RasdDatabase): Promise<StoredStories> {
  await database.open();
  return database.transaction("r", database.articles, database.storyPairs, database.storyDecisions, async () => {
    const [pairs, decisions] = await Promise.all([database.storyPairs.toArray(), database.storyDecisions.toArray()]);
    return group(database, pairs, decisions);
  });
}

/** The story an article is in; null when it is in none. Reads what is linked to it, and nothing else. */
export async function getStoryOf(
  database: RasdDatabase,
  articleId: string,
): Promise<{ readonly story: Story; readonly notes: StoredStories["notes"] } | null> {
  await database.open();
  return database.transaction("r", database.articles, database.storyPairs, database.storyDecisions, async () => {
    const pairs = new Map<string, StoryPair>();
    const decisions = new Map<string, StoryDecision>();
    const reached = new Set([articleId]);
    for (let frontier = [articleId]; frontier.length > 0; ) {
      const [linked, decided] = await Promise.all([
        database.storyPairs.where("articles").anyOf(frontier).distinct().toArray(),
        database.storyDecisions.where("articles").anyOf(frontier).distinct().toArray(),
      ]);
      for (const pair of linked) pairs.set(pair.id, pair);
      for (const decision of decided) decisions.set(decision.id, decision);
      frontier = [...linked, ...decided].flatMap(({ articles }) => articles).filter((id) => !reached.has(id));
      for (const id of frontier) reached.add(id);
    }
    const { stories, notes } = await group(database, [...pairs.values()], [...decisions.values()]);
    const story = stories.find(({ articles }) => articles.includes(articleId));
    return story === undefined ? null : { story, notes };
  });
}

async function group(
  database: RasdDatabase,
  pairs: readonly StoryPair[],
  decisions: readonly StoryDecision[],
): Promise<StoredStories> {
  const ids = [...new Set([...pairs, ...decisions].flatMap(({ articles }) => articles))];
  const living = (await database.articles.bulkGet(ids)).filter(
    (note) => note !== undefined && note.deletedAt === null && note.dismissedAt === null,
  ) as ArticleNote[];
  const stories = groupStories(living, pairs, decisions);
  const members = new Set(stories.flatMap(({ articles }) => articles));
  return { stories, notes: new Map(living.filter(({ id }) => members.has(id)).map((note) => [note.id, note])) };
}
