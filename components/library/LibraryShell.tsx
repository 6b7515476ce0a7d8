import type { ComponentChildren } from "preact";
import { addressOf, EVERYTHING, type LibraryRoute } from "../../utils/core/library/route.ts";
import { SettingsButton } from "../shared/SettingsButton.tsx";
import { useTranslate } from "../shared/translate-context.tsx";
import { Wordmark } from "../shared/Wordmark.tsx";

const SECTIONS: readonly { readonly key: Section; readonly route: LibraryRoute }[] = [
  { key: "list", route: { view: "list", query: EVERYTHING } },
  { key: "stories", route: { view: "stories" } },
  { key: "entities", route: { view: "entities" } },
  { key: "plots", route: { view: "plots" } },
  { key: "projects", route: { view: "projects" } },
];
type Section = "list" | "stories" | "entities" | "plots" | "projects";

/** In which section what is shown belongs. */
const SECTION_OF: Readonly<Record<LibraryRoute["view"], Section>> = {
  list: "list",
  article: "list",
  stories: "stories",
  entities: "entities",
  entity: "entities",
  plots: "plots",
  projects: "projects",
};

/** The library page: its sections as links, so that back, bookmarks and new tabs work, and the view of the address. */
export function LibraryShell(props: { route: LibraryRoute; onSettings: () => void; children: ComponentChildren }) {
  const { route, onSettings, children } = props;
  const { t } = useTranslate();
  const section = SECTION_OF[route.view];
  return (
    <div class="library">
      <header class="library-header">
        <Wordmark />
        <nav class="library-nav" aria-label={t("library.nav")}>
          {SECTIONS.map(({ key, route: target }) => (
            <a key={key} href={addressOf(target)} aria-current={key === section ? "page" : undefined}>
              {t(`library.views.${key}`)}
            </a>
          ))}
        </nav>
        <SettingsButton onSettings={onSettings} />
      </header>
      <main class="library-main">{children}</main>
    </div>
  );
}
