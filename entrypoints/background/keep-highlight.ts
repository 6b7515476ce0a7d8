import { makeAnnotation } from "../../utils/core/notes/annotation-draft.ts";
import { identifyArticle } from "../../utils/core/notes/identify-article.ts";
import { makeArticleNote } from "../../utils/core/notes/make-article-note.ts";
import { mergeTyped } from "../../utils/core/notes/merge-typed.ts";
import { outletOf } from "../../utils/core/notes/outlet-name.ts";
import { announceHighlights } from "../../utils/extension/announce-highlights.ts";
import type { PageSender } from "../../utils/extension/answer-pages.ts";
import { isMadeHere, noteMadeHere } from "../../utils/extension/made-here.ts";
import type { PageEdited, PageHighlighted } from "../../utils/extension/protocol.ts";
import { changeAnnotation } from "../../utils/store/change-annotation.ts";
import type { RasdDatabase } from "../../utils/store/database.ts";
import { getAnnotation } from "../../utils/store/list-annotations.ts";
import { saveAnnotation } from "../../utils/store/save-annotation.ts";
import { namesOf } from "./facts-of.ts";
import { sites } from "./sites.ts";

/** A page's request cannot be carried out; the message says why. */
export class RefusedError extends Error {
  override readonly name = "RefusedError";
}

/**
 * Stores what a reader has highlighted, with its article. The answer goes out after both are on disk; the same request twice
 * makes one annotation.
 *
 * @throws RefusedError when the page has no address an article can be known by.
 * @throws LogInDoubtError when nothing may be written now.
 */
export async function keepHighlight(
  database: RasdDatabase,
  { draft, report }: PageHighlighted,
  { tabId }: PageSender,
  now: Date,
): Promise<null> {
  const id = identifyArticle(report.url, report.canonicalUrl);
  if (id === null) throw new RefusedError("Only pages with a web address can be highlighted");
  const known = await getAnnotation(database, draft.id);
  // A page may repeat what it has made, not claim what it has not.
  if (known && !(await isMadeHere(draft.id, tabId))) throw new RefusedError("This highlight is there already");
  // Before anything is written anywhere: a nearly full disk is not filled with attempts.
  await database.writable();
  await noteMadeHere(draft.id, tabId);
  const time = now.toISOString();
  const article = makeArticleNote(report, {
    id,
    outlet: outletOf(report.url, sites, report.lang, report.siteName),
    names: await namesOf(report.entities.map((entity) => entity.id)),
    now: time,
    kept: "manual",
  });
  await saveAnnotation(database, makeAnnotation(draft, article, { url: report.url, now: time }), article);
  await announceHighlights(`${draft.id} ${time}`);
  return null;
}

/**
 * Writes what the reader goes on writing on a highlight they made in this tab.
 *
 * @throws RefusedError for any other highlight.
 */
export async function editHighlight(
  database: RasdDatabase,
  { id, expected, edit: { removed, ...edit } }: PageEdited,
  { tabId }: PageSender,
  now: Date,
): Promise<null> {
  if (!(await isMadeHere(id, tabId))) throw new RefusedError("A page can change only what was highlighted in its tab");
  const time = now.toISOString();
  const stored = await getAnnotation(database, id);
  if (!stored) throw new RefusedError("There is no such highlight");
  const written =
    edit.note !== undefined && expected !== undefined
      ? { ...edit, note: mergeTyped({ before: expected, stored: stored.note, typed: edit.note }) }
      : edit;
  const deletedAt = removed === undefined ? stored.deletedAt : removed ? (stored.deletedAt ?? time) : null;
  await changeAnnotation(database, id, { ...written, deletedAt }, time);
  // Of a highlight, pages show its place and its colour.
  if (edit.colour !== undefined || removed !== undefined) await announceHighlights(`${id} ${time}`);
  return null;
}
