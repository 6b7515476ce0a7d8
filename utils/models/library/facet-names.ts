import type { UiTranslator } from "../../../components/shared/messages.ts";
import { chooseName } from "../../core/language/choose-name.ts";
import type { Facet, Project } from "../../core/library/types.ts";
import { names } from "../bundled-data.ts";

/** What a value of a facet is called where the records themselves do not say; null: as they have it. */
export function facetName(
  facet: Facet,
  value: string,
  { t, has, format, lang }: UiTranslator,
  projects: readonly Project[] | null,
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
      return Object.hasOwn(names, value) ? (chooseName(names[value]!, lang)?.text ?? null) : null;
    case "outlet":
      return null;
  }
}
