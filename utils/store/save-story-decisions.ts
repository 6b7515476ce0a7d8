import { storyDecisionSchema } from "../core/stories/schemas.ts";
import type { StoryDecision } from "../core/stories/types.ts";
import type { RasdDatabase } from "./database.ts";
import { parseRecord } from "./parse-record.ts";

/**
 * Writes the reader's decisions on stories, all or none, and gives what stood there before: undefined where nothing did.
 * Idempotent.
 *
 * @throws RecordError when one is no decision; nothing is written then.
 */
export async function saveStoryDecisions(
  database: RasdDatabase,
  decisions: readonly StoryDecision[],
): Promise<(StoryDecision | undefined)[]> {
  const checked = decisions.map((decision) => parseRecord(storyDecisionSchema, decision));
  await database.open();
  return database.transaction("rw", database.storyDecisions, async () => {
    const before = await database.storyDecisions.bulkGet(checked.map(({ id }) => id));
    await database.storyDecisions.bulkPut(checked);
    return before;
  });
}
