import * as v from "valibot";
import { identifyArticle } from "../notes/identify-article.ts";
import { httpUrl } from "../notes/schemas.ts";
import { gatherRecords } from "./check-records.ts";
import { checkShape, placeBelow } from "./check-shape.ts";
import { deriveId } from "./derive-id.ts";
import { type FilePlace, type ImportProblem, problemAt, type ReadRecords } from "./import-types.ts";
import type { OpenItem } from "./open-item.ts";
import type { ReadTools } from "./read-tools.ts";
import { directionOf, stubArticle, toUtc, wordTags } from "./stub-article.ts";

const text = v.string();
const list = v.array(v.unknown());
/** Loose: the service adds fields (user, group, permissions, links) that say nothing of the passage. */
const rowSchema = v.looseObject({
  id: text,
  created: text,
  updated: v.optional(text),
  uri: text,
  text: v.optional(text, ""),
  tags: v.optional(v.array(text), []),
  references: v.optional(list, []),
  target: v.optional(v.array(v.looseObject({ selector: v.optional(v.array(v.looseObject({ type: text })), []) })), []),
  document: v.optional(v.nullable(v.looseObject({ title: v.optional(v.union([text, v.array(text)])) }))),
});
const quoteSelector = v.looseObject({ exact: text, prefix: v.optional(text, ""), suffix: v.optional(text, "") });
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const positionSelector = v.looseObject({ start: offset, end: offset });

/** Where the annotations stand: the service's answer to a search ({rows}), the client's export ({annotations}), or a bare list. */
export async function hypothesisRows(
  data: unknown,
  open: OpenItem,
): Promise<{ readonly rows: readonly unknown[]; readonly path: string } | null> {
  if (Array.isArray(data)) {
    for (const item of data) if (isRow((await open(item)).value)) return { rows: data, path: "" };
    return null;
  }
  if (data === null || typeof data !== "object") return null;
  for (const path of ["rows", "annotations"]) {
    const rows = Object.hasOwn(data, path) ? (data as Readonly<Record<string, unknown>>)[path] : null;
    if (Array.isArray(rows)) return { rows, path };
  }
  return null;
}

function isRow(row: unknown): boolean {
  return row !== null && typeof row === "object" && Object.hasOwn(row, "uri");
}

/**
 * Reads an export of Hypothesis. Each annotation on an http(s) page that quotes a passage is kept, its article as a stub with the
 * document's title; answers, notes on a whole page and other addresses are refused by place. Its offsets count UTF-16 units of the
 * whole page's text, as Rasd's scope «page» does. Ids are made of Hypothesis' own.
 */
export async function readHypothesis(
  rows: readonly unknown[],
  path: string,
  { now, digest, pause }: ReadTools,
  open: OpenItem,
): Promise<ReadRecords> {
  const gathered = gatherRecords();
  const refused: ImportProblem[] = [];
  for (const [index, item] of rows.entries()) {
    await pause?.();
    const { value: row } = await open(item);
    const problem = await addRow(row, placeBelow({ line: null, path }, [index]));
    if (problem !== null) refused.push(problem);
  }
  const done = gathered.finish();
  return done.ok ? { ok: true, format: "hypothesis", records: done.records, refused, ignored: [] } : done;

  async function addRow(row: unknown, place: FilePlace): Promise<ImportProblem | null> {
    const checked = checkShape(rowSchema, row, place);
    if (!checked.ok) return checked.problem;
    const { id, created, updated, uri, text: note, tags, references, target, document } = checked.value;
    if (references.length > 0) return problemAt("reply", placeBelow(place, ["references"]));
    if (!v.is(httpUrl, uri)) return problemAt("address", placeBelow(place, ["uri"]), uri);
    const articleId = identifyArticle(uri, null);
    if (articleId === null) return problemAt("address", placeBelow(place, ["uri"]), uri);
    const selectors = target.flatMap(({ selector }, at) =>
      selector.map((one, number) => ({ one, place: placeBelow(place, ["target", at, "selector", number]) })),
    );
    const found = selectors.find(({ one }) => one.type === "TextQuoteSelector");
    if (found === undefined) return problemAt("no-selector", placeBelow(place, ["target"]));
    const quote = checkShape(quoteSelector, found.one, found.place);
    if (!quote.ok) return quote.problem;
    const position = selectors.find(
      ({ one }) => one.type === "TextPositionSelector" && v.is(positionSelector, one),
    )?.one;
    const [createdAt, updatedAt] = [toUtc(created), toUtc(updated ?? created)];
    if (createdAt === null || updatedAt === null)
      return problemAt(
        "value",
        placeBelow(place, [createdAt === null ? "created" : "updated"]),
        createdAt === null ? created : updated,
      );
    const { exact, prefix, suffix } = quote.value;
    const { start, end } = (position as v.InferOutput<typeof positionSelector> | undefined) ?? {
      start: 0,
      end: exact.length,
    };
    const annotation = {
      id: await deriveId(["hypothesis", id.toWellFormed()], digest),
      schema: 1,
      createdAt,
      updatedAt,
      deletedAt: null,
      articleId,
      url: uri,
      quote: { type: "TextQuoteSelector", exact, prefix, suffix },
      position: { type: "TextPositionSelector", start, end },
      scope: "page",
      lang: "und",
      dir: directionOf(exact),
      colour: "yellow",
      note: note.trim(),
      tags: wordTags(tags),
      entities: [],
    };
    const problem = await gathered.add("annotation", annotation, place);
    if (problem !== null || gathered.placeOf("article", articleId) !== null) return problem;
    const title = [document?.title].flat()[0] ?? "";
    const stub = stubArticle({ url: uri, title, tags: [], published: null, at: createdAt < now ? createdAt : now });
    return stub === null ? null : await gathered.add("article", stub, place, { stub: true });
  }
}
