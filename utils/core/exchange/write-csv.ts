import type { Tag } from "../notes/types.ts";
import { formatCsvRows } from "./csv.ts";
import type { DocumentColumn } from "./document-texts.ts";
import { nameOf, tagLabel } from "./name-of.ts";
import { printedDay, readersMoment, type ShownRecords, shownOf } from "./source-of.ts";
import type { ExportContext, ExportFormatFacts, MakeWriter, Piece } from "./types.ts";
import { showControls } from "./visible-text.ts";

export const CSV_FACTS: ExportFormatFacts = { media: "text/csv;charset=utf-8", files: "many", extension: "csv" };

/** A cell holds no more in Excel (32,767 UTF-16 units); what is longer is cut and ends in «…». */
const LONGEST_CELL = 32_000;

type Row = readonly (readonly [column: DocumentColumn, cell: string | number])[];

/** Columns of each table, in their order; the file's name is of the table, since programs are pointed at it. */
const TABLES = {
  "articles.csv": [
    ...(["headline", "outlet", "published", "byline", "language", "label", "score", "tags", "projects"] as const),
    ...(["highlights", "clippings", "entities", "firstRead", "lastRead", "address", "host", "articleId"] as const),
  ],
  "highlights.csv": [
    ...(["passage", "note", "tags", "entities", "colour", "made", "headline", "outlet", "published"] as const),
    ...(["address", "articleId", "highlightId"] as const),
  ],
  "entities.csv": [
    ...(["name", "foundAs", "category", "count", "sentence", "headline", "outlet", "published"] as const),
    ...(["address", "articleId", "entityId"] as const),
  ],
} as const satisfies Readonly<Record<string, readonly DocumentColumn[]>>;
type Table = keyof typeof TABLES;

/**
 * Three tables for a spreadsheet: articles, highlights, and entities with a row for each article that names one. Headings are in the
 * reader's language; times are those of the reader's clock, without a zone, as spreadsheets know them. No cell can act as a formula.
 */
export const makeCsvWriter: MakeWriter = (context) => {
  const started = new Set<Table>();
  const piece = (file: Table, rows: readonly Row[]): Piece[] => {
    if (started.has(file) && rows.length === 0) return [];
    const cells = rows.map((row) => {
      const byColumn = new Map(row);
      return TABLES[file].map((column) => cellOf(byColumn.get(column) ?? ""));
    });
    const header = TABLES[file].map((column) => context.texts.t(`exchange.document.columns.${column}`));
    const isFirst = !started.has(file);
    started.add(file);
    return [{ file, text: formatCsvRows(isFirst ? [header, ...cells] : cells, isFirst) }];
  };
  return {
    add: (records) => {
      const shown = shownOf(records);
      if (shown === null) return [];
      return [
        ...piece("articles.csv", [articleRow(shown, context)]),
        ...piece("highlights.csv", highlightRows(shown, context)),
        ...piece("entities.csv", entityRows(shown, context)),
      ];
    },
    end: () => (Object.keys(TABLES) as Table[]).flatMap((file) => piece(file, [])),
  };
};

function sourceCells({ source }: ShownRecords): Row {
  return [
    ["headline", source.headline],
    ["outlet", source.outlet.name],
    ["published", printedDay(source.published)?.iso ?? ""],
    ["address", source.url],
    ["articleId", source.articleId],
  ];
}

function articleRow(shown: ShownRecords, { texts, offset, projectName, entityName }: ExportContext): Row {
  const { source, article, annotations, clippings } = shown;
  return [
    ...sourceCells(shown),
    ["byline", source.byline ?? ""],
    ["language", texts.t(`libraryList.langs.${source.lang}`)],
    ["host", source.outlet.host],
    ["highlights", annotations.length],
    ["clippings", clippings.length],
    ["lastRead", readersMoment(source.accessed, offset)],
    ["tags", tagsCell(source.tags, entityName)],
    ...(article === null
      ? []
      : ([
          ["label", texts.t(`labels.${article.label}`)],
          ["score", article.score],
          ["projects", article.projects.flatMap((id) => projectName(id) ?? []).join("; ")],
          ["entities", article.entities.length],
          ["firstRead", readersMoment(article.createdAt, offset)],
        ] as const)),
  ];
}

function highlightRows(shown: ShownRecords, { texts, offset, entityName }: ExportContext): Row[] {
  const source = sourceCells(shown);
  return shown.annotations.map(({ id, quote, note, tags, entities, colour, createdAt }) => [
    ...source,
    ["passage", quote.exact],
    ["note", note],
    ["tags", tagsCell(tags, entityName)],
    ["entities", entities.map(entityName).join("; ")],
    ["colour", texts.t(`highlights.colours.${colour}`)],
    ["made", readersMoment(createdAt, offset)],
    ["highlightId", id],
  ]);
}

function entityRows(shown: ShownRecords, { texts, entityName }: ExportContext): Row[] {
  const source = sourceCells(shown);
  return (shown.article?.entities ?? []).map((entity) => [
    ...source,
    ["name", nameOf(entity, entityName)],
    // What the lexicon knows has the lexicon's names; how the article wrote it is in the sentence.
    ["foundAs", entity.origin === "pattern" ? Object.values(entity.names).join("; ") : ""],
    ["category", texts.t(`category.${entity.category}`)],
    ["count", entity.count],
    ["sentence", entity.sentence],
    ["entityId", entity.id],
  ]);
}

function tagsCell(tags: readonly Tag[], entityName: ExportContext["entityName"]): string {
  return tags.map((tag) => tagLabel(tag, entityName)).join("; ");
}

function cellOf(cell: string | number): string {
  if (typeof cell === "number") return String(cell);
  const text = showControls(cell);
  return text.length > LONGEST_CELL ? `${text.slice(0, LONGEST_CELL).toWellFormed()}…` : text;
}
