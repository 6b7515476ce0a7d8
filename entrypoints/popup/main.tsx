import { useState } from "preact/hooks";
import { type PopupTab, PopupView } from "../../components/PopupView.tsx";
import type { UiTranslator } from "../../components/shared/messages.ts";
import { mountView } from "../../components/shared/mount-view.tsx";
import { useObservable } from "../../components/shared/use-observable.ts";
import { addressOf, EVERYTHING } from "../../utils/core/library/route.ts";
import type { Settings } from "../../utils/core/settings.ts";
import { askPage } from "../../utils/extension/ask-page.ts";
import { browserLanguages } from "../../utils/extension/identity.ts";
import { readSettings, watchSettings } from "../../utils/extension/settings.ts";
import { openPanel } from "../../utils/extension/side-panel.ts";
import { type ActiveTab, isAnnotatable, openLibrary, openOptions } from "../../utils/extension/tabs.ts";
import { createBackupQuestion } from "../../utils/models/backup/backup-question.ts";
import { leaveFirstReadings, takeFirstReadings } from "../../utils/models/first-readings.ts";
import { createLateStore } from "../../utils/models/late-store.ts";
import { beginReaderTexts, loadReaderTranslator } from "../../utils/models/load-reader-translator.ts";
import { createReaderModels } from "../../utils/models/reader-models.ts";

/** So long the popup stays empty at most, in milliseconds: nobody sees that there was nothing. */
const PATIENCE = 120;
/** From drawing until the rest is loaded, in milliseconds: the frame has yet to reach the screen. */
const UNTIL_SEEN = 100;

// `popup.html?tab=7` is the popup of tab 7 in a tab of its own: for tests, screenshots and readers who want it larger.
const asked = Number(new URLSearchParams(location.search).get("tab"));
const closing = new AbortController();
addEventListener("pagehide", () => closing.abort(), { once: true });

// Everything is asked for at once; what is seen first does not wait for the database's library (docs/adr/0019).
const begun = takeFirstReadings() ?? leaveFirstReadings(new Date().toISOString(), asked > 0 ? asked : null);
beginReaderTexts(browserLanguages());
let translator: UiTranslator;
const spoken = readSettings(begun.front.stored).then(async (read) => {
  translator = await loadReaderTranslator(read, browserLanguages());
  return read;
});
const painted = Promise.withResolvers<void>();
const store = createLateStore(begun.opened);
const tab = await begun.front.tab;
const { page, notes, highlights, notesRead, readFront } = createReaderModels(
  store,
  tab,
  begun,
  () => translator,
  { spoken, painted: painted.promise, unsaved: null },
  closing.signal,
);
const backups = createBackupQuestion(closing.signal, begun.front.stored);
const first = Promise.all([isPage(tab) ? readFront() : notesRead, backups.read]);

// Drawn once, with what is there to see, unless that takes long.
const settings = await spoken;
await Promise.race([first, new Promise((late) => setTimeout(late, PATIENCE))]);
draw(settings);
setTimeout(painted.resolve, UNTIL_SEEN);
watchSettings(
  async (changed) => {
    translator = await loadReaderTranslator(changed, browserLanguages());
    draw(changed);
  },
  closing.signal,
  settings,
);

function draw({ theme }: Settings) {
  mountView(document, { translator, theme }, <Popup />);
}

/** The bar stands in the page then, and the popup would lie over it. */
async function highlightSelection(id: number | null) {
  if (id !== null) await askPage(id, { type: "view/highlight-selection", note: false });
  closing.abort();
  close();
}

function isPage(tab: ActiveTab | null): boolean {
  return tab !== null && isAnnotatable(tab.url);
}

function Popup() {
  // Where no page can be read, the notes are what there is to see.
  const [selected, select] = useState<PopupTab>(isPage(tab) ? "page" : "notes");
  const front = useObservable(page.front);
  return (
    <PopupView
      tab={selected}
      onTab={select}
      page={useObservable(page.state)}
      pageActions={page.actions}
      notes={useObservable(notes.state)}
      notesActions={notes.actions}
      highlights={{
        state: useObservable(highlights.state),
        actions: highlights.actions,
        onHighlight: front?.hasSelection ? () => void highlightSelection(front.tab) : null,
        onOpenPanel: () => {
          // In the turn of the click: the browser opens its panel for nothing else.
          if (tab) void openPanel(tab.id).then(() => close());
        },
      }}
      backups={useObservable(backups.state)}
      onBackups={backups.answer}
      onSettings={() => void openOptions()}
      onLibrary={() => void openLibrary(addressOf({ view: "list", query: EVERYTHING }))}
    />
  );
}
