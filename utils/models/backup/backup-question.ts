import type { ShownBackups } from "../../../components/notes/types.ts";
import { createObservable, type Observable } from "../../core/observable.ts";
import { changeBackupState, readBackupState, watchBackupState } from "../../extension/backup-state.ts";
import { askToDownload } from "../../extension/downloads.ts";

/** What popup and side panel say of backups, kept up to date; and the answer to the one question. Ends with `signal`. */
export function createBackupQuestion(signal: AbortSignal): {
  readonly state: Observable<ShownBackups | null>;
  readonly answer: (yes: boolean) => void;
} {
  const state = createObservable<ShownBackups | null>(null);
  const show = ({ last, asked }: Awaited<ReturnType<typeof readBackupState>>) =>
    state.set({ last, now: Date.now(), isAsking: asked === "not-yet" });
  readBackupState().then(show, console.error);
  watchBackupState(show, signal);
  return {
    state,
    answer: (yes) => {
      // In the turn of the click. The browser's question may close the popup: the answer is written without waiting for it, and the
      // background goes by what the browser allows.
      const allowed = yes ? askToDownload() : Promise.resolve(false);
      allowed.catch(console.error);
      changeBackupState(yes ? { asked: "accepted", schedule: "weekly" } : { asked: "declined" }).catch(console.error);
    },
  };
}
