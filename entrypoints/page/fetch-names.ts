import type { EntityNames } from "../../utils/core/notes/make-article-note.ts";
import { askBackground } from "../../utils/extension/send-message.ts";

/** Gives the display names of entities, asking the background only for those not asked for before. */
export type FetchNames = (ids: Iterable<string>) => Promise<EntityNames>;

/** Without an answer there are no names, and it is asked again the next time. */
export function createNameFetcher(): FetchNames {
  let names: EntityNames = {};
  const asked = new Set<string>();
  return async (ids) => {
    const missing = [...new Set(ids)].filter((id) => !asked.has(id));
    if (missing.length > 0) {
      const known = await askBackground({ type: "page/names", ids: missing }).catch(() => null);
      if (known) for (const id of missing) asked.add(id);
      names = { ...names, ...known };
    }
    return names;
  };
}
