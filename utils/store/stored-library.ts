import type { StoredLibrary } from "../core/exchange/import-plan.ts";
import type { ImportedKinds, ImportKind } from "../core/exchange/import-types.ts";
import type { RasdDatabase } from "./database.ts";

/** The table each kind of record of a file lies in. */
export const TABLE_OF = {
  project: "projects",
  search: "searches",
  term: "terms",
  article: "articles",
  annotation: "annotations",
  clipping: "sealed",
  chain: "chains",
  storyDecision: "storyDecisions",
  entityProfile: "entityProfiles",
} as const satisfies Record<ImportKind, keyof RasdDatabase>;

/** What planImport asks of the database. */
export function storedLibrary(database: RasdDatabase): StoredLibrary {
  return {
    get: async <Kind extends ImportKind>(kind: Kind, ids: readonly string[]) => {
      if (ids.length === 0) return [];
      await database.open();
      return database.table<ImportedKinds[Kind], string>(TABLE_OF[kind]).bulkGet([...ids]);
    },
    terms: async () => {
      await database.open();
      return database.terms.toArray();
    },
    profiles: async () => {
      await database.open();
      return database.entityProfiles.toArray();
    },
  };
}
