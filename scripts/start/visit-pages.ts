import { isKeptAutomatically } from "../../utils/core/notes/decide-keeping.ts";
import { identifyArticle } from "../../utils/core/notes/identify-article.ts";
import type { ArticleNote } from "../../utils/core/notes/types.ts";
import type { SessionState } from "../../utils/extension/view-answers.ts";
import { DATABASE_NAME } from "../../utils/store/names.ts";
import type { DatabaseDump } from "../browsers/dump-databases.ts";
import type { Reader } from "./reader.ts";
import type { GivenPage, Visit } from "./types.ts";

/** How long a note may take to reach the disk, and between two looks at it, in milliseconds. */
const STORING = 10_000;
const PAUSE = 100;

/**
 * Opens page after page, waits until each is read and, when it is one to be kept, stored. A page that fails is a visit with
 * a `failure`; the rest follows. Ends early when `signal` fires.
 */
export async function visitPages(
  reader: Reader,
  pages: readonly GivenPage[],
  { signal, visited }: { readonly signal: AbortSignal; readonly visited: (visit: Visit) => void },
): Promise<Visit[]> {
  const visits: Visit[] = [];
  for (const page of pages) {
    if (signal.aborted) break;
    const visit = await visitPage(reader, page).catch(
      (error: unknown): Visit => ({
        page,
        state: null,
        stored: false,
        failure: error instanceof Error ? error.message : String(error),
      }),
    );
    // The browser was closed under the page: that says nothing of the page.
    if (signal.aborted) break;
    visits.push(visit);
    visited(visit);
  }
  return visits;
}

async function visitPage(reader: Reader, page: GivenPage): Promise<Visit> {
  const state = await reader.open(page.url);
  const wanted = isToBeStored(state);
  const deadline = performance.now() + STORING;
  let stored = await holdsNote(reader, state);
  while (wanted && !stored && performance.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    stored = await holdsNote(reader, state);
  }
  return { page, state, stored, failure: describeFailure(state, wanted, stored) };
}

/** The notes in a dump of the extension's database. */
export function articlesIn(dump: DatabaseDump): readonly ArticleNote[] {
  return (dump[DATABASE_NAME]?.articles ?? []) as readonly ArticleNote[];
}

async function holdsNote(reader: Reader, state: SessionState): Promise<boolean> {
  if (state.status !== "annotated") return false;
  const id = identifyArticle(state.report.url, state.report.canonicalUrl);
  return articlesIn(await reader.readDatabases()).some((note) => note.id === id && note.deletedAt === null);
}

/** «related» is kept only by readers who turned that on; a fresh profile has it off. */
function isToBeStored(state: SessionState): boolean {
  return state.status === "annotated" && isKeptAutomatically(state.report.label, false);
}

function describeFailure(state: SessionState, wanted: boolean, stored: boolean): string | null {
  if (state.status === "failed") return `The page could not be read: ${state.message}`;
  if (wanted && !stored) return `Its note did not reach the database within ${STORING / 1000} s.`;
  if (!wanted && stored) return "A note of it was stored, although it is none to be kept.";
  return null;
}
