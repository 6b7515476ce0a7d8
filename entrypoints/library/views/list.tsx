import { useEffect } from "preact/hooks";
import { type ListPlace, ListView } from "../../../components/library/list/ListView.tsx";
import type { ListLayout } from "../../../components/library/list/types.ts";
import { useObservable } from "../../../components/shared/use-observable.ts";
import { addressOf, EVERYTHING } from "../../../utils/core/library/route.ts";
import type { LibraryQuery } from "../../../utils/core/library/types.ts";
import { readLibraryLayout, writeLibraryLayout } from "../../../utils/extension/library-layout.ts";
import { openTab } from "../../../utils/extension/tabs.ts";
import { names } from "../../../utils/models/bundled-data.ts";
import { createBulkModel } from "../../../utils/models/library/bulk-model.ts";
import { sourcesOf } from "../../../utils/models/library/export-sources.ts";
import { knownTagsOf } from "../../../utils/models/library/known-tags.ts";
import { createListModel } from "../../../utils/models/library/list-model.ts";
import { ownRecordsOf } from "../own-records.ts";
import type { LibraryServices, LibraryView } from "../services.ts";

export function createListView(services: LibraryServices): LibraryView<"list"> {
  const { database, translator, go, signal } = services;
  const layout: Promise<ListLayout> = readLibraryLayout();
  let models: ReturnType<typeof createModels> | null = null;

  function createModels() {
    const { search, projects, searches } = ownRecordsOf(services);
    const list = createListModel({
      database,
      search,
      layout: "table",
      keepLayout: writeLibraryLayout,
      actions: {
        ask: (query) => goTo(list.state.get().query, query),
        open: (item) => go({ view: "article", id: item.articleId, version: item.version }),
        openPage: (item) => void openTab(item.url),
      },
      signal,
    });
    void layout.then(list.showLayout);
    const bulk = createBulkModel({
      database,
      newProject: (fields) => projects.add({ ...fields, note: "" }),
      now: () => new Date().toISOString(),
      onChange: list.rows.refresh,
      signal,
    });
    projects.state.subscribe(list.refresh);
    const place: ListPlace = { address: "", row: 0, top: 0 };
    const knownTags = () => {
      const kinds = ["article", "highlight"] as const;
      const used = kinds.flatMap((kind) => search.ask({ ...EVERYTHING, kind }).facets.tag ?? []);
      return knownTagsOf(names, used, translator().lang);
    };
    return { list, bulk, projects, searches, place, knownTags };
  }

  /** Typing refines a question that has its address already: back leads to the question before, not to each letter of this one. */
  function goTo(before: LibraryQuery, query: LibraryQuery) {
    const isTyping = before.text !== "" && query.text !== "" && query.text !== before.text;
    if (isTyping) location.replace(addressOf({ view: "list", query }));
    else go({ view: "list", query });
  }

  function List(props: { query: LibraryQuery }) {
    models ??= createModels();
    const { list, bulk, projects, searches, place, knownTags } = models;
    const { lang } = translator();
    useEffect(() => list.show(props.query, lang), [props.query, lang]);
    return (
      <ListView
        state={useObservable(list.state)}
        actions={list.actions}
        rows={list.rows}
        bulk={useObservable(bulk.state)}
        bulkActions={bulk.actions}
        projects={useObservable(projects.state)}
        searches={useObservable(searches.state)}
        searchActions={{
          // What goes wrong stands in the state.
          save: (name, query) => void searches.add({ name, query }).catch(() => {}),
          rename: (search, name) => searches.change(search, { name }),
          delete: searches.delete,
          restore: searches.restore,
        }}
        knownTags={knownTags}
        onExport={(selected) => services.exportAs(sourcesOf(database, list.state.get(), selected))}
        place={place}
      />
    );
  }

  return ({ query }) => <List query={query} />;
}
