import { ArticleClipping } from "./clippings/ArticleClipping.tsx";
import { HighlightsView } from "./highlights/HighlightsView.tsx";
import { ReadingModeChoice } from "./highlights/ReadingModeChoice.tsx";
import type { HighlightActions, HighlightsState, ReadingAids, ReadingAidsActions } from "./highlights/types.ts";
import { NotesView } from "./notes/NotesView.tsx";
import type { NotesActions, NotesState, ShownBackups } from "./notes/types.ts";
import { PageView } from "./page/PageView.tsx";
import type { AnnotatedPage, PageActions, PageState } from "./page/types.ts";
import { ReaderFrame } from "./ReaderFrame.tsx";
import { EmptyState } from "./shared/EmptyState.tsx";
import { Foreign } from "./shared/Foreign.tsx";
import { LabelBadge } from "./shared/LabelBadge.tsx";
import { useTranslate } from "./shared/translate-context.tsx";

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
  /** Left out or null: not known yet. */
  backups?: ShownBackups | null;
  onBackups?: (yes: boolean) => void;
  onSettings: () => void;
  onLibrary: () => void;
}

/** The side panel: the article in front with its highlights, what Rasd makes of the page, and every note. */
export function SidePanelView(props: SidePanelViewProps) {
  const { tab, page, highlights } = props;
  const { t } = useTranslate();
  const made = page.status === "annotated" && highlights.items.length > 0 ? highlights.items.length : null;
  return (
    <ReaderFrame
      {...props}
      class="side-panel"
      tabs={[
        { key: "highlights", title: t("tabs.highlights"), count: made },
        { key: "page", title: t("tabs.page"), count: null },
        { key: "notes", title: t("tabs.notes"), count: null },
      ]}
    >
      {tab === "highlights" ? <PanelHighlights {...props} /> : null}
      {tab === "page" ? <PageView state={page} actions={props.pageActions} /> : null}
      {tab === "notes" ? <NotesView state={props.notes} actions={props.notesActions} /> : null}
    </ReaderFrame>
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
