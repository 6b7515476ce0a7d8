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
import {
  type ActiveTab,
  getActiveTab,
  getTab,
  isAnnotatable,
  openLibrary,
  openOptions,
} from "../../utils/extension/tabs.ts";
import { loadBackupQuestion } from "../../utils/models/backup/load-backup-question.ts";
import { beginReaderTexts, loadReaderTranslator } from "../../utils/models/load-reader-translator.ts";
import { openGuardedDatabase } from "../../utils/models/open-guarded-database.ts";
import { createReaderModels } from "../../utils/models/reader-models.ts";

/** So long the popup stays empty at most, in milliseconds: nobody sees that there was nothing. */
const PATIENCE = 120;

// `popup.html?tab=7` is the popup of tab 7 in a tab of its own: for tests, screenshots and readers who want it larger.
const asked = Number(new URLSearchParams(location.search).get("tab"));
const closing = new AbortController();
addEventListener("pagehide", () => closing.abort(), { once: true });

// Everything is asked for at once; whoever reads from the database says what is wrong with it.
const database = openGuardedDatabase();
database.open().catch(() => {});
beginReaderTexts(browserLanguages());
let translator: UiTranslator;
const spoken = readSettings().then(async (read) => {
  translator = await loadReaderTranslator(read, browserLanguages());
  return read;
});
const tab = await (asked > 0 ? getTab(asked) : getActiveTab());
const { page, notes, highlights, notesRead } = createReaderModels(
  database,
  tab,
  () => translator,
  spoken,
  closing.signal,
);
const pageRead = page.refresh();
const backups = loadBackupQuestion(closing.signal);

// Drawn once, with what is there to see, unless that takes long.
const settings = await spoken;
await Promise.race([isPage(tab) ? pageRead : notesRead, new Promise((late) => setTimeout(late, PATIENCE))]);
draw(settings);
watchSettings(async (changed) => {
  translator = await loadReaderTranslator(changed, browserLanguages());
  draw(changed);
}, closing.signal);

function draw({ theme }: Settings) {
  mountView(document, { translator, theme }, <Popup />);
}

/** The bar stands in the page then, and the popup would lie over it. */
async function highlightSelection(id: number | null) {
  if (id !== null) await askPage(id, { type: "view/highlight-selection", note: false });
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
