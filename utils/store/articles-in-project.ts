import type { RasdDatabase } from "./database.ts";

/** Notes read at a time. */
const SLICE = 400;

/**
 * Ids of the living articles in a project, ascending. Every note is read, a slice in memory at a time: the search would be quicker, and may not
 * know yet what was filed just now.
 */
export async function articlesInProject(database: RasdDatabase, project: string): Promise<string[]> {
  await database.open();
  const found: string[] = [];
  for (let after = ""; ; ) {
    const notes = await database.articles.where("id").above(after).limit(SLICE).toArray();
    for (const { id, projects, deletedAt } of notes)
      if (deletedAt === null && projects.includes(project)) found.push(id);
    const last = notes.at(-1);
    if (last === undefined || notes.length < SLICE) return found;
    after = last.id;
  }
}
