import { openRunMemory } from "../extension/run-memory.ts";
import { type OpenOptions, openDatabase, type RasdDatabase } from "../store/database.ts";
import { DATABASE_NAME } from "../store/names.ts";

/** The database of the extension, or one beside it, as every page of the extension must open it: see openDatabase and guardLog. */
export function openGuardedDatabase(
  name: string = DATABASE_NAME,
  { beforeUpgrade }: Pick<OpenOptions, "beforeUpgrade"> = {},
): RasdDatabase {
  return openDatabase(name, { beforeUpgrade, memory: openRunMemory() });
}
