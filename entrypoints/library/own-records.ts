import type { Project, SavedSearch } from "../../utils/core/library/types.ts";
import { makeUuid } from "../../utils/core/make-uuid.ts";
import { createLibrarySearch } from "../../utils/models/library/create-library-search.ts";
import { createEntityNames } from "../../utils/models/library/entity-names.ts";
import { facetName } from "../../utils/models/library/facet-names.ts";
import type { LibrarySearch } from "../../utils/models/library/library-search.ts";
import { createNamedRecords, type NamedRecords } from "../../utils/models/library/named-records.ts";
import { listProjects, listSearches, watchProjects } from "../../utils/store/list-projects.ts";
import { saveProject } from "../../utils/store/save-project.ts";
import { saveSavedSearch } from "../../utils/store/save-saved-search.ts";
import type { LibraryServices } from "./services.ts";

/** What the views of the library have in common: one search, one list of projects. */
export interface OwnRecords {
  readonly search: LibrarySearch;
  readonly projects: NamedRecords<Project>;
  readonly searches: NamedRecords<SavedSearch>;
}

const made = new WeakMap<LibraryServices, OwnRecords>();

/** Made when a view asks first, and the same for all: the search index is large. */
export function ownRecordsOf(services: LibraryServices): OwnRecords {
  const known = made.get(services);
  if (known !== undefined) return known;
  const { database, translator, signal } = services;
  const common = {
    now: () => new Date().toISOString(),
    newId: () => makeUuid(crypto.getRandomValues(new Uint8Array(16))),
  };
  const watch = (changed: () => void) => watchProjects(database, changed, signal);
  const projects = createNamedRecords<Project>({
    ...common,
    read: () => listProjects(database),
    save: (project) => saveProject(database, project),
    watch,
  });
  const searches = createNamedRecords<SavedSearch>({
    ...common,
    read: () => listSearches(database),
    save: (search) => saveSavedSearch(database, search),
    watch,
  });
  const entities = createEntityNames(database, (error) => console.error("Rasd:", error), signal);
  const search = createLibrarySearch(database, {
    nameOf: (facet, value) => facetName(facet, value, translator(), projects.state.get().all, entities()),
    language: () => translator().lang,
    signal,
  });
  const records = { search, projects, searches };
  made.set(services, records);
  return records;
}
