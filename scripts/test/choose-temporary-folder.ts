import { accessSync, constants, statfsSync } from "node:fs";
import { tmpdir } from "node:os";

/** Where Linux keeps files in memory. */
const IN_MEMORY = "/dev/shm";
/** What the browsers' profiles of one run may take, in bytes; twice what was seen. */
const ENOUGH = 4e9;

/**
 * Where the tests' browsers keep their profiles: in memory where there is room, else where the system keeps temporary files. Browsers
 * wait for the disk at every start and at every save that has to be durable, and so do half of these tests otherwise.
 */
export function chooseTemporaryFolder(folder: string = IN_MEMORY): string {
  try {
    accessSync(folder, constants.W_OK);
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize >= ENOUGH ? folder : tmpdir();
  } catch {
    // There is none: not Linux, or not for us.
    return tmpdir();
  }
}
