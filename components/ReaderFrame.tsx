import type { ComponentChildren } from "preact";
import { ReviewFoot } from "./notes/ReviewFoot.tsx";
import type { NotesState } from "./notes/types.ts";
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
  onSettings: () => void;
  onLibrary: () => void;
  /** The selected tab's content. */
  children: ComponentChildren;
}

/** What popup and side panel have in common: a header, tabs over a part that scrolls, and a foot with the way to the library. */
export function ReaderFrame<Key extends string>(props: ReaderFrameProps<Key>) {
  const { t } = useTranslate();
  return (
    <main class={props.class === undefined ? "popup" : `popup ${props.class}`}>
      <header class="popup-header">
        <Wordmark />
        <SettingsButton onSettings={props.onSettings} />
      </header>
      <Tabs label={t("app.views")} selected={props.tab} onSelect={props.onTab} items={props.tabs}>
        {props.children}
      </Tabs>
      <ReviewFoot counts={props.notes.status === "ready" ? props.notes.counts : null} onLibrary={props.onLibrary} />
    </main>
  );
}
