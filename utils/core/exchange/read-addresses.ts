import * as v from "valibot";
import { identifyArticle } from "../notes/identify-article.ts";
import { httpUrl } from "../notes/schemas.ts";
import { gatherRecords } from "./check-records.ts";
import { detectSeparator, parseCsv } from "./csv.ts";
import {
  type ImportProblem,
  LARGEST_IMPORT,
  MOST_IMPORTED,
  problemAt,
  type ReadRecords,
  WHOLE_FILE,
} from "./import-types.ts";
import { stubArticle, toUtc, wordTags } from "./stub-article.ts";

/** Names of columns as spreadsheets and other programs give them, folded to small letters. */
const COLUMNS = {
  url: ["url", "uri", "address", "link", "adresse", "lien", "العنوان الإلكتروني", "رابط", "الرابط", "روابط", "الروابط"],
  title: ["title", "headline", "titre", "عنوان", "العنوان"],
  tags: ["tags", "tag", "keywords", "étiquettes", "etiquettes", "mots-clés", "وسوم", "الوسوم", "وسم"],
  date: ["date", "published", "publié le", "publié", "تاريخ", "التاريخ", "تاريخ النشر"],
} as const;
type Column = keyof typeof COLUMNS;

/**
 * Reads a list of addresses: one in each row, or columns under a header that names at least the one of addresses. Rows that cannot be kept
 * are refused by their number. `now`: ISO 8601 in UTC. Tags stand in one cell, parted by «;», «،», «|» or «,».
 */
export async function readAddresses(text: string, now: string): Promise<ReadRecords> {
  if (text.length > LARGEST_IMPORT) return { ok: false, problem: problemAt("too-large", WHOLE_FILE) };
  const rows = parseCsv(text, detectSeparator(text));
  const [first] = rows;
  if (first === undefined) return { ok: false, problem: problemAt("empty", WHOLE_FILE) };
  if (rows.length > MOST_IMPORTED)
    return { ok: false, problem: problemAt("too-many", WHOLE_FILE, String(MOST_IMPORTED)) };
  const hasHeader = !first.cells.some((cell) => /^\s*[a-z][a-z0-9+.-]*:\S/iu.test(cell));
  const header = hasHeader
    ? first.cells.map((cell) => columnOf(cell))
    : first.cells.map((_, index) => (index === 0 ? "url" : null));
  if (!header.includes("url")) return { ok: false, problem: problemAt("no-column", { line: first.row, path: "" }) };
  const body = hasHeader ? rows.slice(1) : rows;
  if (body.length === 0) return { ok: false, problem: problemAt("empty", WHOLE_FILE) };

  const gathered = gatherRecords();
  const refused: ImportProblem[] = [];
  for (const { row, cells, broken } of body) {
    const problem = broken ? problemAt("quotes", { line: row, path: "" }) : await addRow(row, cells);
    if (problem !== null) refused.push(problem);
  }
  const done = gathered.finish();
  if (!done.ok) return done;
  const ignored = hasHeader ? first.cells.filter((cell, index) => header[index] === null && cell.trim() !== "") : [];
  return { ok: true, format: "addresses", records: done.records, refused, ignored };

  async function addRow(row: number, cells: readonly string[]): Promise<ImportProblem | null> {
    const cell = (column: Column) => (header.includes(column) ? (cells[header.indexOf(column)] ?? "").trim() : "");
    const at = (column: Column) => ({ line: row, path: hasHeader ? first!.cells[header.indexOf(column)]!.trim() : "" });
    const url = cell("url");
    if (!v.is(httpUrl, url) || identifyArticle(url, null) === null) return problemAt("address", at("url"), url);
    const published = cell("date");
    if (published !== "" && !isDate(published)) return problemAt("value", at("date"), published);
    const tags = wordTags(cell("tags").split(/[;،|,]/u));
    const stub = stubArticle({ url, title: cell("title"), tags, published: published || null, at: now });
    return stub === null
      ? problemAt("address", at("url"), url)
      : gathered.add("article", stub, { line: row, path: "" }, { stub: true });
  }
}

function columnOf(cell: string): Column | null {
  const name = cell.trim().toLowerCase();
  return (
    (Object.keys(COLUMNS) as Column[]).find((column) => (COLUMNS[column] as readonly string[]).includes(name)) ?? null
  );
}

function isDate(text: string): boolean {
  if (/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(text)) return true;
  return text.length <= 40 && toUtc(text) !== null;
}
