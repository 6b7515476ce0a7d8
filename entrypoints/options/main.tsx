import { BackupSection } from "../../components/backups/BackupSection.tsx";
import { ExportChain } from "../../components/clippings/ExportChain.tsx";
import { LexiconSection } from "../../components/settings/lexicon/LexiconSection.tsx";
import { SettingsView } from "../../components/settings/SettingsView.tsx";
import type { SettingsNotice } from "../../components/settings/types.ts";
import { loadTranslator } from "../../components/shared/load-translator.ts";
import { mountView } from "../../components/shared/mount-view.tsx";
import { useObservable } from "../../components/shared/use-observable.ts";
import { chooseLanguage } from "../../utils/core/choose-language.ts";
import { addressOf } from "../../utils/core/library/route.ts";
import type { Settings } from "../../utils/core/settings.ts";
import { saveBlob } from "../../utils/dom/save-file.ts";
import { browserLanguages } from "../../utils/extension/identity.ts";
import { readSettings, watchSettings, writeSettings } from "../../utils/extension/settings.ts";
import { openLibrary } from "../../utils/extension/tabs.ts";
import { forgetAllWords } from "../../utils/extension/unsaved-words.ts";
import { createBackupsModel } from "../../utils/models/backup/backups-model.ts";
import { createChainExport } from "../../utils/models/chain-export.ts";
import { openGuardedDatabase } from "../../utils/models/open-guarded-database.ts";
import { deleteEverything } from "../../utils/store/delete-everything.ts";
import { countArticles } from "../../utils/store/list-articles.ts";
import { watchArticles } from "../../utils/store/watch-articles.ts";
import { watchTerms } from "../../utils/store/watch-terms.ts";
import { beginTerm } from "./begin-term.ts";
import { createTermsModel } from "./terms-model.ts";

const closing = new AbortController();
addEventListener("pagehide", () => closing.abort(), { once: true });

const database = openGuardedDatabase();
const lexicon = createTermsModel(database);
const chains = createChainExport(
  database,
  (name, file) => saveBlob(document, name, file),
  () => new Date().toISOString(),
);
const backups = createBackupsModel(
  database,
  () => void openLibrary(addressOf({ view: "import" })).catch(fail),
  closing.signal,
);
let settings = await readSettings();
let translator = await loadTranslator(settings, browserLanguages());
const begin = beginTerm(location.search, chooseLanguage(settings.language, browserLanguages()));
// The term is asked for once: a page read again may not fill it in again.
if (begin) history.replaceState(null, "", location.pathname);
let stored = 0;
let notice: SettingsNotice | null = null;

draw();
watchSettings(
  async (changed) => {
    translator = await loadTranslator(changed, browserLanguages());
    settings = changed;
    draw();
  },
  closing.signal,
  settings,
);
watchArticles(database, () => void count(), closing.signal);
watchTerms(database, () => void lexicon.refresh(), closing.signal);
// «Delete everything» counts the terms.
lexicon.state.subscribe(draw);
// «Delete everything» offers one, and says that it is made.
backups.state.subscribe(draw);

function draw() {
  const { work, notice: made } = backups.state.get();
  mountView(
    document,
    { translator, theme: settings.theme },
    <SettingsView
      settings={settings}
      stored={stored}
      terms={lexicon.state.get().terms?.length ?? 0}
      notice={notice}
      actions={{
        change: changeSettings,
        deleteAll: () =>
          tell(deleteEverything(database).then(forgetAllWords).then(lexicon.refresh), { kind: "deleted" }),
      }}
      lexicon={<Lexicon />}
      backups={<Backups />}
      backedUp={made?.kind === "made" ? made.file : null}
      onBackup={work === null ? backups.actions.make : null}
      exportChain={<Chains />}
    />,
  );
}

function Backups() {
  return <BackupSection state={useObservable(backups.state)} actions={backups.actions} />;
}

function Chains() {
  return <ExportChain state={useObservable(chains.state)} actions={chains.actions} />;
}

function Lexicon() {
  return (
    <LexiconSection
      state={useObservable(lexicon.state)}
      actions={lexicon.actions}
      switchedOff={settings.switchedOff}
      onSwitch={(switchedOff) => changeSettings({ ...settings, switchedOff })}
      begin={begin}
    />
  );
}

function changeSettings(changed: Settings) {
  // What is chosen next builds on it, also before the browser has told of it.
  settings = changed;
  draw();
  tell(writeSettings(changed), { kind: "saved" });
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
    [stored = 0] = await countArticles(database, [null]);
    await chains.refresh();
    draw();
  } catch (error) {
    fail(error);
  }
}

function fail(error: unknown) {
  notice = { kind: "failed", message: error instanceof Error ? error.message : String(error) };
  draw();
}
