/** One call that a process began and strace printed as cut by another's («<unfinished ...>»), by the process's number. */
export type Pending = Map<string, string>;

const BEGUN = /^(\d+) +(?:fsync|fdatasync)\(\d+<([^>]*)>/;
const RESUMED = /^(\d+) +<\.\.\. (?:fsync|fdatasync) resumed>/;

/**
 * Paths that were synced to disk, in order, from lines of `strace -f -y -e trace=fsync,fdatasync`: those calls alone that returned, and
 * without an error. A call whose line is cut counts where it is resumed; what is still under way at the end stays in `pending`.
 *
 * @param lines whole lines.
 */
export function readSyncs(lines: readonly string[], pending: Pending): string[] {
  const synced: string[] = [];
  for (const line of lines) {
    const [, process = "", path = ""] = BEGUN.exec(line) ?? [];
    if (process !== "" && line.endsWith("<unfinished ...>")) pending.set(process, path);
    else if (process !== "" && returned(line)) synced.push(path);
    const resumed = RESUMED.exec(line)?.[1];
    if (resumed === undefined) continue;
    const cut = pending.get(resumed);
    pending.delete(resumed);
    if (cut !== undefined && returned(line)) synced.push(cut);
  }
  return synced;
}

const returned = (line: string): boolean => /\) += 0$/.test(line);
