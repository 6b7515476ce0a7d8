import type { BackupActions, BackupsState } from "../../../components/backups/types.ts";
import type { ExportActions, ExportTarget, SafeName } from "../../../components/library/exporting/types.ts";
import type { ImportActions, ImportPreviewState } from "../../../components/library/importing/types.ts";
import { NO_BACKUPS } from "../../../utils/core/backup/types.ts";
import type { ImportPlan, PlannedWrite } from "../../../utils/core/exchange/import-plan.ts";
import { IMPORT_KINDS, type ImportKind, PROBLEM_KINDS, problemAt } from "../../../utils/core/exchange/import-types.ts";
import { HOSTILE_NOTE, NOTES } from "./samples.ts";

const nothing = () => {};

export const EXPORT_ACTIONS: ExportActions = {
  choose: nothing,
  setSafe: nothing,
  replace: nothing,
  addName: nothing,
  start: nothing,
  cancel: nothing,
  close: nothing,
  again: nothing,
};

export const TARGETS: readonly ExportTarget[] = [
  { scope: "search", name: "محكمة", records: { kind: "article", count: 37 } },
  { scope: "everything", name: "", records: null },
];

/** Persons that do not exist. */
export const SAFE_NAMES: readonly SafeName[] = [
  { id: "p1", name: "سلوى الدرعي", code: "ش1", articles: 4, isReplaced: true },
  { id: "p2", name: "هند بوتغماس", code: "ش2", articles: 1, isReplaced: true },
  { id: "p3", name: "Karim Tazi Belaïd", code: "", articles: 12, isReplaced: false },
  { id: "added:1", name: "لطيفة", code: "ش3", articles: null, isReplaced: true },
];

export const IMPORT_ACTIONS: ImportActions = {
  choose: nothing,
  unlock: nothing,
  setDeletions: nothing,
  confirm: nothing,
  cancel: nothing,
  undo: nothing,
  retry: nothing,
};

export const FILE = { name: "rasd-everything-2026-01-31.json", bytes: 2_400_000 };

function empty<T>(make: () => T): Record<ImportKind, T> {
  return Object.fromEntries(IMPORT_KINDS.map((kind) => [kind, make()])) as Record<ImportKind, T>;
}

const NONE = { new: 0, same: 0, changed: 0, refused: 0 };
const place = { line: null, path: "articles[3]" };
const write = (note: (typeof NOTES)[number], reason: PlannedWrite["reason"]): PlannedWrite<"article"> => ({
  record: note,
  reason,
  place,
  before: null,
});

export const EMPTY_PLAN: ImportPlan = {
  counts: empty(() => NONE),
  writes: empty(() => []) as ImportPlan["writes"],
  refused: [],
  forkedChains: [],
};

export const PLAN: ImportPlan = {
  counts: {
    ...EMPTY_PLAN.counts,
    article: { new: 37, same: 1_204, changed: 2, refused: 0 },
    annotation: { new: 12, same: 88, changed: 1, refused: 0 },
    clipping: { new: 4, same: 53, changed: 0, refused: 1 },
    project: { new: 1, same: 2, changed: 0, refused: 0 },
  },
  writes: {
    ...EMPTY_PLAN.writes,
    article: [write(NOTES[0]!, "merged"), write(NOTES[1]!, "deleted"), ...NOTES.map((note) => write(note, "new"))],
  },
  refused: [
    { kind: "clipping", id: "x", problem: problemAt("seal", { line: null, path: "articles[7].clippings[0]" }, "ab12") },
  ],
  forkedChains: [],
};

export const PREVIEW: ImportPreviewState = {
  ...{ status: "preview", file: FILE, format: "json", plan: PLAN, refused: [], ignored: [], deletions: false },
};

/** Every problem there is, in a file of lines. */
export const EVERY_PROBLEM = PROBLEM_KINDS.map((kind, index) =>
  problemAt(kind, { line: index + 1, path: "record.headline" }, `${HOSTILE_NOTE.headline.slice(0, 150)}`),
);

export const HOSTILE_PREVIEW: ImportPreviewState = {
  ...PREVIEW,
  file: { name: `${"long-name-".repeat(25)}.json`, bytes: 1 },
  plan: { ...EMPTY_PLAN, writes: { ...EMPTY_PLAN.writes, article: [write(HOSTILE_NOTE, "both")] } },
  refused: EVERY_PROBLEM,
  ignored: ["x".repeat(300), "عمود"],
};

export const BACKUP_ACTIONS: BackupActions = {
  setSchedule: nothing,
  allow: nothing,
  make: nothing,
  cancel: nothing,
  lock: nothing,
  unlock: nothing,
  restore: nothing,
};

export const LAST = {
  at: "2026-01-28T09:00:00.000Z",
  file: "Rasd/rasd-backup-2026-01-28.json",
  bytes: 18_300_000,
  articles: 1_243,
};

export const BACKUPS: BackupsState = {
  backup: { ...NO_BACKUPS, asked: "accepted", schedule: "weekly", last: LAST },
  now: Date.parse("2026-01-31T09:00:00.000Z"),
  isAllowed: true,
  work: null,
  notice: null,
};
