import { defineBackground } from "wxt/utils/define-background";
import type { DeclaredAddresses } from "../../utils/core/article/declared-addresses.ts";
import { readJsonLd } from "../../utils/core/article/read-json-ld.ts";
import { cutName } from "../../utils/core/lexicon/own-terms.ts";
import { completeTags } from "../../utils/core/notes/complete-tags.ts";
import { identifyArticle } from "../../utils/core/notes/identify-article.ts";
import { toPageHighlight } from "../../utils/core/notes/page-highlight.ts";
import { chooseCanonicalUrl } from "../../utils/dom/extract/choose-canonical-url.ts";
import { answerPages } from "../../utils/extension/answer-pages.ts";
import { askPage } from "../../utils/extension/ask-page.ts";
import { onBackupAlarm } from "../../utils/extension/backup-alarm.ts";
import { watchBackupState } from "../../utils/extension/backup-state.ts";
import { showBadge } from "../../utils/extension/badge.ts";
import { COMMANDS, onCommand } from "../../utils/extension/commands.ts";
import { onMayDownload } from "../../utils/extension/downloads.ts";
import { forgetMadeHere } from "../../utils/extension/made-here.ts";
import { onBrowserStarted, onMenu, onStarted, onUpdated } from "../../utils/extension/menus.ts";
import { MOST_SUGGESTIONS } from "../../utils/extension/protocol.ts";
import { publishOwnTerms } from "../../utils/extension/publish-own-terms.ts";
import { watchSettings } from "../../utils/extension/settings.ts";
import { openHighlight } from "../../utils/extension/side-panel.ts";
import { startInOpenTabs } from "../../utils/extension/start-in-open-tabs.ts";
import { openTermForm, putHighlighting, putSession } from "../../utils/extension/tabs.ts";
import { analysePage, judgeHeadlines } from "../../utils/models/judge-page.ts";
import { mayBeRelevant } from "../../utils/models/look-at-words.ts";
import { openGuardedDatabase } from "../../utils/models/open-guarded-database.ts";
import { readBundledLexicon } from "../../utils/models/readers-lexicon.ts";
import { forgetDeleted } from "../../utils/store/forget-deleted.ts";
import { keepSearchIndex } from "../../utils/store/keep-search-index.ts";
import { listAnnotations, listTags } from "../../utils/store/list-annotations.ts";
import { listTerms } from "../../utils/store/list-terms.ts";
import { DATABASE_NAME } from "../../utils/store/names.ts";
import { backUpIfDue, saveCopies } from "./backup.ts";
import { clipAutomatically, clipOnCommand, sealOld } from "./clip.ts";
import { factsOf, namesOf } from "./facts-of.ts";
import { editHighlight, keepHighlight } from "./keep-highlight.ts";
import { keepReport } from "./keep-report.ts";
import { keepStory } from "./keep-story.ts";
import { nameMenu } from "./name-menu.ts";
import { prepareSession, readChoices } from "./prepare-session.ts";

/** After how many milliseconds without a write the search index follows: a reading writes several times. */
const QUIET = 5_000;
/** How long after the start of the browser what can wait is done, in milliseconds; a background that is idle stops after thirty seconds. */
const CALM = 10_000;

