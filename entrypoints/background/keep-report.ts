import { isKeptAutomatically } from "../../utils/core/notes/decide-keeping.ts";
import { identifyArticle } from "../../utils/core/notes/identify-article.ts";
import { makeArticleNote } from "../../utils/core/notes/make-article-note.ts";
import { outletOf } from "../../utils/core/notes/outlet-name.ts";
import type { PageReport } from "../../utils/core/notes/page-report.ts";
import { showBadge } from "../../utils/extension/badge.ts";
import type { PageStatus } from "../../utils/extension/protocol.ts";
import { readSettings } from "../../utils/extension/settings.ts";
import type { RasdDatabase } from "../../utils/store/database.ts";
import { getArticle } from "../../utils/store/list-articles.ts";
import { saveArticle } from "../../utils/store/save-article.ts";
import { namesOf } from "./facts-of.ts";
import { sites } from "./sites.ts";

/**
 * Stores what a page session found, when it is to be kept, and sets the tab's badge. The answer goes out after the note is
 * on disk. A note the reader has deleted is not made again.
 */
export async function keepReport(
  database: RasdDatabase,
  report: PageReport,
  tabId: number,
  now: Date,
): Promise<PageStatus> {
  const id = identifyArticle(report.url, report.canonicalUrl);
  if (id === null) return { stored: false, dismissed: false };
  const stored = await getArticle(database, id);
  const { keepRelated } = await readSettings();
  const isWanted = isKeptAutomatically(report.label, keepRelated) || (stored !== null && stored.deletedAt === null);
  const note = isWanted
    ? await saveArticle(
        database,
        makeArticleNote(report, {
          id,
          outlet: outletOf(report.url, sites, report.lang, report.siteName),
          names: await namesOf(report.entities.map((entity) => entity.id)),
          now: now.toISOString(),
          kept: "automatic",
        }),
      )
    : null;
  const dismissed = (note ?? stored)?.dismissedAt != null;
  await showBadge(tabId, report.label === "relevant" && !dismissed ? report.entities.length : null);
  return { stored: note !== null, dismissed };
}
