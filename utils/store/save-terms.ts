import { ownTermSchema } from "../core/lexicon/own-term-schema.ts";
import { MOST_TERMS, type OwnTerm } from "../core/lexicon/own-terms.ts";
import type { RasdDatabase } from "./database.ts";
import { parseRecord } from "./parse-record.ts";

/** The lexicon would hold more than MOST_TERMS living terms; nothing was written. */
export class LexiconFullError extends Error {
  override readonly name = "LexiconFullError";
}

/**
 * Stores terms, new ones and changed ones, all or none. Idempotent: the same terms put twice are there once.
 *
 * @throws RecordError when one of them is no term, LexiconFullError; nothing is written then.
 */
export async function saveTerms(database: RasdDatabase, terms: readonly OwnTerm[]): Promise<void> {
  const checked = terms.map((term) => parseRecord(ownTermSchema, term));
  await database.open();
  await database.transaction("rw", database.terms, async () => {
    await database.terms.bulkPut(checked);
    const living = await database.terms.filter(({ deletedAt }) => deletedAt === null).count();
    // Thrown inside the transaction, so that it is undone.
    if (living > MOST_TERMS) throw new LexiconFullError(`The lexicon can hold ${MOST_TERMS} terms of your own`);
  });
}
