import type { SealedClipping } from "../clippings/types.ts";
import type { EntityProfile } from "../dossiers/types.ts";
import { checkShape } from "./check-shape.ts";
import type { ClippingOutline } from "./clipping-outline.ts";
import {
  type FilePlace,
  type FileRecords,
  type HeldKinds,
  IMPORT_KINDS,
  type ImportedKinds,
  type ImportKind,
  type ImportProblem,
  MOST_IMPORTED,
  type Placed,
  problemAt,
  WHOLE_FILE,
} from "./import-types.ts";
import { RECORD_SCHEMAS } from "./record-schemas.ts";

type Lists = { -readonly [Kind in ImportKind]: Placed<HeldKinds[Kind]>[] };

/** Gathers what a file holds, record by record. */
export interface RecordGatherer {
  /**
   * Checks a record and takes it up; a problem, and nothing is taken up.
   *
   * @param more `stub`: as in Placed. `shelve`: puts a clipping out of memory.
   */
  readonly add: (
    kind: ImportKind,
    record: unknown,
    place: FilePlace,
    more?: { readonly stub?: true; readonly shelve?: (clipping: SealedClipping) => Promise<ClippingOutline> },
  ) => Promise<ImportProblem | null>;
  /** Whether there is one of this id already, and where. */
  readonly placeOf: (kind: ImportKind, id: string) => FilePlace | null;
  /** What stands only when all is there: merges that end in a ring. */
  readonly finish: () =>
    | { readonly ok: true; readonly records: FileRecords }
    | { readonly ok: false; readonly problem: ImportProblem };
}

export function gatherRecords(): RecordGatherer {
  const lists = Object.fromEntries(IMPORT_KINDS.map((kind) => [kind, []])) as unknown as Lists;
  const places = new Map<ImportKind, Map<string, FilePlace>>(IMPORT_KINDS.map((kind) => [kind, new Map()]));
  let count = 0;
  return {
    add: async (kind, value, place, { stub, shelve } = {}) => {
      if (++count > MOST_IMPORTED) return problemAt("too-many", WHOLE_FILE, String(MOST_IMPORTED));
      const checked = checkShape<ImportedKinds[ImportKind]>(RECORD_SCHEMAS[kind], value, place);
      if (!checked.ok) return checked.problem;
      const { id } = checked.value;
      const idPlace = { line: place.line, path: place.path === "" ? "id" : `${place.path}.id` };
      if (!id.isWellFormed()) return problemAt("surrogate", idPlace);
      const known = places.get(kind)!;
      const earlier = known.get(id);
      if (earlier !== undefined) return problemAt("repeated", idPlace, earlier.path || String(earlier.line ?? ""));
      known.set(id, place);
      const record =
        shelve === undefined || kind !== "clipping" ? checked.value : await shelve(checked.value as SealedClipping);
      const placed = stub === undefined ? { record, place } : { record, place, stub };
      (lists[kind] as Placed<HeldKinds[ImportKind]>[]).push(placed);
      return null;
    },
    placeOf: (kind, id) => places.get(kind)!.get(id) ?? null,
    finish: () => {
      const ring = findRing(lists.entityProfile.map(({ record }) => record));
      if (ring === null) return { ok: true, records: lists };
      const { place } = lists.entityProfile.find(({ record }) => record.entity === ring)!;
      return {
        ok: false,
        problem: problemAt(
          "merge-ring",
          { ...place, path: place.path === "" ? "mergedInto" : `${place.path}.mergedInto` },
          ring,
        ),
      };
    },
  };
}

/** An entity that is merged into itself by way of others; null: there is none. O(n). */
export function findRing(profiles: readonly EntityProfile[]): string | null {
  const next = new Map<string, string>();
  for (const { entity, mergedInto, deletedAt } of profiles) {
    if (deletedAt === null && mergedInto !== null) next.set(entity, mergedInto);
  }
  /** Entities from which no ring is reached. */
  const open = new Set<string>();
  for (const start of next.keys()) {
    const path = new Set<string>();
    for (let id: string | undefined = start; id !== undefined && !open.has(id); id = next.get(id)) {
      if (path.has(id)) return id;
      path.add(id);
    }
    for (const id of path) open.add(id);
  }
  return null;
}
