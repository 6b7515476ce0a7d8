import { MOST_PROJECTS, MOST_TAGS } from "../notes/limits.ts";
import { tagKey } from "../notes/tag-key.ts";
import type { ArticleNote, Tag } from "../notes/types.ts";

/**
 * One note of two: an article has one. Of what Rasd read, the later reading; of what the reader decided, both: tags and projects of
 * either, kept by hand when either was. Hidden as not about the subject it is only when it is so here. A note deleted here comes back
 * with the file's. A stub (no reading) adds only what is missing. A problem: both together would be more than one may have.
 *
 * `updatedAt` is left as stored, so that an equal record shows that there is nothing to write.
 */
export function mergeArticle(
  stored: ArticleNote,
  incoming: ArticleNote,
  isStub: boolean,
): ArticleNote | "too-many-tags" | "too-many-projects" {
  const isLater = !isStub && incoming.lastReadAt > stored.lastReadAt;
  const [reading, other] = isLater ? [incoming, stored] : [stored, incoming];
  const tags = joinTags(stored.tags, incoming.tags);
  const projects = [...new Set([...stored.projects, ...incoming.projects])];
  if (tags.length > MOST_TAGS) return "too-many-tags";
  if (projects.length > MOST_PROJECTS) return "too-many-projects";
  return {
    ...reading,
    headline: reading.headline || other.headline,
    byline: reading.byline ?? other.byline,
    published: reading.published ?? other.published,
    createdAt: stored.createdAt,
    updatedAt: stored.updatedAt,
    deletedAt: null,
    kept: isStub || incoming.kept === "automatic" ? stored.kept : "manual",
    dismissedAt: stored.dismissedAt,
    clippedAt: (stored.deletedAt === null ? stored.clippedAt : null) ?? incoming.clippedAt,
    tags,
    projects,
  };
}

function joinTags(own: readonly Tag[], others: readonly Tag[]): readonly Tag[] {
  const known = new Set(own.map(tagKey));
  const added = others.filter((tag) => {
    const key = tagKey(tag);
    return known.has(key) ? false : known.add(key);
  });
  return added.length === 0 ? own : [...own, ...added];
}
