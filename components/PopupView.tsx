import { HighlightsSection, type HighlightsSectionProps } from "./highlights/HighlightsSection.tsx";
import { NotesView } from "./notes/NotesView.tsx";
import type { NotesActions, NotesState, ShownBackups } from "./notes/types.ts";
import { PageView } from "./page/PageView.tsx";
import type { PageActions, PageState } from "./page/types.ts";
import { ReaderFrame } from "./ReaderFrame.tsx";
import { useTranslate } from "./shared/translate-context.tsx";

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
  /** Left out or null: not known yet. */
  backups?: ShownBackups | null;
  onBackups?: (yes: boolean) => void;
  onSettings: () => void;
  onLibrary: () => void;
}

/** The popup: two tabs inside 600 px, this page and every note. */
export function PopupView(props: PopupViewProps) {
  const { t } = useTranslate();
  return (
    <ReaderFrame
      {...props}
      tabs={[
        { key: "page", title: t("tabs.page"), count: null },
        { key: "notes", title: t("tabs.notes"), count: null },
      ]}
    >
      {props.tab === "page" ? (
        <PageView state={props.page} actions={props.pageActions}>
          {props.highlights === undefined ? null : <HighlightsSection {...props.highlights} />}
        </PageView>
      ) : (
        <NotesView state={props.notes} actions={props.notesActions} />
      )}
    </ReaderFrame>
  );
}
