import { LibraryShell } from "../../components/library/LibraryShell.tsx";
import { mountView } from "../../components/shared/mount-view.tsx";
import { translatorFor } from "../../components/shared/translator-for.ts";
import { useObservable } from "../../components/shared/use-observable.ts";
import { addressOf, type LibraryRoute, readRoute } from "../../utils/core/library/route.ts";
import { createObservable } from "../../utils/core/observable.ts";
import type { Settings } from "../../utils/core/settings.ts";
import { browserLanguages } from "../../utils/extension/identity.ts";
import { readSettings, watchSettings } from "../../utils/extension/settings.ts";
import { openOptions } from "../../utils/extension/tabs.ts";
import { openDatabase } from "../../utils/store/database.ts";
import type { LibraryServices } from "./services.ts";
import { createArticleView } from "./views/article.tsx";
import { createEntitiesView } from "./views/entities.tsx";
import { createEntityView } from "./views/entity.tsx";
import { createListView } from "./views/list.tsx";
import { createPlotsView } from "./views/plots.tsx";
import { createProjectsView } from "./views/projects.tsx";
import { createStoriesView } from "./views/stories.tsx";

const closing = new AbortController();
addEventListener("pagehide", () => closing.abort(), { once: true });

const stored = await readSettings();
let translator = translatorFor(stored, browserLanguages());
const route = createObservable<LibraryRoute>(readRoute(location.hash));
addEventListener("hashchange", () => route.set(readRoute(location.hash)), { signal: closing.signal });

const services: LibraryServices = {
  database: openDatabase(),
  translator: () => translator,
  go: (target) => {
    location.hash = addressOf(target);
  },
  signal: closing.signal,
};
const views = {
  list: createListView(services),
  article: createArticleView(services),
  stories: createStoriesView(services),
  entities: createEntitiesView(services),
  entity: createEntityView(services),
  plots: createPlotsView(services),
  projects: createProjectsView(services),
};

draw(stored);
watchSettings(draw, closing.signal);

function draw(settings: Settings) {
  translator = translatorFor(settings, browserLanguages());
  mountView(document, { translator, theme: settings.theme }, <Library />);
}

function Library() {
  const shown = useObservable(route);
  return (
    <LibraryShell route={shown} onSettings={() => void openOptions()}>
      {drawView(shown)}
    </LibraryShell>
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
  }
}
