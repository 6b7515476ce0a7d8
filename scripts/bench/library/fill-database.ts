import type { RasdDatabase } from "../../../utils/store/database.ts";
import { makeRecords } from "./make-records.ts";

const SEED = 5;

/** Writes the made records of a library of `count` articles into a database, and gives how many of each kind. */
export async function fillDatabase(
  database: RasdDatabase,
  count: number,
  now: number,
): Promise<{ articles: number; annotations: number; sealed: number }> {
  const written = { articles: 0, annotations: 0, sealed: 0 };
  await database.open();
  for (const { articles, annotations, sealed } of makeRecords(count, SEED, now)) {
    await database.transaction("rw", database.articles, database.annotations, database.sealed, async () => {
      await database.articles.bulkPut([...articles]);
      await database.annotations.bulkPut([...annotations]);
      await database.sealed.bulkPut([...sealed]);
    });
    written.articles += articles.length;
    written.annotations += annotations.length;
    written.sealed += sealed.length;
  }
  return written;
}
