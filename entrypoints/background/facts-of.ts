import lexicon from "virtual:rasd/names";
import { namesOfTerms } from "../../utils/core/lexicon/own-terms.ts";
import { sourcesOf } from "../../utils/core/lexicon/provenance.ts";
import type { EntityNames } from "../../utils/core/notes/make-article-note.ts";
import { readOwnTerms } from "../../utils/extension/own-terms.ts";
import type { EntityFacts } from "../../utils/extension/protocol.ts";

/** Display names of the entities among `ids` that the bundled lexicon or the reader's own knows. */
export async function namesOf(ids: readonly string[]): Promise<EntityNames> {
  const own = namesOfTerms(await readOwnTerms());
  return Object.fromEntries(
    ids.flatMap((id) => {
      const names = [lexicon.names, own].find((known) => Object.hasOwn(known, id))?.[id];
      return names ? [[id, names]] : [];
    }),
  );
}

/** What is shown of the entities among `ids` that are known. */
export async function factsOf(ids: readonly string[]): Promise<EntityFacts> {
  const asked = [...new Set(ids)];
  return { names: await namesOf(asked), sources: sourcesOf(asked, lexicon) };
}
