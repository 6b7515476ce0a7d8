import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

/**
 * The folder of the seed texts, the labelled corpus and the word lists they are checked against: the one RASD_SHARED names,
 * else `shared` beside the project. null where there is none; whatever needs it then says so and measures nothing.
 */
export function findShared(): URL | null {
  const named = process.env.RASD_SHARED;
  const folder = named ? pathToFileURL(`${resolve(named)}/`) : new URL("../../../shared/", import.meta.url);
  return existsSync(folder) ? folder : null;
}
