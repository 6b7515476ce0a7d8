import * as v from "valibot";
import { addList, type ListInItem } from "./add-list.ts";
import { annotationFromModel } from "./annotation-from-model.ts";
import { gatherRecords } from "./check-records.ts";
import { type Checked, checkShape, placeBelow } from "./check-shape.ts";
import { EXPORT_FORMAT, envelopeFields } from "./envelope.ts";
import {
  type FilePlace,
  type ImportKind,
  type ImportProblem,
  problemAt,
  type ReadRecords,
  WHOLE_FILE,
} from "./import-types.ts";
import { type OpenedItem, type OpenItem, openAll } from "./open-item.ts";
import { ownFormatOf, wrongVersion } from "./read-json.ts";
import type { ReadTools } from "./read-tools.ts";
import { stubArticle } from "./stub-article.ts";
import { ANNO_CONTEXT } from "./web-annotation-terms.ts";

const list = v.array(v.unknown());
/** rasd:library of a file of Rasd's own. */
const librarySchema = v.strictObject({
  chains: list,
  terms: list,
  projects: list,
  searches: list,
  storyDecisions: list,
  entityProfiles: list,
  articles: list,
  annotations: list,
  clippings: list,
  redactedClippings: list,
});
const LIBRARY_KINDS: Readonly<
  Record<Exclude<keyof v.InferOutput<typeof librarySchema>, "redactedClippings">, ImportKind>
> = {
  chains: "chain",
  terms: "term",
  projects: "project",
  searches: "search",
  storyDecisions: "storyDecision",
  entityProfiles: "entityProfile",
  articles: "article",
  annotations: "annotation",
  clippings: "clipping",
};
const articleItem = v.looseObject({
  "rasd:article": v.unknown(),
  "rasd:clippings": v.optional(list, []),
  "rasd:redactedClippings": v.optional(list, []),
  "rasd:deletedAnnotations": v.optional(list, []),
});
const ownFile = v.looseObject({ "rasd:library": librarySchema, total: v.number() });

/** Whether parsed JSON says of itself that it is Web Annotation. */
export function isWebAnnotation(data: unknown): boolean {
  const [first] = Array.isArray(data) ? (data as unknown[]) : [data];
  if (first === null || typeof first !== "object") return false;
  const { "@context": context, type } = first as Readonly<Record<string, unknown>>;
  const types = [type].flat();
  return (
    [context].flat().includes(ANNO_CONTEXT) ||
    ["Annotation", "AnnotationPage", "AnnotationCollection"].some((name) => types.includes(name))
  );
}

/**
 * Reads annotations of the Web Annotation Data Model: a collection with its first page in it, a page, a list or one alone. A file of
 * Rasd's own is taken whole or not at all; of another program's each annotation that can be kept is, and the others are refused by
 * place. Bodies that are no text, and pages at other addresses, cannot be kept.
 */
