import { foldString } from "../text/fold.ts";
import type { Tag } from "./types.ts";

/**
 * What two spellings of one tag have in common: the entity's id, or the folded words with single spaces. What a facet of
 * tags is chosen by.
 */
export function tagKey({ label, entity }: Tag): string {
  return entity ?? foldString(label).trim().replace(/\s+/gu, " ");
}
