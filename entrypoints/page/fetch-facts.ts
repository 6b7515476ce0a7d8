import { askBackground } from "../../utils/extension/ask-background.ts";
import type { EntityFacts } from "../../utils/extension/protocol.ts";

/** Gives the display names and sources of entities, asking the background only for those not asked for before. */
export type FetchFacts = (ids: Iterable<string>) => Promise<EntityFacts>;

/** Without an answer nothing is known of them, and it is asked again the next time. */
export function createFactFetcher(): FetchFacts {
  let facts: EntityFacts = { names: {}, sources: {} };
  const asked = new Set<string>();
  return async (ids) => {
    const missing = [...new Set(ids)].filter((id) => !asked.has(id));
    if (missing.length > 0) {
      const known = await askBackground({ type: "page/facts", ids: missing }).catch(() => null);
      if (known) {
        for (const id of missing) asked.add(id);
        facts = { names: { ...facts.names, ...known.names }, sources: { ...facts.sources, ...known.sources } };
      }
    }
    return facts;
  };
}
