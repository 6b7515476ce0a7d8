import { projectSchema } from "../core/library/schemas.ts";
import type { Project } from "../core/library/types.ts";
import type { RasdDatabase } from "./database.ts";
import { parseRecord } from "./parse-record.ts";

/**
 * Stores a project, new or changed; deleting is `deletedAt` set, bringing back null: its articles stay in it unseen. Idempotent.
 *
 * @throws RecordError when it is not what it should be (a name of blanks); nothing is written then.
 */
export async function saveProject(database: RasdDatabase, project: Project): Promise<Project> {
  const checked = parseRecord(projectSchema, project);
  await database.open();
  await database.projects.put(checked);
  return checked;
}
