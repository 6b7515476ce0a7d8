import type { BackupActions, BackupsState, BackupWork } from "../../../components/backups/types.ts";
import { type BackupState, NO_BACKUPS } from "../../core/backup/types.ts";
import { createObservable, type Observable } from "../../core/observable.ts";
import { changeBackupState, readBackupState, watchBackupState } from "../../extension/backup-state.ts";
import { askToDownload, mayDownload } from "../../extension/downloads.ts";
import type { RasdDatabase } from "../../store/database.ts";
import { makeLock } from "./ask-key-worker.ts";
import { inThisPage } from "./in-this-page.ts";
import { BackupUnderWayError, runBackup } from "./run-backup.ts";

/** Backups in the settings: their state and what the reader can do about them. */
export interface BackupsModel {
  readonly state: Observable<BackupsState>;
  readonly actions: BackupActions;
}

/** @param showRestore shows where a backup is restored. Ends with `signal`. */
export function createBackupsModel(database: RasdDatabase, showRestore: () => void, signal: AbortSignal): BackupsModel {
  const state = createObservable<BackupsState>({
    ...{ backup: NO_BACKUPS, now: Date.now(), isAllowed: true, work: null, notice: null },
  });
  let working: AbortController | null = null;
  const patch = (fields: Partial<BackupsState>) => state.set({ ...state.get(), now: Date.now(), ...fields });
  const setWork = (work: BackupWork | null) => patch({ work });

  async function refresh(): Promise<void> {
    const [backup, isAllowed] = await Promise.all([readBackupState(), mayDownload()]);
    patch({ backup, isAllowed });
  }

  function change(fields: Partial<BackupState>): Promise<void> {
    return changeBackupState({ ...fields, asked: "accepted" }).then(refresh);
  }

  /** The browser's own question, in the turn of the click; false: the reader said no. */
  async function allow(): Promise<boolean> {
    const isAllowed = await askToDownload();
    patch({ isAllowed });
    return isAllowed;
  }

  async function make(): Promise<void> {
    if (working !== null || !(await allow())) return;
    working = new AbortController();
    const watch = {
      signal: AbortSignal.any([working.signal, signal]),
      onProgress: (done: number, total: number) => setWork({ kind: "making", done, total }),
    };
    patch({ work: { kind: "making", done: 0, total: 0 }, notice: null });
    const now = new Date();
    try {
      const { file } = await runBackup(inThisPage(database, now, watch), now, watch.signal);
      patch({ notice: { kind: "made", file } });
    } catch (error) {
      // What goes wrong stands in the state; that it was called off, or goes on elsewhere, is none of it.
      if (!(error instanceof BackupUnderWayError || watch.signal.aborted)) console.error(error);
    } finally {
      working = null;
      setWork(null);
    }
  }

  async function lock(passphrase: string): Promise<void> {
    patch({ work: { kind: "locking" }, notice: null });
    try {
      await change({ lock: await makeLock(passphrase) });
      patch({ notice: { kind: "locked" } });
    } finally {
      setWork(null);
    }
  }

  const run = (task: () => Promise<unknown>) => {
    task().catch((error: unknown) => {
      const message = error instanceof Error ? error.message : String(error);
      patch({ backup: { ...state.get().backup, failure: { at: new Date().toISOString(), message } } });
    });
  };

  run(refresh);
  watchBackupState((backup) => patch({ backup }), signal);
  return {
    state,
    actions: {
      setSchedule: (schedule) => {
        const allowed = schedule === "never" ? Promise.resolve(true) : allow();
        // What failed before was another wish: the next look may try at once.
        run(async () => change({ schedule: (await allowed) ? schedule : "never", failure: null }));
      },
      allow: () => run(async () => (await allow()) && change({ failure: null })),
      make: () => run(make),
      cancel: () => working?.abort(),
      lock: (passphrase) => run(() => lock(passphrase)),
      unlock: () => run(() => change({ lock: null })),
      restore: showRestore,
    },
  };
}