export async function readWebAnnotation(data: unknown, tools: ReadTools, open: OpenItem): Promise<ReadRecords> {
  const envelope = (data as Readonly<Record<string, unknown>>)["rasd:envelope"];
  const isOwn = envelope !== undefined;
  if (isOwn) {
    const format = ownFormatOf(envelope);
    if (format !== null && format !== EXPORT_FORMAT) return wrongVersion(format);
    const checked = checkShape(v.strictObject(envelopeFields), envelope, placeBelow(WHOLE_FILE, ["rasd:envelope"]));
    if (!checked.ok) return checked;
  }
  const items = await findItems(data, open);
  if (!items.ok) return items;
  const gathered = gatherRecords();
  const refused: ImportProblem[] = [];
  for (const { item, place } of items.value) {
    await tools.pause?.();
    const problem = await addItem(await open(item), place);
    if (problem === null) continue;
    if (isOwn) return { ok: false, problem };
    refused.push(problem);
  }
  if (isOwn) {
    const file = checkShape(ownFile, data, WHOLE_FILE);
    if (!file.ok) return file;
    if (file.value.total !== items.value.length)
      return { ok: false, problem: problemAt("count", { line: null, path: "total" }, String(items.value.length)) };
    const library = file.value["rasd:library"];
    const place = placeBelow(WHOLE_FILE, ["rasd:library"]);
    refuseRedacted(library.redactedClippings, placeBelow(place, ["redactedClippings"]));
    for (const [name, kind] of Object.entries(LIBRARY_KINDS)) {
      const records = library[name as keyof typeof library];
      const problem = await addEach(kind, records, placeBelow(place, [name]));
      if (problem !== null) return { ok: false, problem };
    }
  }
  const done = gathered.finish();
  return done.ok ? { ok: true, format: "web-annotation", records: done.records, refused, ignored: [] } : done;

  async function addItem({ value: item, shelve }: OpenedItem, place: FilePlace): Promise<ImportProblem | null> {
    if (item !== null && typeof item === "object" && Object.hasOwn(item, "rasd:article")) {
      const entry = checkShape(articleItem, item, place);
      if (!entry.ok) return entry.problem;
      refuseRedacted(entry.value["rasd:redactedClippings"], placeBelow(place, ["rasd:redactedClippings"]));
      const { value } = entry;
      const below = (name: string) => placeBelow(place, [name]);
      const inItem = shelve && { name: "rasd:clippings", shelve };
      return (
        (await gathered.add("article", value["rasd:article"], below("rasd:article"))) ??
        (await addEach("clipping", value["rasd:clippings"], below("rasd:clippings"), inItem)) ??
        (await addEach("annotation", value["rasd:deletedAnnotations"], below("rasd:deletedAnnotations")))
      );
    }
    const made = await annotationFromModel(item, place, tools);
    if (!made.ok) return made.problem;
    const annotation = made.value;
    const problem = await gathered.add("annotation", annotation, place);
    if (problem !== null || isOwn || gathered.placeOf("article", annotation.articleId) !== null) return problem;
    const stub = stubArticle({ url: annotation.url, title: "", tags: [], published: null, at: annotation.createdAt });
    return stub === null ? null : await gathered.add("article", stub, place, { stub: true });
  }

  function refuseRedacted(values: readonly unknown[], place: FilePlace): void {
    refused.push(...values.map((_, index) => problemAt("redacted", placeBelow(place, [index]))));
  }

  function addEach(
    kind: ImportKind,
    values: readonly unknown[],
    place: FilePlace,
    inItem: ListInItem | null = null,
  ): Promise<ImportProblem | null> {
    return addList(gathered, { kind, values, place, open, inItem });
  }
}

type Items = readonly { readonly item: unknown; readonly place: FilePlace }[];

const collection = v.looseObject({ first: v.optional(v.unknown()) });
const page = v.looseObject({ next: v.optional(v.unknown()), items: v.union([list, v.looseObject({})]) });

/** The annotations of whatever holds them. */
async function findItems(data: unknown, open: OpenItem): Promise<Checked<Items>> {
  if (Array.isArray(data))
    return { ok: true, value: data.map((item, index) => ({ item, place: { line: null, path: `[${index}]` } })) };
  const { type } = data as Readonly<Record<string, unknown>>;
  if ([type].flat().includes("AnnotationCollection")) {
    const checked = checkShape(collection, data, WHOLE_FILE);
    if (!checked.ok) return checked;
    const { first } = checked.value;
    if (first === undefined) return { ok: true, value: [] };
    const place = placeBelow(WHOLE_FILE, ["first"]);
    if (typeof first === "string") return { ok: false, problem: problemAt("page-elsewhere", place, first) };
    return itemsOf(first, place, open);
  }
  if ([type].flat().includes("AnnotationPage")) return itemsOf(data, WHOLE_FILE, open);
  return { ok: true, value: [{ item: await openAll(data, open), place: WHOLE_FILE }] };
}

async function itemsOf(value: unknown, place: FilePlace, open: OpenItem): Promise<Checked<Items>> {
  const checked = checkShape(page, value, place);
  if (!checked.ok) return checked;
  const { next } = checked.value;
  if (next !== undefined)
    return { ok: false, problem: problemAt("page-elsewhere", placeBelow(place, ["next"]), String(next)) };
  const { items } = checked.value;
  const below = placeBelow(place, ["items"]);
  if (!Array.isArray(items)) return { ok: true, value: [{ item: await openAll(items, open), place: below }] };
  return { ok: true, value: items.map((item, index) => ({ item, place: placeBelow(below, [index]) })) };
}
