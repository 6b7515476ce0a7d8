import type { ListState, Selected } from "../../../components/library/list/types.ts";
import type { Project, RecordKind } from "../../core/library/types.ts";
import { articlesInProject } from "../../store/articles-in-project.ts";
import { articlesOf } from "../../store/articles-of.ts";
import type { RasdDatabase } from "../../store/database.ts";
import type { RecordsToExport } from "../../store/read-for-export.ts";
import type { ExportSource } from "./export-model.ts";

const WHOLE: ExportSource = {
  target: { scope: "everything", name: "", records: null },
  what: async () => ({ kind: "everything", tombstones: false }),
};

/**
 * What can be exported from the list: the selected records, or what a narrowed list shows; and always everything. Of highlights their
 * articles come along, of clippings the articles with all that is kept of them.
 */
export function sourcesOf(
  database: RasdDatabase,
  { query, answer }: ListState,
  selected: Selected | null,
): ExportSource[] {
  if (selected !== null) {
    const { kind, count, ids } = selected;
    const target = { scope: "selection", name: "", records: { kind, count } } as const;
    return [{ target, what: () => recordsOf(database, kind, ids()) }, WHOLE];
  }
  const isNarrowed = query.text.trim() !== "" || query.chosen.length > 0;
  if (!isNarrowed || answer === null || answer.total === 0) return [WHOLE];
  const { kind, text } = query;
  const target = { scope: "search", name: text, records: { kind, count: answer.total } } as const;
  return [{ target, what: () => recordsOf(database, kind, answer.slice(0, answer.total)) }, WHOLE];
}

async function recordsOf(database: RasdDatabase, kind: RecordKind, ids: readonly string[]): Promise<RecordsToExport> {
  if (kind === "highlight") return { kind: "annotations", ids };
  await database.open();
  return { kind: "articles", ids: await articlesOf(database, kind, ids) };
}

/** One article with all that is kept of it. */
export function articleSource(id: string): ExportSource {
  return { target: { scope: "page", name: "", records: null }, what: async () => ({ kind: "articles", ids: [id] }) };
}

/** A project with its articles. */
export function projectSource(database: RasdDatabase, { id, name }: Pick<Project, "id" | "name">): ExportSource {
  return {
    target: { scope: "project", name, records: null },
    what: async () => ({ kind: "articles", ids: await articlesInProject(database, id) }),
  };
}
