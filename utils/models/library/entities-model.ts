import type { EntitiesActions, EntitiesState } from "../../../components/library/dossiers/types.ts";
import { type EntityQuery, searchListed } from "../../core/dossiers/list-entities.ts";
import { createObservable, type Observable } from "../../core/observable.ts";
import type { EntityDigest } from "./entity-digest.ts";

/** The list of entities: its search and its category. */
export interface EntitiesModel {
  readonly state: Observable<EntitiesState>;
  readonly actions: EntitiesActions;
}

export function createEntitiesModel(digest: EntityDigest): EntitiesModel {
  let query: EntityQuery = { text: "", category: null };
  const state = createObservable<EntitiesState>(look());

  function look(): EntitiesState {
    const { reading, entities } = digest.state.get();
    const { found, byCategory } = searchListed(entities, query);
    return { reading, ...query, found, byCategory, total: entities.length };
  }

  digest.state.subscribe(({ reading, entities }) => {
    // While it is read only the progress changes; the search need not be made again for that.
    const shown = state.get();
    if (reading.status === "reading" && shown.total === entities.length) state.set({ ...shown, reading });
    else state.set(look());
  });
  const ask = (changed: Partial<EntityQuery>) => {
    query = { ...query, ...changed };
    state.set(look());
  };
  return {
    state,
    actions: {
      search: (text) => ask({ text }),
      choose: (category) => ask({ category }),
      stop: digest.stop,
      resume: digest.resume,
    },
  };
}
