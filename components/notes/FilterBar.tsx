import type { Facet, LibraryQuery } from "../../utils/core/library/types.ts";
import { useTranslate } from "../shared/translate-context.tsx";
import type { FilterChoice, NotesSearch } from "./types.ts";

export interface FilterBarProps {
  query: LibraryQuery;
  /** Empty until there is an answer. */
  facets: NonNullable<NotesSearch["answer"]>["facets"];
  onFilter: (query: LibraryQuery) => void;
}

/** Three narrow lists, one a filter, each choice with the number of articles it leaves. The library has all of them. */
export function FilterBar(props: FilterBarProps) {
  const { query, facets, onFilter } = props;
  const { t } = useTranslate();
  const filter = (facet: Facet, label: string, all: string) => {
    const chosen = query.chosen.find((choice) => choice.facet === facet)?.value ?? null;
    return (
      <FilterList
        label={label}
        all={all}
        value={chosen}
        options={withChosen(facets[facet] ?? [], chosen)}
        onChoose={(value) => {
          const others = query.chosen.filter((choice) => choice.facet !== facet);
          onFilter({ ...query, chosen: value === null ? others : [...others, { facet, value }] });
        }}
      />
    );
  };
  return (
    <fieldset class="filters" aria-label={t("notes.filters")}>
      {filter("label", t("notes.label"), t("notes.allLabels"))}
      {filter("outlet", t("notes.outlet"), t("notes.allOutlets"))}
      {filter("category", t("notes.category"), t("notes.allCategories"))}
    </fieldset>
  );
}

/** What is chosen stays among the choices, also when it leaves nothing. */
function withChosen(choices: readonly FilterChoice[], chosen: string | null): readonly FilterChoice[] {
  if (chosen === null || choices.some(({ value }) => value === chosen)) return choices;
  return [...choices, { value: chosen, name: chosen, count: 0 }];
}

function FilterList(props: {
  label: string;
  /** The choice that narrows nothing. */
  all: string;
  value: string | null;
  options: readonly FilterChoice[];
  onChoose: (value: string | null) => void;
}) {
  const { label, all, value, options, onChoose } = props;
  const { t } = useTranslate();
  return (
    <select
      class={value === null ? "filter" : "filter filter-on"}
      aria-label={label}
      value={value ?? ""}
      onChange={(event) => onChoose(event.currentTarget.value === "" ? null : event.currentTarget.value)}
    >
      <option value="">{all}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {t("notes.option", { name: option.name, count: option.count })}
        </option>
      ))}
    </select>
  );
}
