import { HighlightsSection, type HighlightsSectionProps } from "./highlights/HighlightsSection.tsx";
import { NotesView } from "./notes/NotesView.tsx";
import type { NotesActions, NotesState } from "./notes/types.ts";
import { PageView } from "./page/PageView.tsx";
import type { PageActions, PageState } from "./page/types.ts";
import { Icon } from "./shared/Icon.tsx";
import { Tabs } from "./shared/Tabs.tsx";
import { useTranslate } from "./shared/translate-context.tsx";
import { Wordmark } from "./shared/Wordmark.tsx";

export type PopupTab = "page" | "notes";

export interface PopupViewProps {
  tab: PopupTab;
  onTab: (tab: PopupTab) => void;
  page: PageState;
  pageActions: PageActions;
  notes: NotesState;
  notesActions: NotesActions;
  /** The article's highlights; left out where there are none to show. */
  highlights?: HighlightsSectionProps;
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
          <PageView state={page} actions={pageActions}>
            {props.highlights === undefined ? null : <HighlightsSection {...props.highlights} />}
          </PageView>
        ) : (
          <NotesView state={notes} actions={notesActions} />
        )}
      </Tabs>
    </main>
  );
}
