import { defineBackground } from "wxt/utils/define-background";
import { showBadge } from "../../utils/extension/badge.ts";
import { COMMANDS, onCommand } from "../../utils/extension/commands.ts";
import { answerPages } from "../../utils/extension/listen.ts";
import { askPage } from "../../utils/extension/send-message.ts";
import { openDatabase } from "../../utils/store/database.ts";
import { keepReport } from "./keep-report.ts";
import { namesOf } from "./names-of.ts";
import { prepareSession } from "./prepare-session.ts";

export default defineBackground(() => {
  const database = openDatabase();

  answerPages(
    {
      "page/start": (_request, sender) => prepareSession(sender.url),
      "page/report": ({ report }, { tabId }) => keepReport(database, report, tabId, new Date()),
      "page/no-article": async (_request, { tabId }) => {
        await showBadge(tabId, null);
        return null;
      },
      "page/names": async ({ ids }) => namesOf(ids),
    },
    (error) => console.error("Rasd:", error),
  );

  onCommand((command, tabId) => {
    if (command === COMMANDS.nextMark) void askPage(tabId, { type: "view/step", direction: "next" });
    if (command === COMMANDS.previousMark) void askPage(tabId, { type: "view/step", direction: "previous" });
  });
});
