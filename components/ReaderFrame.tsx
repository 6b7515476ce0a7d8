import type { ComponentChildren } from "preact";
import { BackupQuestion } from "./backups/BackupQuestion.tsx";
import { ReviewFoot } from "./notes/ReviewFoot.tsx";
import type { NotesState, ShownBackups } from "./notes/types.ts";
import { SettingsButton } from "./shared/SettingsButton.tsx";
import { type TabItem, Tabs } from "./shared/Tabs.tsx";
import { useTranslate } from "./shared/translate-context.tsx";
import { Wordmark } from "./shared/Wordmark.tsx";

export interface ReaderFrameProps<Key extends string> {
  /** Besides «popup», which every frame has. */
  class?: string;
  tabs: readonly TabItem<Key>[];
  tab: Key;
  onTab: (tab: Key) => void;
  notes: NotesState;
  /** Left out or null: not known yet. */
  backups?: ShownBackups | null;
  /** The answer to the question about backups. From a click: the browser may ask, too. */
  onBackups?: (yes: boolean) => void;
  onSettings: () => void;
  onLibrary: () => void;
  /** The selected tab's content. */
  children: ComponentChildren;
}

/** What popup and side panel have in common: a header, tabs over a part that scrolls, and a foot with the way to the library. */
export function ReaderFrame<Key extends string>(props: ReaderFrameProps<Key>) {
  const { notes, backups = null } = props;
  const { t } = useTranslate();
  const hasNotes = notes.status === "ready" && notes.articles.length > 0;
  return (
    <main class={props.class === undefined ? "popup" : `popup ${props.class}`}>
      <header class="popup-header">
        <Wordmark />
        <SettingsButton onSettings={props.onSettings} />
      </header>
      <Tabs label={t("app.views")} selected={props.tab} onSelect={props.onTab} items={props.tabs}>
        {props.children}
      </Tabs>
      {backups?.isAsking && hasNotes ? <BackupQuestion onAnswer={(yes) => props.onBackups?.(yes)} /> : null}
      <ReviewFoot
        counts={props.notes.status === "ready" ? props.notes.counts : null}
        backups={backups}
        onLibrary={props.onLibrary}
      />
    </main>
  );
}
