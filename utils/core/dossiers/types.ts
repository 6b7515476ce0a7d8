import type { Language } from "../lexicon/types.ts";
import type { Stored } from "../notes/types.ts";

/**
 * What the reader knows better about an entity: names, a note, that it is the same as another. `id` is `entity:` and the entity's
 * id, so that one entity has one profile; those that articles mention stay as they were found.
 */
export interface EntityProfile extends Stored {
  readonly entity: string;
  /** The reader's own names, shown before the lexicon's; a language left out keeps its name. */
  readonly names: Readonly<Partial<Record<Language, string>>>;
  /** Plain text; "" when nothing was written. */
  readonly note: string;
  /** Id of the entity it is one with; null: it stands for itself. */
  readonly mergedInto: string | null;
}
