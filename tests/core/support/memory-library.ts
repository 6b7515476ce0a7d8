import { isOutline } from "../../../utils/core/exchange/clipping-outline.ts";
import type { ImportPlan, PlannedWrite, StoredLibrary } from "../../../utils/core/exchange/import-plan.ts";
import { IMPORT_KINDS, type ImportedKinds, type ImportKind } from "../../../utils/core/exchange/import-types.ts";
import type { ExportWriter } from "../../../utils/core/exchange/types.ts";
import type { WholeLibrary } from "./arbitrary-library.ts";

type Records = Map<ImportKind, Map<string, ImportedKinds[ImportKind]>>;

/** A store in memory, as simple as can be, to plan against. */
export interface MemoryLibrary extends StoredLibrary {
  readonly apply: (plan: ImportPlan, options?: { readonly deletions: boolean }) => void;
  readonly put: (kind: ImportKind, record: ImportedKinds[ImportKind]) => void;
  /** Everything, each kind by id. */
  readonly all: () => { readonly [Kind in ImportKind]: readonly ImportedKinds[Kind][] };
}

export function memoryLibrary(library?: WholeLibrary): MemoryLibrary {
  const records: Records = new Map(IMPORT_KINDS.map((kind) => [kind, new Map()]));
  const put = (kind: ImportKind, record: ImportedKinds[ImportKind]) => void records.get(kind)!.set(record.id, record);
  for (const { article, annotations, clippings } of library?.articles ?? []) {
    if (article !== null) put("article", article);
    for (const one of annotations) put("annotation", one);
    for (const one of clippings) put("clipping", one);
  }
  if (library !== undefined) {
    const { chains, terms, projects, searches, storyDecisions, entityProfiles } = library.rest;
    for (const one of chains) put("chain", one);
    for (const one of terms) put("term", one);
    for (const one of projects) put("project", one);
    for (const one of searches) put("search", one);
    for (const one of storyDecisions) put("storyDecision", one);
    for (const one of entityProfiles) put("entityProfile", one);
  }
  return {
    get: async (kind, ids) => ids.map((id) => structuredClone(records.get(kind)!.get(id)) as never),
    terms: async () => [...records.get("term")!.values()] as never,
    profiles: async () => [...records.get("entityProfile")!.values()] as never,
    apply: (plan, { deletions } = { deletions: false }) => {
      for (const kind of IMPORT_KINDS) {
        for (const { record, reason } of plan.writes[kind] as readonly PlannedWrite[]) {
          if (isOutline(record)) throw new Error("A store in memory takes records that are in memory");
          if (deletions || reason !== "deleted") put(kind, record);
        }
      }
    },
    put,
    all: () =>
      Object.fromEntries(
        IMPORT_KINDS.map((kind) => [kind, [...records.get(kind)!.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1))]),
      ) as never,
  };
}

/** The one file a writer makes of a library. */
export function writeAll(writer: ExportWriter, { articles, rest }: WholeLibrary): string {
  const pieces = [...articles.flatMap((one) => writer.add(one)), ...writer.end(rest)];
  return pieces.map(({ text }) => text).join("");
}
