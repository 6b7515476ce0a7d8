import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Pending, readSyncs } from "./read-syncs.ts";

/** A program that runs under strace, and what it and its children have synced to disk. */
export interface SyncTrace {
  /** What to start instead of the program; takes the same arguments. */
  readonly executable: string;
  /**
   * How many syncs of files whose path holds `part` have returned until now. strace prints a call before it lets the process go on: what
   * a process tells after its sync is told after the sync was printed.
   */
  count(part: string): number;
  /** Removes what was printed. */
  stop(): void;
}

/** Whether processes can be traced here: strace is not everywhere, and a container may forbid it. */
export function canTrace(): boolean {
  return spawnSync("strace", ["-f", "--seccomp-bpf", "-qq", "-o", "/dev/null", "true"]).status === 0;
}

/**
 * Prepares a program to be started under strace. The threat is a power cut: what a killed process wrote is in the system's memory and
 * gets to the disk anyway, so killing cannot show whether a save was synced.
 */
export function traceSyncs(program: string): SyncTrace {
  const folder = mkdtempSync(join(tmpdir(), "rasd-syncs-"));
  const [executable, log] = [join(folder, "traced"), join(folder, "calls")];
  const command = `exec strace -f --seccomp-bpf -y -qq -s 0 -e trace=fsync,fdatasync -e signal=none -o ${quote(log)} ${quote(program)} "$@"`;
  writeFileSync(executable, `#!/bin/sh\n${command}\n`, { mode: 0o755 });
  writeFileSync(log, "");
  const pending: Pending = new Map();
  const synced: string[] = [];
  let read = 0;
  return {
    executable,
    count: (part) => {
      const text = readFileSync(log, "utf8");
      const end = text.lastIndexOf("\n") + 1;
      synced.push(...readSyncs(text.slice(read, end).split("\n"), pending));
      read = Math.max(read, end);
      return synced.filter((path) => path.includes(part)).length;
    },
    stop: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A path as one word of the shell, whatever stands in it. */
function quote(path: string): string {
  return `'${path.replaceAll("'", "'\\''")}'`;
}
