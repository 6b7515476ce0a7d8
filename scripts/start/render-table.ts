import { CATEGORIES } from "../../utils/core/lexicon/types.ts";
import type { ArticleNote } from "../../utils/core/notes/types.ts";
import type { Visit } from "./types.ts";

const LONGEST_HEADLINE = 72;
const COLUMNS = ["page", "verdict", "score", "stored", "entities by category"] as const;

/**
 * The table that ends a start without a window: for every page one line of columns and, below, its headline. A headline may
 * run from right to left, so it has a line of its own and stands in a Unicode isolate: no column can be pulled out
 * of place by it, whatever the terminal does with it. No line ends in white space.
 */
export function renderTable(visits: readonly Visit[]): string {
  const rows = visits.map((visit) => ({ cells: cellsOf(visit), below: belowOf(visit) }));
  const widths = COLUMNS.map((name, column) =>
    Math.max(name.length, ...rows.map(({ cells }) => cells[column]!.length)),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => (column === 2 ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!)))
      .join("  ")
      .trimEnd();
  const rule = widths.slice(0, -1).reduce((sum, width) => sum + width + 2, COLUMNS.at(-1)!.length);
  return [
    line(COLUMNS),
    "─".repeat(rule),
    ...rows.flatMap(({ cells, below }) => [line(cells), ...(below === "" ? [] : [`  ${below}`])]),
  ].join("\n");
}

/** What the database holds, in a sentence. @param articles Its notes as read back, tombstones included. */
export function describeNotes(articles: readonly ArticleNote[]): string {
  const live = articles.filter(({ deletedAt }) => deletedAt === null);
  const counts = (["relevant", "mention", "related", "none"] as const)
    .map((label) => [label, live.filter((note) => note.label === label).length] as const)
    .filter(([, count]) => count > 0)
    .map(([label, count]) => `${count} ${label}`);
  const notes = live.length === 1 ? "1 note" : `${live.length} notes`;
  return `${notes} in IndexedDB${counts.length > 0 ? ` (${counts.join(", ")})` : ""}`;
}

function cellsOf({ page, state, stored }: Visit): string[] {
  const host = new URL(page.url).host;
  const yesNo = stored ? "yes" : "no";
  if (state?.status === "annotated") {
    const { label, score, entities } = state.report;
    const counts = CATEGORIES.map(
      (category) => [category, entities.filter((entity) => entity.category === category).length] as const,
    );
    const shown = counts.filter(([, count]) => count > 0).map(([category, count]) => `${category} ${count}`);
    return [host, label, score.toFixed(1), yesNo, shown.join(", ") || "-"];
  }
  return [host, state?.status === "listing" ? "no article" : "failed", "-", yesNo, "-"];
}

function belowOf({ page, state }: Visit): string {
  return state?.status === "annotated" ? isolated(shorten(state.report.headline)) : isolated(page.name);
}

/** FIRST STRONG ISOLATE … POP DIRECTIONAL ISOLATE (Unicode UAX #9). */
function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}

/** On one line, at most LONGEST_HEADLINE code points, cut after a whole word. */
function shorten(text: string): string {
  const line = text.replace(/\s+/gu, " ").trim();
  const points = [...line];
  if (points.length <= LONGEST_HEADLINE) return line;
  const cut = points.slice(0, LONGEST_HEADLINE - 1).join("");
  return `${cut.slice(0, cut.lastIndexOf(" ") > 0 ? cut.lastIndexOf(" ") : cut.length)}…`;
}
