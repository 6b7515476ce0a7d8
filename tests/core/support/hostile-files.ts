import { CONTRADICTING_FILES } from "./hostile/contradicting-files.ts";
import { CUT_OFF_FILES } from "./hostile/cut-off-files.ts";
import type { HostileFile } from "./hostile/exported-files.ts";
import { FOREIGN_FILES } from "./hostile/foreign-files.ts";
import { MISADDRESSED_FILES } from "./hostile/misaddressed-files.ts";
import { MISSHAPEN_FILES } from "./hostile/misshapen-files.ts";
import { NO_JSON_FILES } from "./hostile/no-json-files.ts";

export { STORED_LIBRARY } from "./hostile/exported-files.ts";

/** Every file that must be refused, or refused in part, by its place. To add one, add a line to the list of its kind. */
export const HOSTILE_FILES: readonly HostileFile[] = [
  ...CUT_OFF_FILES,
  ...NO_JSON_FILES,
  ...FOREIGN_FILES,
  ...MISSHAPEN_FILES,
  ...MISADDRESSED_FILES,
  ...CONTRADICTING_FILES,
];
