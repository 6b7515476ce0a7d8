import * as v from "valibot";
import { stored } from "../notes/schemas.ts";
import type { StoryDecision } from "./types.ts";

export const storyDecisionSchema: v.GenericSchema<unknown, StoryDecision> = v.strictObject({
  ...stored,
  articles: v.strictTuple([stored.id, stored.id]),
  together: v.boolean(),
});
