import type { Project, SavedSearch } from "../core/library/types.ts";
import type { RasdDatabase } from "./database.ts";
import { watchQuery } from "./watch-query.ts";

const byName = (a: { readonly name: string }, b: { readonly name: string }) => a.name.localeCompare(b.name, "ar");

/** The living projects, by name. */
export async function listProjects(database: RasdDatabase): Promise<Project[]> {
  await database.open();
  return (await database.projects.filter(({ deletedAt }) => deletedAt === null).toArray()).sort(byName);
}

/** The living saved searches, by name. */
export async function listSearches(database: RasdDatabase): Promise<SavedSearch[]> {
  await database.open();
  return (await database.searches.filter(({ deletedAt }) => deletedAt === null).toArray()).sort(byName);
}

/**
 * Calls `changed` now and whenever a project or a saved search was written, by this page or another one of the extension.
 * Ends with `signal`.
 */
export function watchProjects(database: RasdDatabase, changed: () => void, signal: AbortSignal): void {
  const read = async () => [
    await database.projects.orderBy("updatedAt").last(),
    await database.searches.orderBy("updatedAt").last(),
  ];
  watchQuery(database, read, { tell: changed, fail: changed }, signal);
}
