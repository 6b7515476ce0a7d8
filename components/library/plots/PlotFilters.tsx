import { LABELS, type Label } from "../../../utils/core/relevance/types.ts";
import { useTranslate } from "../../shared/translate-context.tsx";
import { PERIODS, type Period, type PlotsActions, type PlotsState } from "./types.ts";

export type PlotFiltersProps = {
  state: Pick<PlotsState, "filter" | "period" | "projects">;
  actions: Pick<PlotsActions, "filter" | "choosePeriod">;
};

/** What all plots are narrowed to: a period, a project, a label. */
export function PlotFilters(props: PlotFiltersProps) {
  const { filter, period, projects } = props.state;
  const { actions } = props;
  const { t } = useTranslate();
  return (
    <fieldset class="plot-filters">
      <legend class="visually-hidden">{t("plots.filters")}</legend>
      <select
        class={`filter ${period === "all" ? "" : "filter-on"}`}
        aria-label={t("plots.period")}
        value={period}
        onChange={(event) => actions.choosePeriod(event.currentTarget.value as Period)}
      >
        {PERIODS.map((one) => (
          <option key={one} value={one}>
            {t(`plots.periods.${one}`)}
          </option>
        ))}
      </select>
      {period === "own" ? (
        <>
          <DayField label={t("plots.from")} value={filter.from} onChange={(from) => actions.filter({ from })} />
          <DayField label={t("plots.to")} value={filter.to} onChange={(to) => actions.filter({ to })} />
        </>
      ) : null}
      {projects.length === 0 ? null : (
        <select
          class={`filter ${filter.project === null ? "" : "filter-on"}`}
          aria-label={t("plots.project")}
          value={filter.project ?? ""}
          onChange={(event) => actions.filter({ project: event.currentTarget.value || null })}
        >
          <option value="">{t("plots.allProjects")}</option>
          {projects.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
      <select
        class={`filter ${filter.label === null ? "" : "filter-on"}`}
        aria-label={t("plots.label")}
        value={filter.label ?? ""}
        onChange={(event) => actions.filter({ label: (event.currentTarget.value || null) as Label | null })}
      >
        <option value="">{t("notes.allLabels")}</option>
        {LABELS.map((label) => (
          <option key={label} value={label}>
            {t(`labels.${label}`)}
          </option>
        ))}
      </select>
    </fieldset>
  );
}

function DayField(props: { label: string; value: string | null; onChange: (day: string | null) => void }) {
  const { label, value, onChange } = props;
  return (
    <label class="plot-day">
      <span class="quiet">{label}</span>
      <input
        type="date"
        class="filter"
        value={value ?? ""}
        onChange={(event) => onChange(event.currentTarget.value || null)}
      />
    </label>
  );
}
