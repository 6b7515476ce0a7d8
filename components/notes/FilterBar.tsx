import type { NotesQuery } from "../../utils/core/notes/search-notes.ts";
import { useTranslate } from "../shared/translate-context.tsx";
import type { NotesFacets } from "./types.ts";

/** One choice of a filter. */
interface Option {
  readonly value: string;
  readonly name: string;
  readonly count: number;
}

export interface FilterBarProps {
  filters: NotesQuery;
  facets: NotesFacets;
  onFilter: (filters: NotesQuery) => void;
}

/** Three narrow lists, one a filter, each choice with the number of articles it leaves. */
export function FilterBar(props: FilterBarProps) {
  const { filters, facets, onFilter } = props;
  const { t } = useTranslate();
  return (
    <fieldset class="filters" aria-label={t("notes.filters")}>
      <FilterList
        label={t("notes.label")}
        all={t("notes.allLabels")}
        value={filters.label}
        options={facets.labels.map(({ label, count }) => ({ value: label, name: t(`labels.${label}`), count }))}
        onChoose={(value) =>
          onFilter({ ...filters, label: facets.labels.find((f) => f.label === value)?.label ?? null })
        }
      />
      <FilterList
        label={t("notes.outlet")}
        all={t("notes.allOutlets")}
        value={filters.outlet}
        options={facets.outlets.map(({ host, name, count }) => ({ value: host, name, count }))}
        onChoose={(outlet) => onFilter({ ...filters, outlet })}
      />
      <FilterList
        label={t("notes.category")}
        all={t("notes.allCategories")}
        value={filters.category}
        options={facets.categories.map(({ category, count }) => ({
          value: category,
          name: t(`categories.${category}`),
          count,
        }))}
        onChoose={(value) =>
          onFilter({ ...filters, category: facets.categories.find((f) => f.category === value)?.category ?? null })
        }
      />
    </fieldset>
  );
}

function FilterList(props: {
  label: string;
  /** The choice that narrows nothing. */
  all: string;
  value: string | null;
  options: readonly Option[];
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
