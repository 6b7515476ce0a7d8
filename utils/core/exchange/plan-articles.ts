import type { ArticleNote } from "../notes/types.ts";
import { type Outcome, planTombstone, writeNew, writeOver } from "./import-plan.ts";
import type { Placed } from "./import-types.ts";
import { mergeArticle } from "./merge-article.ts";
import { isSameData } from "./same-data.ts";

/** Plans a note beside the stored one of its article; undefined: there is none. */
export function planArticle(
  placed: Placed<ArticleNote>,
  stored: ArticleNote | undefined,
  now: string,
): Outcome<"article"> {
  const { record, place, stub = false } = placed;
  if (stored === undefined) return writeNew(placed);
  if (record.deletedAt !== null) return planTombstone(placed, stored, now);
  const merged = mergeArticle(stored, record, stub);
  if (typeof merged === "string") return { problem: merged };
  if (isSameData(merged, stored)) return "same";
  return writeOver(merged, stored, stored.deletedAt === null ? "merged" : "restored", place, now);
}
