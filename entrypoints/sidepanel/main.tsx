import { useState } from "preact/hooks";
import { type SidePanelTab, SidePanelView } from "../../components/SidePanelView.tsx";
import type { UiTranslator } from "../../components/shared/messages.ts";
import { mountView } from "../../components/shared/mount-view.tsx";
import { useObservable } from "../../components/shared/use-observable.ts";
import { addressOf, EVERYTHING } from "../../utils/core/library/route.ts";
import { createObservable } from "../../utils/core/observable.ts";
import type { Settings } from "../../utils/core/settings.ts";
import { watchActiveTab } from "../../utils/extension/active-tab.ts";
import { browserLanguages } from "../../utils/extension/identity.ts";
import { readSettings, watchSettings } from "../../utils/extension/settings.ts";
import { type OpenedHighlight, readOpenedHighlight, watchOpenedHighlight } from "../../utils/extension/side-panel.ts";
import { getActiveTab, getTab, openLibrary, openOptions } from "../../utils/extension/tabs.ts";
import { createUnsavedWords } from "../../utils/extension/unsaved-words.ts";
import { readingAidsActions, readingAidsOf } from "../../utils/models/aids-model.ts";
import { createBackupQuestion } from "../../utils/models/backup/backup-question.ts";
import { createLateStore } from "../../utils/models/late-store.ts";
import { beginReaderTexts, loadReaderTranslator } from "../../utils/models/load-reader-translator.ts";
import { createReaderModels } from "../../utils/models/reader-models.ts";

// `sidepanel.html?tab=7` stays with tab 7, in a window of its own; without, the panel follows the tab in front.
const asked = Number(new URLSearchParams(location.search).get("tab"));
const closing = new AbortController();
addEventListener("pagehide", () => closing.abort(), { once: true });

const store = createLateStore(Promise.resolve(null));
store.whole().catch(() => {});
beginReaderTexts(browserLanguages());
let translator: UiTranslator;
const spoken = readSettings().then(async (read) => {
  translator = await loadReaderTranslator(read, browserLanguages());
  return read;
});
const first = await (asked > 0 ? getTab(asked) : getActiveTab());
const unsaved = createUnsavedWords(crypto.randomUUID());
const around = { spoken, painted: spoken, unsaved };
const models = createReaderModels(store, first, null, () => translator, around, closing.signal);
const stored = await spoken;
const settings = createObservable(stored);
const backups = createBackupQuestion(closing.signal);
const { page, notes, highlights } = models;
const address = () => page.front.get()?.url ?? null;
const fail = (error: unknown) => console.error("Rasd:", error);
const aids = readingAidsActions(address, fail);

draw(stored);
watchSettings(
  async (changed) => {
    translator = await loadReaderTranslator(changed, browserLanguages());
    draw(changed);
  },
  closing.signal,
  stored,
);
if (asked > 0) await page.refresh();
else watchActiveTab((tab) => void page.follow(tab), closing.signal);
watchOpenedHighlight(open, closing.signal);
const opened = await readOpenedHighlight();
if (opened) open(opened);

/** The reader has asked for a note: as soon as its article is shown, it is opened. */
function open({ id, tab }: OpenedHighlight) {
  const show = () => {
    const front = page.front.get();
    if (front?.tab !== tab) return false;
    highlights.actions.open(id);
    return true;
  };
  if (show()) return;
  const end = page.front.subscribe(() => {
    if (show()) end();
  });
}

function draw(chosen: Settings) {
  settings.set(chosen);
  mountView(document, { translator, theme: chosen.theme }, <SidePanel />);
}

function SidePanel() {
  const [selected, select] = useState<SidePanelTab>("highlights");
  const front = useObservable(page.front);
  return (
    <SidePanelView
      tab={selected}
      onTab={select}
      page={useObservable(page.state)}
      pageActions={page.actions}
      highlights={useObservable(highlights.state)}
      highlightActions={highlights.actions}
      aids={readingAidsOf(useObservable(settings), front?.url ?? null)}
      aidsActions={aids}
      notes={useObservable(notes.state)}
      notesActions={notes.actions}
      backups={useObservable(backups.state)}
      onBackups={backups.answer}
      onSettings={() => void openOptions()}
      onLibrary={() => void openLibrary(addressOf({ view: "list", query: EVERYTHING }))}
    />
  );
}
