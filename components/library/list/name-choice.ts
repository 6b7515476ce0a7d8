import type { Facet, FacetChoice, Project } from "../../../utils/core/library/types.ts";
import type { UiTranslator } from "../../shared/messages.ts";
import type { FacetCount, FacetCounts } from "./types.ts";

/** What a choice is called, also when nothing is left of it in the list: as its facet names it, else in the interface's words, else as it is. */
export function nameChoice(
  { facet, value }: FacetChoice,
  facets: FacetCounts,
  projects: ReadonlyMap<string, Project>,
  { t, has, format }: UiTranslator,
): string {
  const counted = facets[facet]?.find((count) => count.value === value)?.name;
  if (counted !== undefined && counted !== value) return counted;
  const key = { label: "labels", category: "categories", colour: "highlights.colours", lang: "libraryList.langs" }[
    facet as string
  ];
  if (key !== undefined && has(`${key}.${value}`)) return t(`${key}.${value}` as Parameters<typeof t>[0]);
  if (facet === "month") return format.period(value);
  if (facet === "project") return projects.get(value)?.name ?? t("libraryList.goneProject");
  return counted ?? value;
}

/** Facets without what is no choice: a project that was deleted. */
export function livingFacets(facets: FacetCounts, projects: ReadonlyMap<string, Project>): FacetCounts {
  const { project, ...others } = facets;
  const living = project?.filter(({ value }: FacetCount) => projects.has(value)) ?? [];
  return living.length === 0 ? others : { ...others, project: living };
}

/** The groups of the panel in their order: what a reader narrows by first comes first. */
export const FACET_ORDER: readonly Facet[] = [
  "label",
  "project",
  "tag",
  "colour",
  "outlet",
  "month",
  "entity",
  "category",
  "lang",
];
