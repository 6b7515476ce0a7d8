import lexicon from "virtual:rasd/names";
import { defineBackground } from "wxt/utils/define-background";
import { cutName } from "../../utils/core/lexicon/own-terms.ts";
import { sourcesOf } from "../../utils/core/lexicon/provenance.ts";
import { showBadge } from "../../utils/extension/badge.ts";
import { COMMANDS, onCommand } from "../../utils/extension/commands.ts";
import { answerPages } from "../../utils/extension/listen.ts";
import { onAddTerm, onStarted } from "../../utils/extension/menus.ts";
import { publishOwnTerms } from "../../utils/extension/own-terms.ts";
import { askPage } from "../../utils/extension/send-message.ts";
import { watchSettings } from "../../utils/extension/settings.ts";
import { openTermForm } from "../../utils/extension/tabs.ts";
import { openDatabase } from "../../utils/store/database.ts";
import { listTerms } from "../../utils/store/list-terms.ts";
import { keepReport } from "./keep-report.ts";
import { nameMenu } from "./name-menu.ts";
import { namesOf } from "./names-of.ts";
import { prepareSession } from "./prepare-session.ts";

export default defineBackground(() => {
  const database = openDatabase();
  const report = (error: unknown) => console.error("Rasd:", error);

  answerPages(
    {
      "page/start": (_request, sender) => prepareSession(sender.url),
      "page/report": (request, { tabId }) => keepReport(database, request.report, tabId, new Date()),
      "page/no-article": async (_request, { tabId }) => {
        await showBadge(tabId, null);
        return null;
      },
      "page/facts": async ({ ids }) => ({ names: await namesOf(ids), sources: sourcesOf(ids, lexicon) }),
    },
    report,
  );

  onStarted(() => {
    nameMenu().catch(report);
    // The copy may be behind: the browser can stop between the database's write and the copy's.
    publishOwnTerms(() => listTerms(database)).catch(report);
  });
  watchSettings(() => void nameMenu().catch(report), new AbortController().signal);
  onAddTerm((text) => void openTermForm(cutName(text)).catch(report));

  onCommand((command, tabId) => {
    if (command === COMMANDS.nextMark) void askPage(tabId, { type: "view/step", direction: "next" });
    if (command === COMMANDS.previousMark) void askPage(tabId, { type: "view/step", direction: "previous" });
  });
});
