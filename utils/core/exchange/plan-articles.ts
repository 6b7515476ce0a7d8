import type { ArticleNote } from "../notes/types.ts";
import { type PlanDraft, writeNew } from "./import-plan.ts";
import type { Placed } from "./import-types.ts";
import { mergeArticle } from "./merge-article.ts";
import { isSameData } from "./same-data.ts";

/** Plans a note beside the stored one of its article; undefined: there is none. */
export function planArticle(
  placed: Placed<ArticleNote>,
  stored: ArticleNote | undefined,
  plan: PlanDraft,
  now: string,
): void {
  const { record, place, stub = false } = placed;
  if (stored === undefined) return plan.write("article", writeNew(placed));
  if (record.deletedAt !== null) {
    if (stored.deletedAt !== null) return plan.same("article");
    const write = { ...stored, deletedAt: record.deletedAt, updatedAt: now };
    return plan.write("article", { record: write, reason: "deleted", place, before: stored.updatedAt });
  }
  const merged = mergeArticle(stored, record, stub);
  if (typeof merged === "string") return plan.refuse("article", placed, merged);
  if (isSameData(merged, stored)) return plan.same("article");
  const reason = stored.deletedAt === null ? "merged" : "restored";
  plan.write("article", { record: { ...merged, updatedAt: now }, reason, place, before: stored.updatedAt });
}
