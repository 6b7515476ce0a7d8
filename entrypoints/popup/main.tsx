import { useState } from "preact/hooks";
import { type PopupTab, PopupView } from "../../components/PopupView.tsx";
import { mountView } from "../../components/shared/mount-view.tsx";

import { useObservable } from "../../components/shared/use-observable.ts";
import { addressOf, EVERYTHING } from "../../utils/core/library/route.ts";
import type { Settings } from "../../utils/core/settings.ts";
import { browserLanguages } from "../../utils/extension/identity.ts";
import { askPage } from "../../utils/extension/send-message.ts";
import { readSettings, watchSettings } from "../../utils/extension/settings.ts";
import { openPanel } from "../../utils/extension/side-panel.ts";
import { getActiveTab, getTab, isAnnotatable, openLibrary, openOptions } from "../../utils/extension/tabs.ts";
import { loadReaderTranslator } from "../../utils/models/load-reader-translator.ts";
import { createReaderModels } from "../../utils/models/reader-models.ts";
import { openDatabase } from "../../utils/store/database.ts";

// `popup.html?tab=7` is the popup of tab 7 in a tab of its own: for tests, screenshots and readers who want it larger.
const asked = Number(new URLSearchParams(location.search).get("tab"));
const closing = new AbortController();
addEventListener("pagehide", () => closing.abort(), { once: true });

// It is opened while the rest is asked for; whoever reads from it says what is wrong with it.
const database = openDatabase();
database.open().catch(() => {});
const [[settings, first], tab] = await Promise.all([
  readSettings().then(async (read) => [read, await loadReaderTranslator(read, browserLanguages())] as const),
  asked > 0 ? getTab(asked) : getActiveTab(),
]);
let translator = first;
const { page, notes, highlights } = createReaderModels(database, tab, () => translator, closing.signal);

draw(settings);
watchSettings(async (changed) => {
  translator = await loadReaderTranslator(changed, browserLanguages());
  draw(changed);
}, closing.signal);

void page.refresh();

function draw({ theme }: Settings) {
  mountView(document, { translator, theme }, <Popup />);
}

/** The bar stands in the page then, and the popup would lie over it. */
async function highlightSelection(id: number | null) {
  if (id !== null) await askPage(id, { type: "view/highlight-selection", note: false });
  close();
}

function Popup() {
  // Where no page can be read, the notes are what there is to see.
  const [selected, select] = useState<PopupTab>(tab && isAnnotatable(tab.url) ? "page" : "notes");
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
      onSettings={() => void openOptions()}
      onLibrary={() => void openLibrary(addressOf({ view: "list", query: EVERYTHING }))}
    />
  );
}
