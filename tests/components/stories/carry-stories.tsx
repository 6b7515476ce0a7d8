import type { VNode } from "preact";
import { BackupSection } from "../../../components/backups/BackupSection.tsx";
import type { BackupsState } from "../../../components/backups/types.ts";
import { ExportPanel } from "../../../components/library/exporting/ExportPanel.tsx";
import type { ExportState } from "../../../components/library/exporting/types.ts";
import { ImportView } from "../../../components/library/importing/ImportView.tsx";
import type { ImportState } from "../../../components/library/importing/types.ts";
import { LibraryShell } from "../../../components/library/LibraryShell.tsx";
import { DeleteAll } from "../../../components/settings/DeleteAll.tsx";
import { NO_BACKUPS } from "../../../utils/core/backup/types.ts";
import { problemAt, WHOLE_FILE } from "../../../utils/core/exchange/import-types.ts";
import {
  BACKUP_ACTIONS,
  BACKUPS,
  EMPTY_PLAN,
  EXPORT_ACTIONS,
  FILE,
  HOSTILE_PREVIEW,
  IMPORT_ACTIONS,
  LAST,
  PREVIEW,
  SAFE_NAMES,
  TARGETS,
} from "./carry-samples.ts";
import { popup } from "./notes-stories.tsx";
import { HOSTILE_NOTE, NOTES_LIST, RELEVANT_PAGE } from "./samples.ts";

/** Export, import, backups and deleting everything, in every state. To add one: a line in CARRY_STORIES. All names are made up. */

const nothing = () => {};

/** The dialog's box without the dialog, which would stand over the page of the tests. */
const exporting = (state: Exclude<ExportState, { status: "closed" }>): VNode => (
  <main class="dialog-box">
    <ExportPanel state={state} actions={EXPORT_ACTIONS} />
  </main>
);
const choosing = (change: Partial<Extract<ExportState, { status: "choosing" }>> = {}) =>
  exporting({ status: "choosing", targets: TARGETS, target: 0, format: "json", safe: { on: false }, ...change });

const importing = (state: ImportState): VNode => (
  <LibraryShell route={{ view: "import" }} backups={{ last: LAST, now: BACKUPS.now }} onSettings={nothing}>
    <ImportView state={state} actions={IMPORT_ACTIONS} />
  </LibraryShell>
);

const backups = (change: Partial<BackupsState> = {}): VNode => (
  <main class="settings">
    <h1>
      <bdi>Rasd</bdi>
    </h1>
    <BackupSection state={{ ...BACKUPS, ...change }} actions={BACKUP_ACTIONS} />
  </main>
);

const deleting = (stored: number, backedUp: string | null = null): VNode => (
  <main class="settings">
    <h1>
      <bdi>Rasd</bdi>
    </h1>
    <DeleteAll stored={stored} terms={stored} backedUp={backedUp} onBackup={nothing} onDelete={nothing} />
  </main>
);

const foot = (isAsking: boolean, last: typeof LAST | null) =>
  popup(RELEVANT_PAGE, NOTES_LIST, "page", undefined, null, { last, now: BACKUPS.now, isAsking });

const problem = (kind: Parameters<typeof problemAt>[0], path = "") => problemAt(kind, { line: null, path }, "7");

