import { openDatabase } from "../../../utils/store/database.ts";
import { listNewestArticles } from "../../../utils/store/list-articles.ts";

export { seed } from "../popup/seed.ts";

const SHOWN = 50;

/** In a page that has opened nothing: milliseconds until the newest notes are there. */
export async function open(): Promise<number> {
  const start = performance.now();
  const notes = await listNewestArticles(openDatabase(), SHOWN);
  const took = performance.now() - start;
  if (notes.length !== SHOWN) throw new Error(`${notes.length} notes instead of ${SHOWN}`);
  return took;
}
