import * as v from "valibot";
import { addList } from "./add-list.ts";
import { gatherRecords } from "./check-records.ts";
import { checkShape, placeBelow } from "./check-shape.ts";
import { envelopeFields } from "./envelope.ts";
import { type ImportKind, type ImportProblem, problemAt, type ReadRecords, WHOLE_FILE } from "./import-types.ts";
import { type OpenItem, openInMemory, type Shelve } from "./open-item.ts";
import type { ReadTools } from "./read-tools.ts";
import { LIBRARY_LISTS } from "./write-json.ts";
import { LIST_OF } from "./write-json-lines.ts";

const list = v.array(v.unknown());
const fileSchema = v.strictObject({
  ...envelopeFields,
  articles: list,
  chains: list,
  terms: list,
  projects: list,
  searches: list,
  storyDecisions: list,
  entityProfiles: list,
});
const entrySchema = v.strictObject({
  article: v.nullable(v.unknown()),
  annotations: list,
  clippings: list,
  redactedClippings: v.optional(list, []),
});

const KIND_OF = new Map(
  (Object.entries(LIST_OF) as [ImportKind, string | null][]).flatMap(([kind, name]) =>
    name === null ? [] : [[name, kind]],
  ),
);

/**
 * Reads what writeJson writes, parsed already: all of it, or nothing and the first problem.
 *
 * @param open reads the items of its lists, where they are still in the file (outline-json.ts).
 */
export async function readJson(
  data: unknown,
  { pause }: Pick<ReadTools, "pause"> = {},
  open: OpenItem = openInMemory,
): Promise<ReadRecords> {
  const file = checkShape(fileSchema, data, WHOLE_FILE);
  if (!file.ok) return file;
  const gathered = gatherRecords();
  const refused: ImportProblem[] = [];
  let index = 0;
  for (const item of file.value.articles) {
    await pause?.();
    const { value, shelve } = await open(item);
    const place = placeBelow(WHOLE_FILE, ["articles", index++]);
    const entry = checkShape(entrySchema, value, place);
    if (!entry.ok) return entry;
    const { article, annotations, clippings, redactedClippings } = entry.value;
    const problem =
      (article === null ? null : await gathered.add("article", article, placeBelow(place, ["article"]))) ??
      (await addEach("annotation", annotations, placeBelow(place, ["annotations"]))) ??
      (await addEach("clipping", clippings, placeBelow(place, ["clippings"]), shelve));
    if (problem !== null) return { ok: false, problem };
    refused.push(
      ...redactedClippings.map((_, at) => problemAt("redacted", placeBelow(place, ["redactedClippings", at]))),
    );
  }
  for (const name of LIBRARY_LISTS) {
    const problem = await addEach(KIND_OF.get(name)!, file.value[name], placeBelow(WHOLE_FILE, [name]));
    if (problem !== null) return { ok: false, problem };
  }
  const done = gathered.finish();
  return done.ok ? { ok: true, format: "json", records: done.records, refused, ignored: [] } : done;

  function addEach(
    kind: ImportKind,
    values: readonly unknown[],
    place: typeof WHOLE_FILE,
    shelve: Shelve | null = null,
  ) {
    const inItem = shelve && { name: "clippings", shelve };
    return addList(gathered, { kind, values, place, open, inItem });
  }
}

/** What a file of Rasd's own says of itself, however new it is; null: it is none of Rasd's. */
export function ownFormatOf(data: unknown): string | null {
  if (data === null || typeof data !== "object" || Array.isArray(data) || !Object.hasOwn(data, "format")) return null;
  const { format } = data as { readonly format: unknown };
  return typeof format === "string" && /^rasd-export\/\d+$/.test(format) ? format : null;
}

/** A file of a Rasd that is newer, or of 1, which held seals alone. */
export function wrongVersion(format: string): ReadRecords {
  return { ok: false, problem: problemAt("version", { line: null, path: "format" }, format) };
}
