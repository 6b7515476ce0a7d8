import type { Language } from "../lexicon/types.ts";
import type { Stored } from "../notes/types.ts";

/**
 * What the reader knows better about an entity: names, a note, that it is the same as another, that it is two. `id` is
 * profileId of `entity`, so that one entity has one profile; what articles mention stays as it was found. A tombstone is as
 * good as no profile.
 */
export interface EntityProfile extends Stored {
  /** Id of an entity that articles name, or, with `split`, one the reader made (splitId). */
  readonly entity: string;
  /** The reader's own names, shown before the lexicon's; a language left out keeps its name. */
  readonly names: Readonly<Partial<Record<Language, string>>>;
  /** Plain text; "" when nothing was written. */
  readonly note: string;
  /** Id of the entity it is one with; null: it stands for itself. */
  readonly mergedInto: string | null;
  /** Where the reader parted it from another of the same name; null: it was found in articles. */
  readonly split: EntitySplit | null;
}

/** In these articles the name of `from` means somebody or something else: the entity of the profile. */
export interface EntitySplit {
  readonly from: string;
  /** Ids of articles, each once. */
  readonly articles: readonly string[];
}
