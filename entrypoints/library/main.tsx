import { ExportDialog } from "../../components/library/exporting/ExportDialog.tsx";
import { LibraryShell } from "../../components/library/LibraryShell.tsx";
import { beginTexts, loadTranslator } from "../../components/shared/load-translator.ts";
import { mountView } from "../../components/shared/mount-view.tsx";
import { useObservable } from "../../components/shared/use-observable.ts";
import { NO_BACKUPS } from "../../utils/core/backup/types.ts";
import { addressOf, type LibraryRoute, readRoute } from "../../utils/core/library/route.ts";
import { createObservable } from "../../utils/core/observable.ts";
import type { Settings } from "../../utils/core/settings.ts";
import { saveBlob } from "../../utils/dom/save-blob.ts";
import { readBackupState, watchBackupState } from "../../utils/extension/backup-state.ts";
import { browserLanguages } from "../../utils/extension/identity.ts";
import { readSettings, watchSettings } from "../../utils/extension/settings.ts";
import { openOptions } from "../../utils/extension/tabs.ts";
import { createUnsavedWords } from "../../utils/extension/unsaved-words.ts";
import { createExportModel } from "../../utils/models/library/export-model.ts";
import { articleSource } from "../../utils/models/library/export-sources.ts";
import { openGuardedDatabase } from "../../utils/models/open-guarded-database.ts";
import type { LibraryServices } from "./services.ts";
import { lazyView } from "./views/lazy-view.tsx";
import { createListView } from "./views/list.tsx";

const closing = new AbortController();
addEventListener("pagehide", () => closing.abort(), { once: true });

// Opened while the rest is read; whoever reads from it says what is wrong with it.
const database = openGuardedDatabase();
database.open().catch(() => {});
beginTexts(browserLanguages());
const stored = await readSettings();
let translator = await loadTranslator(stored, browserLanguages());
const route = createObservable<LibraryRoute>(readRoute(location.hash));
addEventListener("hashchange", () => route.set(readRoute(location.hash)), { signal: closing.signal });

const backups = createObservable(NO_BACKUPS);
readBackupState().then(backups.set, console.error);
watchBackupState(backups.set, closing.signal);

const exporting = createExportModel({
  database,
  translator: () => translator,
  save: (name, file) => saveBlob(document, name, file),
  now: () => new Date(),
  onClose: () => {
    // The question had an address of its own.
    const shown = route.get();
    if (shown.view === "export") location.replace(addressOf({ view: "article", id: shown.id, version: null }));
  },
  signal: closing.signal,
});

const services: LibraryServices = {
  database,
  exportAs: exporting.open,
  translator: () => translator,
  go: (target) => {
    location.hash = addressOf(target);
  },
  unsaved: createUnsavedWords(crypto.randomUUID()),
  signal: closing.signal,
};
const views = {
  list: createListView(services),
  article: lazyView(async () => (await import("./views/article.tsx")).createArticleView(services)),
  stories: lazyView(async () => (await import("./views/stories.tsx")).createStoriesView(services)),
  entities: lazyView(async () => (await import("./views/entities.tsx")).createEntitiesView(services)),
  entity: lazyView(async () => (await import("./views/entity.tsx")).createEntityView(services)),
  plots: lazyView(async () => (await import("./views/plots.tsx")).createPlotsView(services)),
  projects: lazyView(async () => (await import("./views/projects.tsx")).createProjectsView(services)),
  import: lazyView(async () => (await import("./views/import.tsx")).createImportView(services)),
};

askHow(route.get());
route.subscribe(askHow);
draw(stored);
watchSettings(
  async (changed) => {
    translator = await loadTranslator(changed, browserLanguages());
    draw(changed);
  },
  closing.signal,
  stored,
);

function draw(settings: Settings) {
  mountView(document, { translator, theme: settings.theme }, <Library />);
}

/** Other pages of the extension lead to the question by its address. */
function askHow(shown: LibraryRoute) {
  if (shown.view === "export") exporting.open([articleSource(shown.id)]);
}

function Library() {
  const shown = useObservable(route);
  const { last } = useObservable(backups);
  return (
    <>
      <LibraryShell route={shown} backups={{ last, now: Date.now() }} onSettings={() => void openOptions()}>
        {drawView(shown)}
      </LibraryShell>
      <ExportDialog state={useObservable(exporting.state)} actions={exporting.actions} />
    </>
  );
}

function drawView(shown: LibraryRoute) {
  switch (shown.view) {
    case "list":
      return views.list(shown);
    case "article":
      return views.article(shown);
    case "entity":
      return views.entity(shown);
    case "stories":
      return views.stories(shown);
    case "entities":
      return views.entities(shown);
    case "plots":
      return views.plots(shown);
    case "projects":
      return views.projects(shown);
    case "import":
      return views.import(shown);
    case "export":
      return views.article({ view: "article", id: shown.id, version: null });
  }
}
