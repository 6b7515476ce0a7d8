import { parseBackupState } from "../core/backup/parse-backup-state.ts";
import type { BackupState } from "../core/backup/types.ts";
import { browser } from "./browser.ts";
import { KEYS, type Stored } from "./stored.ts";
import { storedUnder } from "./stored-under.ts";

const KEY = KEYS.backups;

/**
 * How backups are made and how the last one went. Kept beside the settings, since it outlives the library on this machine.
 *
 * @param begun where it has been asked for already.
 */
export async function readBackupState(begun?: Promise<Stored | null>): Promise<BackupState> {
  return parseBackupState((await storedUnder(KEY, begun))[KEY]);
}

/** Changes parts of it as it is now. Two changes at once are made one after the other, so that neither is lost. */
export async function changeBackupState(change: Partial<BackupState>): Promise<void> {
  await navigator.locks.request(KEY, async () => {
    const { schedule, lock, asked, last, failure } = { ...(await readBackupState()), ...change };
    await browser.storage.local.set({ [KEY]: { schedule, lock, asked, last, failure } });
  });
}

/** Calls `changed` with the new state whenever it was written, in any page. Ends with `signal`. */
export function watchBackupState(changed: (state: BackupState) => void, signal: AbortSignal): void {
  const listen = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const change = changes[KEY];
    if (area === "local" && change) changed(parseBackupState(change.newValue));
  };
  browser.storage.onChanged.addListener(listen);
  signal.addEventListener("abort", () => browser.storage.onChanged.removeListener(listen), { once: true });
}
