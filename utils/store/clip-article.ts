import { isSameText } from "../core/clippings/is-same-text.ts";
import type { SealedClipping, SealedContent } from "../core/clippings/types.ts";
import type { RasdDatabase } from "./database.ts";
import { restoreHidden } from "./hide-clippings.ts";
import { type Found, type SealTools, sealBehindHead } from "./seal-behind-head.ts";
import { sealOldClippings } from "./seal-old-clippings.ts";

/**
 * sealed: as the article's next version · unchanged: the latest version has this text · restored: it has, and was hidden; it is shown
 * again, with those hidden together with it.
 */
export interface ClipOutcome {
  readonly kind: "sealed" | "unchanged" | "restored";
  /** The version that has the text. */
  readonly clipping: SealedClipping;
}

/** Null: there is no note of the article, or, where only the first clipping was asked for, there is one already. */
type Outcome = ClipOutcome | null;

/**
 * Seals what was seen of an article, unless its latest version has the same text; then nothing is written but what shows it again.
 * Two at once make one version, and never fork the chain. The note comes back when it was deleted: who clips it wants it.
 *
 * @param draft `onlyFirst`: leave an article alone that was ever clipped, also one whose clippings are hidden.
 * @throws SealError when the content is none; nothing is written then.
 */
export async function clipArticle(
  database: RasdDatabase,
  draft: { readonly articleId: string; readonly content: SealedContent; readonly onlyFirst?: boolean },
  tools: SealTools,
): Promise<Outcome> {
  const { articleId, content, onlyFirst = false } = draft;
  // What was kept before there were seals is older, and stands before it in the chain.
  await sealOldClippings(database, tools);

  const look = async (): Promise<Found<Outcome>> => {
    if ((await database.articles.get(articleId)) === undefined) return { instead: null };
    const versions = await database.sealed.where("articleId").equals(articleId).sortBy("version");
    const latest = versions.at(-1);
    if (latest === undefined) return { draft: { articleId, version: 1, content } };
    if (onlyFirst) return { instead: null };
    if (!isSameText(latest.content, content)) return { draft: { articleId, version: latest.version + 1, content } };
    if (latest.deletedAt !== null) {
      await restoreHidden(database, articleId, tools.now);
      return { instead: { kind: "restored", clipping: { ...latest, deletedAt: null, updatedAt: tools.now } } };
    }
    await markClipped(database, latest, tools.now);
    return { instead: { kind: "unchanged", clipping: latest } };
  };
  const store = async (clipping: SealedClipping): Promise<Outcome> => {
    await markClipped(database, clipping, tools.now);
    return { kind: "sealed", clipping };
  };
  return sealBehindHead(database, look, store, tools);
}

/** Says in the note that it is clipped, when it does not yet. */
async function markClipped({ articles }: RasdDatabase, clipping: SealedClipping, now: string): Promise<void> {
  const note = await articles.get(clipping.articleId);
  const clippedAt = clipping.content.captured.at;
  if (!note || (note.clippedAt === clippedAt && note.deletedAt === null)) return;
  await articles.put({ ...note, clippedAt, deletedAt: null, updatedAt: now });
}
