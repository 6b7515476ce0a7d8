import type { SealedClipping } from "../core/clippings/types.ts";
import { describeArticle } from "../core/library/describe-article.ts";
import { describeClipping } from "../core/library/describe-clipping.ts";
import { describeHighlight } from "../core/library/describe-highlight.ts";
import { recordKey } from "../core/library/record-key.ts";
import type { Annotation, ArticleNote } from "../core/notes/types.ts";
import type { SearchDocument } from "../core/search/types.ts";
import type { RasdDatabase } from "./database.ts";
import { SEARCHED_TABLES, type SearchedTable } from "./search-tables.ts";

/** What the index has to know of records: the documents they are, and the keys of those that are not listed. */
export interface DescribedRecords {
  readonly documents: SearchDocument[];
  readonly removed: string[];
}

const KINDS = new Map<SearchedTable, keyof typeof SEARCHED_TABLES>(
  (Object.keys(SEARCHED_TABLES) as (keyof typeof SEARCHED_TABLES)[]).map((kind) => [SEARCHED_TABLES[kind], kind]),
);

/** Describes records that are there, reading the articles they belong to. */
export async function describeRecords(
  database: RasdDatabase,
  table: SearchedTable,
  records: readonly unknown[],
): Promise<DescribedRecords> {
  if (table === "articles") return collect(table, records as ArticleNote[], describeArticle);
  const owned = records as (Annotation | SealedClipping)[];
  const ids = [...new Set(owned.map(({ articleId }) => articleId))];
  const articles = new Map(
    (await database.articles.bulkGet(ids)).flatMap((one) => (one === undefined ? [] : [[one.id, one] as const])),
  );
  const articleOf = ({ articleId }: { readonly articleId: string }) => articles.get(articleId) ?? null;
  return table === "annotations"
    ? collect(table, owned as Annotation[], (one) => describeHighlight(one, articleOf(one)))
    : collect(table, owned as SealedClipping[], (one) => describeClipping(one, articleOf(one)));
}

/** The same by id; highlights and clippings follow their article. */
export async function describeChanged(
  database: RasdDatabase,
  changed: ReadonlyMap<SearchedTable, ReadonlySet<string>>,
): Promise<DescribedRecords> {
  const documents: SearchDocument[] = [];
  const removed: string[] = [];
  const articles = [...(changed.get("articles") ?? [])];
  for (const table of Object.values(SEARCHED_TABLES)) {
    const ids = new Set(changed.get(table));
    if (table !== "articles" && articles.length > 0) {
      const owned = await database.table(table).where("articleId").anyOf(articles).primaryKeys();
      for (const id of owned) ids.add(String(id));
    }
    const wanted = [...ids];
    const records = await database.table(table).bulkGet(wanted);
    const described = await describeRecords(
      database,
      table,
      records.filter((one) => one !== undefined),
    );
    documents.push(...described.documents);
    removed.push(
      ...described.removed,
      ...wanted.filter((_, index) => records[index] === undefined).map((id) => keyOf(table, id)),
    );
  }
  return { documents, removed };
}

function collect<T extends { readonly id: string }>(
  table: SearchedTable,
  records: readonly T[],
  describe: (record: T) => SearchDocument | null,
): DescribedRecords {
  const documents: SearchDocument[] = [];
  const removed: string[] = [];
  for (const record of records) {
    const document = describe(record);
    if (document === null) removed.push(keyOf(table, record.id));
    else documents.push(document);
  }
  return { documents, removed };
}

function keyOf(table: SearchedTable, id: string): string {
  return recordKey({ kind: KINDS.get(table)!, id });
}
