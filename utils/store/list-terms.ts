import type { OwnTerm } from "../core/lexicon/own-terms.ts";
import type { RasdDatabase } from "./database.ts";

/** The reader's living terms, the one changed last first. */
export async function listTerms(database: RasdDatabase): Promise<OwnTerm[]> {
  await database.open();
  return database.terms
    .orderBy("updatedAt")
    .reverse()
    .filter(({ deletedAt }) => deletedAt === null)
    .toArray();
}
