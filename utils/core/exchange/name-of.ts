import type { ArticleEntity, Tag } from "../notes/types.ts";
import { readClaim } from "./read-claim.ts";
import type { ExportContext } from "./types.ts";

/** The reader's or the lexicon's name; for what only a pattern found, the article's. */
export function nameOf({ id, names }: ArticleEntity, entityName: ExportContext["entityName"]): string {
  const known = entityName(id);
  return known === id ? (Object.values(names)[0] ?? id) : known;
}

/** What a tag is called: an entity's by its name today, a word of the reader's own as it is. */
export function tagLabel({ label, entity }: Tag, entityName: ExportContext["entityName"]): string {
  if (entity === null) return label;
  const known = entityName(entity);
  return known === entity ? label : known;
}

/** Whether an entity is somebody or something by name: no date, no sum, no count. */
export function isName({ id, category }: ArticleEntity): boolean {
  return category !== "date" && category !== "amount" && readClaim(id) === null;
}
