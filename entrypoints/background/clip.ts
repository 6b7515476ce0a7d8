import lexicon from "virtual:rasd/names";
import { identifyArticle } from "../../utils/core/notes/identify-article.ts";
import { LONGEST_AUTOMATIC } from "../../utils/core/notes/limits.ts";
import type { PageReport } from "../../utils/core/notes/page-report.ts";
import type { PageSender } from "../../utils/extension/answer-pages.ts";
import { askPage } from "../../utils/extension/ask-page.ts";
import { mayClipOneMore } from "../../utils/extension/automatic-clippings.ts";
import { flashBadge } from "../../utils/extension/badge.ts";
import { readSettings } from "../../utils/extension/settings.ts";
import { startSession } from "../../utils/extension/tabs.ts";
import { ClipError, clipReported, clipTab, type Reference, sealTools } from "../../utils/models/clip-page.ts";
import type { RasdDatabase } from "../../utils/store/database.ts";
import { getArticle } from "../../utils/store/list-articles.ts";
import { listVersions } from "../../utils/store/list-clippings.ts";
import { sealOldClippings } from "../../utils/store/seal-old-clippings.ts";
import { namesOf } from "./facts-of.ts";
import { sites } from "./sites.ts";

const reference: Reference = { sites, lexiconVersion: lexicon.version, namesOf };

/** How often a page that was just asked to be read is looked at, and for how long, in milliseconds. */
const ASK_AGAIN = 250;
const PATIENCE = 5_000;

/**
 * Clips what is in front in a tab, for a key or the menu; a page that no session reads yet is read first. The toolbar button shows
 * what came of it.
 */
export async function clipOnCommand(database: RasdDatabase, tabId: number): Promise<void> {
  try {
    await readFirst(tabId);
    await clipTab(database, tabId, reference);
    await flashBadge(tabId, "✓");
  } catch (error) {
    await flashBadge(tabId, "!");
    // Where there is nothing to clip the sign says enough.
    if (!(error instanceof ClipError)) throw error;
  }
}

async function readFirst(tabId: number): Promise<void> {
  const look = () => askPage(tabId, { type: "view/state" });
  let state = await look();
  if (state === null) await startSession(tabId);
  for (const until = Date.now() + PATIENCE; Date.now() < until; state = await look()) {
    if (state !== null && state.status !== "reading") return;
    await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN));
  }
}

/**
 * Clips an article that was just reported, if the reader has turned that on: one that is about trafficking, was never clipped, and is
 * the page in front of the tab as the browser says. A page taken over can thus at most have its own page clipped, once an article and
 * mayClipOneMore times an hour.
 */
export async function clipAutomatically(
  database: RasdDatabase,
  report: PageReport,
  { tabId, url }: PageSender,
): Promise<void> {
  const isWanted = report.label === "relevant" && report.text !== "" && report.text.length <= LONGEST_AUTOMATIC;
  if (!isWanted || !(await readSettings()).autoClip) return;
  const id = identifyArticle(report.url, report.canonicalUrl);
  if (id === null || identifyArticle(report.url, null) !== identifyArticle(url, null)) return;
  const note = await getArticle(database, id);
  if (!note || note.deletedAt !== null || note.dismissedAt !== null) return;
  if ((await listVersions(database, id)).length > 0) return;
  if (!(await mayClipOneMore(note.outlet.host, Date.now()))) return;
  await clipReported(database, { report, note, tabId, longest: LONGEST_AUTOMATIC }, reference);
}

/** Seals what was clipped before there were seals. What cannot be sealed is told, and stays. */
export async function sealOld(database: RasdDatabase): Promise<void> {
  const { refused } = await sealOldClippings(database, sealTools(new Date()));
  for (const { id, reason } of refused) console.error(`Rasd: the old clipping ${id} cannot be sealed: ${reason}`);
}