export const CARRY_STORIES: Readonly<Record<string, () => VNode>> = {
  "library-export": () => choosing(),
  "library-export-page": () => choosing({ targets: [{ scope: "page", name: "", records: null }], format: "html" }),
  "library-export-project": () =>
    choosing({ targets: [{ scope: "project", name: HOSTILE_NOTE.headline.slice(0, 200), records: null }] }),
  "library-export-looking": () => choosing({ safe: { on: true, names: null, read: 1_240 } }),
  "library-export-safe": () => choosing({ format: "html", safe: { on: true, names: SAFE_NAMES } }),
  "library-export-safe-lossless": () => choosing({ safe: { on: true, names: SAFE_NAMES } }),
  "library-export-safe-none": () => choosing({ safe: { on: true, names: [] } }),
  "library-export-safe-many": () =>
    choosing({
      safe: {
        on: true,
        names: Array.from({ length: 40 }, (_, index) => ({
          ...SAFE_NAMES[index % 3]!,
          id: String(index),
          name: index === 3 ? "name".repeat(60) : SAFE_NAMES[index % 3]!.name,
        })),
      },
    }),
  "library-export-running": () => exporting({ status: "running", done: 4_120, total: 10_000 }),
  "library-export-finishing": () => exporting({ status: "running", done: 10_000, total: 10_000 }),
  "library-export-done": () =>
    exporting({ status: "done", file: "rasd-everything-2026-01-31.json", bytes: 31_000_000, articles: 10_000 }),
  "library-export-empty": () => exporting({ status: "empty" }),
  "library-export-failed": () => exporting({ status: "failed", message: "QuotaExceededError" }),
  "library-import": () => importing({ status: "idle" }),
  "library-import-opening": () => importing({ status: "reading", file: FILE, done: 0, total: 0 }),
  "library-import-reading": () => importing({ status: "reading", file: FILE, done: 400, total: 1_402 }),
  "library-import-locked": () => importing({ status: "locked", file: FILE, isWrong: false, isOpening: false }),
  "library-import-locked-wrong": () => importing({ status: "locked", file: FILE, isWrong: true, isOpening: false }),
  "library-import-unlocking": () => importing({ status: "locked", file: FILE, isWrong: false, isOpening: true }),
  "library-import-refused": () =>
    importing({ status: "refused", file: FILE, problem: problem("type", "articles[3].annotations[0].quote.exact") }),
  "library-import-too-large": () =>
    importing({ status: "refused", file: FILE, problem: problemAt("too-large", WHOLE_FILE) }),
  "library-import-preview": () => importing(PREVIEW),
  "library-import-preview-deletions": () => importing({ ...PREVIEW, deletions: true }),
  "library-import-nothing-new": () => importing({ ...PREVIEW, plan: EMPTY_PLAN }),
  "library-import-hostile": () => importing(HOSTILE_PREVIEW),
  "library-import-writing": () => importing({ status: "writing", file: FILE, done: 300, total: 1_402 }),
  "library-import-done": () => importing({ status: "done", file: FILE, written: 54, canUndo: true }),
  "library-import-undone": () => importing({ status: "undone", file: FILE, removed: 50, kept: 4 }),
  "library-import-cancelled": () => importing({ status: "failed", file: FILE, kind: "cancelled", message: "" }),
  "library-import-stale": () => importing({ status: "failed", file: FILE, kind: "stale", message: "x was changed" }),
  "library-import-failed": () => importing({ status: "failed", file: FILE, kind: "error", message: "AbortError" }),
  backups: () => backups(),
  "backups-never": () => backups({ backup: NO_BACKUPS }),
  "backups-not-allowed": () => backups({ isAllowed: false }),
  "backups-failed": () =>
    backups({ backup: { ...BACKUPS.backup, failure: { at: LAST.at, message: "FILE_NO_SPACE" } } }),
  "backups-working": () => backups({ work: { kind: "making", done: 400, total: 1_243 } }),
  "backups-checking": () => backups({ work: { kind: "making", done: 1_243, total: 1_243 } }),
  "backups-made": () => backups({ notice: { kind: "made", file: LAST.file } }),
  "backups-locked": () =>
    backups({ backup: { ...BACKUPS.backup, lock: { recipient: "age1x", key: "" } }, notice: { kind: "locked" } }),
  "delete-all": () => deleting(24),
  "delete-all-empty": () => deleting(0),
  "page-backup-question": () => foot(true, null),
  "page-backup-age": () => foot(false, LAST),
  "page-backup-none": () => foot(false, null),
};
