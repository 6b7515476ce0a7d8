import { createKnowledge, type EntityKnowledge } from "../../core/dossiers/name-of-entity.ts";
import { namesOfTerms } from "../../core/lexicon/own-terms.ts";
import { listEntityProfiles } from "../../store/change-entities.ts";
import type { RasdDatabase } from "../../store/database.ts";
import { listTerms } from "../../store/list-terms.ts";
import { watchEntityNames } from "../../store/watch-entity-names.ts";
import { names as bundled } from "../bundled-data.ts";

/**
 * What entities are called by the reader's profiles and terms and by the lexicon, kept up to date; the lexicon alone until the store
 * was read. A store that cannot be read is reported, and the lexicon's names stay. Ends with `signal`.
 */
export function createEntityNames(
  database: RasdDatabase,
  report: (error: unknown) => void,
  signal: AbortSignal,
): () => EntityKnowledge {
  let known = createKnowledge([], {}, bundled);
  const read = async () => {
    const [profiles, terms] = await Promise.all([listEntityProfiles(database), listTerms(database)]);
    known = createKnowledge(profiles, namesOfTerms(terms), bundled);
  };
  watchEntityNames(database, () => void read().catch(report), signal);
  return () => known;
}
