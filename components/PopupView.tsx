import { NotesView } from "./notes/NotesView.tsx";
import type { NotesActions, NotesState } from "./notes/types.ts";
import { PageView } from "./page/PageView.tsx";
import type { PageActions, PageState } from "./page/types.ts";
import { Icon } from "./shared/Icon.tsx";
import { Tabs } from "./shared/Tabs.tsx";
import { useTranslate } from "./shared/translate-context.tsx";

export type PopupTab = "page" | "notes";

export interface PopupViewProps {
  tab: PopupTab;
  onTab: (tab: PopupTab) => void;
  page: PageState;
  pageActions: PageActions;
  notes: NotesState;
  notesActions: NotesActions;
  onSettings: () => void;
}

/** The popup: a header, two tabs, and a body that scrolls inside 600 px. */
export function PopupView(props: PopupViewProps) {
  const { tab, onTab, page, pageActions, notes, notesActions, onSettings } = props;
  const { t } = useTranslate();
  const stored = notes.status === "ready" && notes.stored > 0 ? notes.stored : null;
  return (
    <main class="popup">
      <header class="popup-header">
        <Wordmark />
        <button
          type="button"
          class="button-icon"
          aria-label={t("app.settings")}
          title={t("app.settings")}
          onClick={onSettings}
        >
          <Icon name="settings" />
        </button>
      </header>
      <Tabs
        label={t("app.views")}
        selected={tab}
        onSelect={onTab}
        items={[
          { key: "page", title: t("tabs.page"), count: null },
          { key: "notes", title: t("tabs.notes"), count: stored },
        ]}
      >
        {tab === "page" ? (
          <PageView state={page} actions={pageActions} />
        ) : (
          <NotesView state={notes} actions={notesActions} />
        )}
      </Tabs>
    </main>
  );
}

function Wordmark() {
  const { t } = useTranslate();
  return (
    <h1 class="wordmark">
      <svg class="icon wordmark-icon" width="20" height="20" viewBox="0 0 64 64" aria-hidden="true">
        <path
          class="wordmark-eye"
          fill-rule="evenodd"
          d="M4 27C12 14 21 8 32 8S52 14 60 27C52 40 43 46 32 46S12 40 4 27ZM32 15a12 12 0 1 0 0 24a12 12 0 1 0 0-24Z"
        />
        <path class="wordmark-line" d="M12 57H52" stroke-width="7" stroke-linecap="round" />
      </svg>
      {t("app.name")}
      <span class="quiet tagline">{t("app.tagline")}</span>
    </h1>
  );
}
