import { ArticleClipping } from "./clippings/ArticleClipping.tsx";
import { HighlightsView } from "./highlights/HighlightsView.tsx";
import { ReadingModeChoice } from "./highlights/ReadingModeChoice.tsx";
import type { HighlightActions, HighlightsState, ReadingAids, ReadingAidsActions } from "./highlights/types.ts";
import { NotesView } from "./notes/NotesView.tsx";
import type { NotesActions, NotesState } from "./notes/types.ts";
import { PageView } from "./page/PageView.tsx";
import type { AnnotatedPage, PageActions, PageState } from "./page/types.ts";
import { EmptyState } from "./shared/EmptyState.tsx";
import { Foreign } from "./shared/Foreign.tsx";
import { Icon } from "./shared/Icon.tsx";
import { LabelBadge } from "./shared/LabelBadge.tsx";
import { Tabs } from "./shared/Tabs.tsx";
import { useTranslate } from "./shared/translate-context.tsx";
import { Wordmark } from "./shared/Wordmark.tsx";

export type SidePanelTab = "highlights" | "page" | "notes";

export interface SidePanelViewProps {
  tab: SidePanelTab;
  onTab: (tab: SidePanelTab) => void;
  page: PageState;
  pageActions: PageActions;
  highlights: HighlightsState;
  highlightActions: HighlightActions;
  aids: ReadingAids;
  aidsActions: ReadingAidsActions;
  notes: NotesState;
  notesActions: NotesActions;
  onSettings: () => void;
}

/** The side panel: the article in front with its highlights, what Rasd makes of the page, and every note. */
export function SidePanelView(props: SidePanelViewProps) {
  const { tab, onTab, page, highlights, notes, onSettings } = props;
  const { t } = useTranslate();
  const stored = notes.status === "ready" && notes.stored > 0 ? notes.stored : null;
  const made = page.status === "annotated" && highlights.items.length > 0 ? highlights.items.length : null;
  return (
    <main class="popup side-panel">
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
          { key: "highlights", title: t("tabs.highlights"), count: made },
          { key: "page", title: t("tabs.page"), count: null },
          { key: "notes", title: t("tabs.notes"), count: stored },
        ]}
      >
        {tab === "highlights" ? <PanelHighlights {...props} /> : null}
        {tab === "page" ? <PageView state={page} actions={props.pageActions} /> : null}
        {tab === "notes" ? <NotesView state={notes} actions={props.notesActions} /> : null}
      </Tabs>
    </main>
  );
}

function PanelHighlights(props: SidePanelViewProps) {
  const { page, pageActions } = props;
  const { t } = useTranslate();
  if (page.status === "listing")
    return (
      <EmptyState icon="highlight" title={t("highlights.noArticle.title")} text={t("highlights.noArticle.text")} />
    );
  // Why there is no article, and what to do about it, is said as on the tab of the page.
  if (page.status !== "annotated") return <PageView state={page} actions={pageActions} />;
  return (
    <div class="panel-highlights">
      <ArticleHead page={page} />
      {page.clipping?.status === "changed" ? <ArticleClipping page={page} actions={pageActions} /> : null}
      <ReadingModeChoice aids={props.aids} actions={props.aidsActions} />
      <HighlightsView state={props.highlights} actions={props.highlightActions} />
    </div>
  );
}

/** Which article the highlights are of, with its verdict in two words; the tab of the page has the whole of it. */
function ArticleHead(props: { page: AnnotatedPage }) {
  const { headline, lang, dir, outlet, verdict } = props.page;
  return (
    <header class="article-head">
      <h2 class="headline">
        <Foreign lang={lang} dir={dir} class="headline-cut">
          {headline}
        </Foreign>
      </h2>
      <p class="article-verdict">
        <LabelBadge label={verdict.label} />
        <span class="quiet">
          <Foreign>{outlet.name}</Foreign>
        </span>
      </p>
    </header>
  );
}
