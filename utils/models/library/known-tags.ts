import { chooseName } from "../../core/language/choose-name.ts";
import type { Language } from "../../core/lexicon/types.ts";
import type { KnownTag } from "../../core/notes/complete-tags.ts";
import type { EntityNames } from "../../core/notes/make-article-note.ts";
import type { FacetCount } from "./library-search.ts";

/**
 * What tags are completed from: the lexicon's entities by their name in the reader's language, then the reader's own words as
 * the facets of tags count them, each once.
 */
export function knownTagsOf(names: EntityNames, used: readonly FacetCount[], lang: Language): KnownTag[] {
  const entities = Object.entries(names).flatMap(([entity, own]): KnownTag[] => {
    const name = chooseName(own, lang);
    return name === null ? [] : [{ label: name.text, entity, names: Object.values(own) }];
  });
  const words = new Map(
    used.filter(({ value }) => !Object.hasOwn(names, value)).map(({ value, name }) => [value, name]),
  );
  return [
    ...entities.sort((a, b) => a.label.localeCompare(b.label, lang)),
    ...[...words.values()].map((label) => ({ label, entity: null })),
  ];
}
