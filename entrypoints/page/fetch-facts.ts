import { askBackground } from "../../utils/extension/ask-background.ts";
import type { EntityFacts } from "../../utils/extension/protocol.ts";

/** Gives the display names and sources of entities, asking the background only for those not known or asked for before. */
export type FetchFacts = (ids: Iterable<string>) => Promise<EntityFacts>;

/** @param known what came with the article in front. Without an answer nothing is known of the others, and it is asked again the next time. */
export function createFactFetcher(known: () => EntityFacts | null): FetchFacts {
  let facts: EntityFacts = { names: {}, sources: {} };
  const asked = new Set<string>();
  return async (ids) => {
    const near = known() ?? { names: {}, sources: {} };
    const missing = [...new Set(ids)].filter((id) => !asked.has(id) && !Object.hasOwn(near.names, id));
    if (missing.length > 0) {
      const told = await askBackground({ type: "page/facts", ids: missing }).catch(() => null);
      if (told) {
        for (const id of missing) asked.add(id);
        facts = merge(facts, told);
      }
    }
    return merge(facts, near);
  };
}

function merge(a: EntityFacts, b: EntityFacts): EntityFacts {
  return { names: { ...a.names, ...b.names }, sources: { ...a.sources, ...b.sources } };
}
