import type { Digest } from "../clippings/types.ts";
import type { EntityProfile } from "../dossiers/types.ts";
import type { OwnTerm } from "../lexicon/own-terms.ts";
import {
  type FilePlace,
  type HeldKinds,
  IMPORT_KINDS,
  type ImportedKinds,
  type ImportKind,
  type ImportProblem,
  type Placed,
  type ProblemKind,
  problemAt,
} from "./import-types.ts";

/** What planning asks of the store. Records are asked for by id, in slices; terms and profiles are few and needed as a whole. */
export interface StoredLibrary {
  /** In the order of the ids; undefined where there is none. */
  readonly get: <Kind extends ImportKind>(
    kind: Kind,
    ids: readonly string[],
  ) => Promise<readonly (ImportedKinds[Kind] | undefined)[]>;
  /** Every one, tombstones included. */
  readonly terms: () => Promise<readonly OwnTerm[]>;
  readonly profiles: () => Promise<readonly EntityProfile[]>;
}

export interface PlanTools {
  /** ISO 8601 in UTC: `updatedAt` of records that are stored already and would change. */
  readonly now: string;
  readonly digest: Digest;
  /** After each slice: records looked at, and how many there are. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Ends planning with its reason: an AbortSignal. */
  readonly signal?: { readonly throwIfAborted: () => void };
}

/**
 * Why a record would be written (docs/adr/0020). new: it is not there · tombstone: it is not there, and deleted in the file · both: another
 * version of it is there; the file's is put beside it · merged: what both hold is one record · restored: it was deleted here ·
 * deleted: it was deleted in the file and lives here · advanced: a chain that goes on in the file.
 */
export type WriteReason = "new" | "tombstone" | "both" | "merged" | "restored" | "deleted" | "advanced";

export interface PlannedWrite<Kind extends ImportKind = ImportKind> {
  readonly record: HeldKinds[Kind];
  readonly reason: WriteReason;
  readonly place: FilePlace;
  /** `updatedAt` of what is stored under the record's id; null: nothing is. What is found otherwise later must be planned anew. */
  readonly before: string | null;
}

export interface RefusedRecord {
  readonly kind: ImportKind;
  readonly id: string;
  readonly problem: ImportProblem;
}

/** Every record of the file is counted once. */
export interface PlanCounts {
  readonly new: number;
  readonly same: number;
  readonly changed: number;
  readonly refused: number;
}

/** What taking up a file would do; nothing is written yet. */
export interface ImportPlan {
  readonly counts: { readonly [Kind in ImportKind]: PlanCounts };
  readonly writes: { readonly [Kind in ImportKind]: readonly PlannedWrite<Kind>[] };
  /** In the order of kinds, then of the file. */
  readonly refused: readonly RefusedRecord[];
  /** Chains that go on otherwise in the file: a machine that seals behind one of them has to begin a new one. */
  readonly forkedChains: readonly string[];
}

type Counts = { -readonly [Key in keyof PlanCounts]: number };

/** What becomes of one record. */
export type Outcome<Kind extends ImportKind = ImportKind> =
  | "same"
  | PlannedWrite<Kind>
  | { readonly problem: ProblemKind; readonly value?: string };

/** An import plan while it is made. */
export interface PlanDraft extends ImportPlan {
  readonly take: <Kind extends ImportKind>(kind: Kind, placed: Placed<HeldKinds[Kind]>, outcome: Outcome<Kind>) => void;
}

export function draftPlan(): PlanDraft {
  const counts = byKind((): Counts => ({ new: 0, same: 0, changed: 0, refused: 0 }));
  const writes = byKind((): PlannedWrite[] => []);
  const refused: RefusedRecord[] = [];
  const forkedChains: string[] = [];
  return {
    counts,
    writes: writes as unknown as ImportPlan["writes"],
    refused,
    forkedChains,
    take: (kind, { record, place }, outcome) => {
      if (outcome === "same") counts[kind].same++;
      else if ("problem" in outcome) {
        counts[kind].refused++;
        refused.push({ kind, id: record.id, problem: problemAt(outcome.problem, place, outcome.value) });
        if (outcome.problem === "fork") forkedChains.push(record.id);
      } else {
        counts[kind][outcome.reason === "new" || outcome.reason === "tombstone" ? "new" : "changed"]++;
        writes[kind].push(outcome);
      }
    },
  };
}

/** The write of a record that is not stored. */
export function writeNew<Kind extends ImportKind>({ record, place }: Placed<HeldKinds[Kind]>): PlannedWrite<Kind> {
  return { record, reason: record.deletedAt === null ? "new" : "tombstone", place, before: null };
}

/** The write of a record over the stored one, as a change of now. */
export function writeOver<Kind extends ImportKind>(
  record: ImportedKinds[Kind],
  stored: ImportedKinds[Kind],
  reason: WriteReason,
  place: FilePlace,
  now: string,
): PlannedWrite<Kind> {
  return { record: { ...record, updatedAt: now }, reason, place, before: stored.updatedAt };
}

/** What a tombstone of the file does to the stored record. */
export function planTombstone<Kind extends ImportKind>(
  { record, place }: Placed<HeldKinds[Kind]>,
  stored: ImportedKinds[Kind],
  now: string,
): Outcome<Kind> {
  if (stored.deletedAt !== null) return "same";
  return writeOver<Kind>({ ...stored, deletedAt: record.deletedAt }, stored, "deleted", place, now);
}

function byKind<T>(make: () => T): Record<ImportKind, T> {
  return Object.fromEntries(IMPORT_KINDS.map((kind) => [kind, make()])) as Record<ImportKind, T>;
}