export default defineBackground(() => {
  const database = openGuardedDatabase(DATABASE_NAME, { beforeUpgrade: saveCopies });
  const report = (error: unknown) => console.error("Rasd:", error);

  /** Puts the page session in; what it will ask for first is made ready meanwhile. */
  const begin = async (tabId: number) => {
    readBundledLexicon().catch(report);
    await putSession(tabId);
    return null;
  };

  /** Whether the reader has marked something in this article. */
  const isKnown = async (url: string | null, declared: DeclaredAddresses | null) => {
    if (url === null || declared === null) return false;
    const described = readJsonLd(declared.described).article?.url;
    const id = identifyArticle(url, chooseCanonicalUrl({ ...declared, described }, url));
    return id !== null && (await listAnnotations(database, id)).length > 0;
  };

  answerPages(
    {
      "page/begin": (_request, { tabId }) => begin(tabId),
      "page/begin-highlighting": (_request, { tabId }) => putHighlighting(tabId).then(() => null),
      "page/look": async ({ words, url, declared }, { tabId }) => {
        const isRead = (await mayBeRelevant(words)) || (await isKnown(url, declared));
        if (isRead) await begin(tabId);
        return isRead;
      },
      "page/start": (_request, sender) => prepareSession(sender.url),
      "page/choices": () => readChoices(),
      "page/analyse": async ({ article }) => {
        const analysis = await analysePage(article);
        return { analysis, facts: await factsOf(analysis.mentions.map(({ entity }) => entity)) };
      },
      "page/headlines": async ({ headlines }) => {
        const findings = await judgeHeadlines(headlines);
        return { findings, names: await namesOf(findings.flatMap((finding) => finding?.entity ?? [])) };
      },
      "page/report": async ({ report: read }, sender) => {
        const status = await keepReport(database, read, sender.tabId, new Date());
        // The page does not wait for it.
        void clipAutomatically(database, read, sender).catch(report);
        if (status.stored) void keepStory(database, read).catch(report);
        return status;
      },
      "page/no-article": async (_request, { tabId }) => {
        await showBadge(tabId, null);
        return null;
      },
      "page/highlights": async ({ url, canonicalUrl }) => {
        const id = identifyArticle(url, canonicalUrl);
        const annotations = id === null ? [] : await listAnnotations(database, id);
        return { highlights: annotations.map(toPageHighlight) };
      },
      "page/highlight": (request, sender) => keepHighlight(database, request, sender, new Date()),
      "page/edit": (request, sender) => editHighlight(database, request, sender, new Date()),
      "page/tags": async ({ typed }) => completeTags(await listTags(database), typed, [], MOST_SUGGESTIONS),
      // Nothing may be awaited before: see openHighlight.
      "page/open-highlight": ({ id }, { tabId }) => openHighlight(id, tabId, crypto.randomUUID()).then(() => null),
    },
    report,
  );

  keepSearchIndex(database, { quiet: QUIET, now: Date.now, signal: new AbortController().signal, report });

  const backUp = () => void backUpIfDue(database).catch(report);
  // A copy from before an upgrade that is in no file yet is tried again first.
  const saveAndBackUp = () => void saveCopies().then(backUp);
  onBackupAlarm(saveAndBackUp);
  onMayDownload(saveAndBackUp);
  // The reader has chosen another schedule, or a backup was made: a look costs nothing.
  watchBackupState(backUp, new AbortController().signal);

  onBrowserStarted(() => void forgetMadeHere().catch(report));
  onUpdated(() => void startInOpenTabs().catch(report));
  onStarted(() => {
    // Nobody waits for it, and what the reader opens first shall not wait behind it.
    setTimeout(() => void forgetDeleted(database, new Date().toISOString()).catch(report), CALM);
    nameMenu().catch(report);
    sealOld(database).catch(report);
    saveAndBackUp();
    // The copy may be behind: the browser can stop between the database's write and the copy's.
    publishOwnTerms(() => listTerms(database)).catch(report);
  });
  watchSettings(() => void nameMenu().catch(report), new AbortController().signal);
  onMenu((entry, text, tabId) => {
    if (entry === "clip") void clipOnCommand(database, tabId).catch(report);
    else if (entry === "add-term") void openTermForm(cutName(text)).catch(report);
    else void askPage(tabId, { type: "view/highlight-selection", note: entry === "note" });
  });

  onCommand((command, tabId) => {
    if (command === COMMANDS.clip) void clipOnCommand(database, tabId).catch(report);
    if (command === COMMANDS.nextMark) void askPage(tabId, { type: "view/step", direction: "next" });
    if (command === COMMANDS.highlight || command === COMMANDS.note)
      void askPage(tabId, { type: "view/highlight-selection", note: command === COMMANDS.note });
    if (command === COMMANDS.previousMark) void askPage(tabId, { type: "view/step", direction: "previous" });
  });
});
