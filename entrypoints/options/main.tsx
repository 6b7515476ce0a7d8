import { NO_FILTERS } from "../../components/notes/types.ts";
import { SettingsView } from "../../components/settings/SettingsView.tsx";
import type { SettingsNotice } from "../../components/settings/types.ts";
import { mountView } from "../../components/shared/mount-view.tsx";
import { messagesOf } from "../../locales/messages-of.ts";
import { chooseLanguage, type Settings } from "../../utils/core/settings.ts";
import { browserLanguages } from "../../utils/extension/identity.ts";
import { readSettings, watchSettings, writeSettings } from "../../utils/extension/settings.ts";
import { openDatabase } from "../../utils/store/database.ts";
import { deleteEverything } from "../../utils/store/delete-everything.ts";
import { listArticles } from "../../utils/store/list-articles.ts";
import { watchArticles } from "../../utils/store/watch-articles.ts";

const closing = new AbortController();
addEventListener("pagehide", () => closing.abort(), { once: true });

const database = openDatabase();
let settings = await readSettings();
let stored = 0;
let notice: SettingsNotice | null = null;

draw();
watchSettings((changed) => {
  settings = changed;
  draw();
}, closing.signal);
watchArticles(database, () => void count(), closing.signal);

function draw() {
  const language = chooseLanguage(settings.language, browserLanguages());
  mountView(
    document,
    { language, messages: messagesOf(language), theme: settings.theme },
    <SettingsView
      settings={settings}
      stored={stored}
      notice={notice}
      actions={{
        change: (changed: Settings) => tell(writeSettings(changed), { kind: "saved" }),
        deleteAll: () => tell(deleteEverything(database), { kind: "deleted" }),
      }}
    />,
  );
}

/** Says what became of a change, once it is done. */
function tell(task: Promise<void>, done: SettingsNotice) {
  task
    .then(() => {
      notice = done;
    })
    .catch((error: unknown) => {
      notice = { kind: "failed", message: error instanceof Error ? error.message : String(error) };
    })
    .finally(draw);
}

async function count() {
  try {
    stored = (await listArticles(database, NO_FILTERS, 0)).stored;
  } catch (error) {
    notice = { kind: "failed", message: error instanceof Error ? error.message : String(error) };
  }
  draw();
}
