import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { PartRecord } from "./types.ts";

/** Records by the parts' names. */
export type SoakState = Record<string, PartRecord>;

export function emptyRecord(rounds: number): PartRecord {
  return { done: 0, rounds, counts: {}, measures: {}, faults: [], skipped: null, took: 0, at: "" };
}

/** What an earlier run has left; nothing, when there was none. @throws when the file is there and is no state. */
export async function readState(path: string): Promise<SoakState> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return {};
    throw error;
  }
  return JSON.parse(text) as SoakState;
}

/** Whole or not at all: a run that is killed while it writes leaves what was there. */
export async function writeState(path: string, state: SoakState): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.new`, `${JSON.stringify(state, null, 1)}\n`);
  await rename(`${path}.new`, path);
}
