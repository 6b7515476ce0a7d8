import type { Label } from "../relevance/types.ts";

/**
 * Whether a reading is stored without being asked for. What is neither about trafficking nor names it leaves no trace:
 * Rasd is no history of a person's reading. Related articles only when the reader has turned that on.
 */
export function isKeptAutomatically(label: Label, keepRelated: boolean): boolean {
  return label === "relevant" || label === "mention" || (label === "related" && keepRelated);
}

/** Whether names are marked on the page. On an article of another subject they would only disturb. */
export function isMarked(label: Label): boolean {
  return label !== "none";
}
