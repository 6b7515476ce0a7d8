import { useState } from "preact/hooks";
import { type PopupTab, PopupView } from "../../components/PopupView.tsx";
import { mountView } from "../../components/shared/mount-view.tsx";
import { useObservable } from "../../components/shared/use-observable.ts";
import { messagesOf } from "../../locales/messages-of.ts";
import { chooseLanguage, type Settings } from "../../utils/core/settings.ts";
import { browserLanguages } from "../../utils/extension/identity.ts";
import { readSettings, watchSettings } from "../../utils/extension/settings.ts";
import { getActiveTab, getTab, openOptions } from "../../utils/extension/tabs.ts";
import { createNotesModel } from "../../utils/models/notes-model.ts";
import { createPageModel } from "../../utils/models/page-model.ts";
import { openDatabase } from "../../utils/store/database.ts";
import { watchArticles } from "../../utils/store/watch-articles.ts";

// `popup.html?tab=7` is the popup of tab 7 in a tab of its own: for tests, screenshots and readers who want it larger.
const asked = Number(new URLSearchParams(location.search).get("tab"));
const closing = new AbortController();
addEventListener("pagehide", () => closing.abort(), { once: true });

const database = openDatabase();
const [settings, tab] = await Promise.all([readSettings(), asked > 0 ? getTab(asked) : getActiveTab()]);
const page = createPageModel(database, tab);
const notes = createNotesModel(database);

draw(settings);
watchSettings(draw, closing.signal);
// What one tab of the popup changes, the other shows.
watchArticles(
  database,
  () => {
    void notes.refresh();
    void page.refresh();
  },
  closing.signal,
);
await page.refresh();

function draw(chosen: Settings) {
  const language = chooseLanguage(chosen.language, browserLanguages());
  mountView(document, { language, messages: messagesOf(language), theme: chosen.theme }, <Popup />);
}

function Popup() {
  const [selected, select] = useState<PopupTab>("page");
  return (
    <PopupView
      tab={selected}
      onTab={select}
      page={useObservable(page.state)}
      pageActions={page.actions}
      notes={useObservable(notes.state)}
      notesActions={notes.actions}
      onSettings={() => void openOptions()}
    />
  );
}
