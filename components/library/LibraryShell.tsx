import type { ComponentChildren } from "preact";
import type { BackupMade } from "../../utils/core/backup/types.ts";
import { addressOf, EVERYTHING, type LibraryRoute } from "../../utils/core/library/route.ts";
import { describeAge } from "../backups/describe-age.ts";
import { SettingsButton } from "../shared/SettingsButton.tsx";
import { useTranslate } from "../shared/translate-context.tsx";
import { Wordmark } from "../shared/Wordmark.tsx";

const SECTIONS: readonly { readonly key: Section; readonly route: LibraryRoute }[] = [
  { key: "list", route: { view: "list", query: EVERYTHING } },
  { key: "stories", route: { view: "stories" } },
  { key: "entities", route: { view: "entities" } },
  { key: "plots", route: { view: "plots" } },
  { key: "projects", route: { view: "projects" } },
  { key: "import", route: { view: "import" } },
];
type Section = "list" | "stories" | "entities" | "plots" | "projects" | "import";

/** In which section what is shown belongs. */
const SECTION_OF: Readonly<Record<LibraryRoute["view"], Section>> = {
  list: "list",
  article: "list",
  stories: "stories",
  entities: "entities",
  entity: "entities",
  plots: "plots",
  projects: "projects",
  import: "import",
  export: "list",
};

export interface LibraryShellProps {
  route: LibraryRoute;
  /** The last backup, and now, in milliseconds since 1970; null: not known yet. */
  backups?: { readonly last: BackupMade | null; readonly now: number } | null;
  onSettings: () => void;
  children: ComponentChildren;
}

/** The library page: its sections as links, so that back, bookmarks and new tabs work, and the view of the address. */
export function LibraryShell(props: LibraryShellProps) {
  const { route, backups = null, onSettings, children } = props;
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
        {backups === null ? null : (
          <button type="button" class="button-quiet backup-age" onClick={onSettings}>
            {describeAge(backups.last, backups.now, t)}
          </button>
        )}
        <SettingsButton onSettings={onSettings} />
      </header>
      <main class="library-main">{children}</main>
    </div>
  );
}
