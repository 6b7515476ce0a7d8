import type { ShownBackups } from "../../../components/notes/types.ts";
import { createObservable, type Observable } from "../../core/observable.ts";
import { changeBackupState, readBackupState, watchBackupState } from "../../extension/backup-state.ts";
import { askToDownload } from "../../extension/downloads.ts";
import type { Stored } from "../../extension/stored.ts";

/**
 * What popup and side panel say of backups, kept up to date; and the answer to the one question. `read` comes true once it is known,
 * or could not be read. Ends with `signal`.
 *
 * @param begun where the extension's storage has been asked for it already.
 */
export function createBackupQuestion(
  signal: AbortSignal,
  begun?: Promise<Stored | null>,
): {
  readonly state: Observable<ShownBackups | null>;
  readonly answer: (yes: boolean) => void;
  readonly read: Promise<void>;
} {
  const state = createObservable<ShownBackups | null>(null);
  const show = ({ last, asked }: Awaited<ReturnType<typeof readBackupState>>) =>
    state.set({ last, now: Date.now(), isAsking: asked === "not-yet" });
  const read = readBackupState(begun).then(show).catch(console.error);
  watchBackupState(show, signal);
  return {
    state,
    read,
    answer: (yes) => {
      // In the turn of the click. The browser's question may close the popup: the answer is written without waiting for it, and the
      // background goes by what the browser allows.
      const allowed = yes ? askToDownload() : Promise.resolve(false);
      allowed.catch(console.error);
      changeBackupState(yes ? { asked: "accepted", schedule: "weekly" } : { asked: "declined" }).catch(console.error);
    },
  };
}
