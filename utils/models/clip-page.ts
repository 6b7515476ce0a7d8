import { makeSealedContent } from "../core/clippings/make-content.ts";
import { identifyArticle } from "../core/notes/identify-article.ts";
import { type EntityNames, makeArticleNote } from "../core/notes/make-article-note.ts";
import { outletOf } from "../core/notes/outlet-name.ts";
import type { PageReport } from "../core/notes/page-report.ts";
import type { ArticleNote } from "../core/notes/types.ts";
import type { Site } from "../core/sites/types.ts";
import { askPage } from "../extension/ask-page.ts";
import { takeCleanCopy } from "../extension/clean-copy.ts";
import { extensionVersion } from "../extension/identity.ts";
import { digest } from "../extension/sha-256.ts";
import { getTab } from "../extension/tabs.ts";
import { type ClipOutcome, clipArticle } from "../store/clip-article.ts";
import type { RasdDatabase } from "../store/database.ts";
import { getArticle } from "../store/list-articles.ts";
import { saveArticle } from "../store/save-article.ts";
import type { SealTools } from "../store/seal-behind-head.ts";

/** What stands in the tab cannot be clipped; the message says why. */
export class ClipError extends Error {
  override readonly name = "ClipError";
}

/** What is known of outlets and entities. */
export interface Reference {
  readonly sites: readonly Site[];
  readonly lexiconVersion: string;
  /** Display names of those of `ids` that are known. */
  readonly namesOf: (ids: readonly string[]) => Promise<EntityNames>;
}

/** A page that goes on changing while it is copied is tried so often; then the text is sealed without a copy. */
const MOST_TRIES = 3;

/**
 * Clips the article in front in a tab: its text as the page session has read it, and a clean copy. Stores its note when there is none.
 *
 * @throws ClipError when there is no article in the tab.
 */
export async function clipTab(database: RasdDatabase, tabId: number, reference: Reference): Promise<ClipOutcome> {
  let report = await readReport(tabId);
  for (let turn = 1; ; turn++) {
    const html = await takeCleanCopy(tabId, report);
    const after = await readReport(tabId);
    const isSame = after.text === report.text && after.url === report.url;
    if (!isSame && turn < MOST_TRIES) {
      report = after;
      continue;
    }
    const note = await ensureNote(database, report, reference);
    const outcome = await seal(database, { report, html: isSame ? html : null, note }, false, reference);
    if (outcome === null) throw new ClipError("The article's note is gone; reload the page and clip it again");
    return outcome;
  }
}

/**
 * Clips an article that a page session has just reported, when it was never clipped before; null: it was. `note`: its stored note.
 * A copy longer than `longest` is left out.
 */
export async function clipReported(
  database: RasdDatabase,
  { report, note, tabId, longest }: { report: PageReport; note: ArticleNote; tabId: number; longest: number },
  reference: Reference,
): Promise<ClipOutcome | null> {
  const html = await takeCleanCopy(tabId, report);
  const after = await readReport(tabId).catch(() => null);
  // The reader may have moved on: another article's copy does not go with this one's text.
  const isSame = after !== null && after.text === report.text && after.url === report.url;
  const kept = isSame && html !== null && html.length <= longest ? html : null;
  return seal(database, { report, html: kept, note }, true, reference);
}

async function seal(
  database: RasdDatabase,
  { report, html, note }: { report: PageReport; html: string | null; note: ArticleNote },
  onlyFirst: boolean,
  { sites, lexiconVersion, namesOf }: Reference,
): Promise<ClipOutcome | null> {
  const now = new Date();
  const content = makeSealedContent(report, {
    outlet: outletOf(report.url, sites, report.lang, report.siteName),
    names: await namesOf(report.entities.map(({ id }) => id)),
    html,
    captured: { at: now.toISOString(), offset: 0 - now.getTimezoneOffset() },
    extensionVersion: extensionVersion(),
    lexiconVersion,
  });
  return clipArticle(database, { articleId: note.id, content, onlyFirst }, sealTools(now));
}

/** What sealing takes from the browser. */
export function sealTools(now: Date): SealTools {
  return { now: now.toISOString(), newChain: crypto.randomUUID(), digest };
}

/** @throws ClipError when the session has no article, or names another site than the tab's. */
async function readReport(tabId: number): Promise<PageReport> {
  const [state, tab] = await Promise.all([askPage(tabId, { type: "view/state" }), getTab(tabId)]);
  if (state?.status !== "annotated") throw new ClipError("There is no article on this page");
  const { report } = state;
  // The session lives in the page's process: what it says of itself is believed as far as the browser says so, too.
  if (tab?.url && originOf(tab.url) !== originOf(report.url)) throw new ClipError("The page says it is another one");
  return report;
}

function originOf(url: string): string | null {
  return URL.canParse(url) ? new URL(url).origin : null;
}

/** The living note of the article; stored now if there is none. @throws ClipError without an address it can be known by. */
export async function ensureNote(
  database: RasdDatabase,
  report: PageReport,
  { sites, namesOf }: Pick<Reference, "sites" | "namesOf">,
): Promise<ArticleNote> {
  const id = identifyArticle(report.url, report.canonicalUrl);
  if (id === null) throw new ClipError("Only pages with a web address can be kept");
  const stored = await getArticle(database, id);
  if (stored && stored.deletedAt === null) return stored;
  const note = makeArticleNote(report, {
    id,
    outlet: outletOf(report.url, sites, report.lang, report.siteName),
    names: await namesOf(report.entities.map((entity) => entity.id)),
    now: new Date().toISOString(),
    kept: "manual",
  });
  return (await saveArticle(database, note)) ?? note;
}
