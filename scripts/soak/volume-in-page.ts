import type { ArticleNote } from "../../utils/core/notes/types.ts";
import { openDatabase } from "../../utils/store/database.ts";
import { listNewestArticles } from "../../utils/store/list-articles.ts";
import { saveArticle } from "../../utils/store/save-article.ts";

export { seed } from "../bench/popup/seed.ts";

/** Notes of one page of a list. */
const PAGE = 50;

/**
 * Runs in a page of the extension over a full store: milliseconds of the newest page of the list, of one from far behind, and of a save
 * until it is on disk.
 */
export async function measure(round: number, count: number): Promise<{ newest: number; far: number; save: number }> {
  const database = openDatabase();
  await database.open();
  const began = performance.now();
  const [first] = await listNewestArticles(database, PAGE);
  const newest = performance.now() - began;
  if (first === undefined) throw new Error("The store is empty");
  const behind = await database.articles
    .orderBy("lastReadAt")
    .offset(Math.floor(count / 10))
    .first();
  const asked = performance.now();
  await listNewestArticles(database, PAGE, behind as ArticleNote);
  const far = performance.now() - asked;
  const id = `https://example.org/saved-${round}.html`;
  const saving = performance.now();
  await saveArticle(database, { ...first, id, url: id });
  const save = performance.now() - saving;
  database.close();
  return { newest, far, save };
}
