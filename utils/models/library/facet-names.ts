import type { UiTranslator } from "../../../components/shared/messages.ts";
import { type EntityKnowledge, namesOfEntity } from "../../core/dossiers/name-of-entity.ts";
import { chooseName } from "../../core/language/choose-name.ts";
import type { Facet, Project } from "../../core/library/types.ts";

/** What a value of a facet is called where the records themselves do not say; null: as they have it. */
export function facetName(
  facet: Facet,
  value: string,
  { t, has, format, lang }: UiTranslator,
  projects: readonly Project[] | null,
  entities: EntityKnowledge,
): string | null {
  const text = (key: string) => (has(key) ? t(key) : null);
  switch (facet) {
    case "label":
      return text(`labels.${value}`);
    case "lang":
      return text(`libraryList.langs.${value}`);
    case "category":
      return text(`categories.${value}`);
    case "colour":
      return text(`highlights.colours.${value}`);
    case "month":
      return format.period(value);
    case "project":
      return projects?.find(({ id }) => id === value)?.name ?? null;
    case "entity":
    case "tag":
      // Of a merged one its own name, since it is counted apart here.
      return chooseName(namesOfEntity(value, entities).names, lang)?.text ?? null;
    case "outlet":
      return null;
  }
}
