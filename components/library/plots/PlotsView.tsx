import { CATEGORIES, type Category } from "../../../utils/core/lexicon/types.ts";
import { EmptyState } from "../../shared/EmptyState.tsx";
import { useTranslate } from "../../shared/translate-context.tsx";
import { ReadingNote } from "../dossiers/ReadingNote.tsx";
import { CoveragePlot } from "./CoveragePlot.tsx";
import { describeCoverage, describeLabels, describeSeries, describeTogether } from "./describe-findings.ts";
import { LabelsPlot } from "./LabelsPlot.tsx";
import { PlotFigure } from "./PlotFigure.tsx";
import { PlotFilters } from "./PlotFilters.tsx";
import { CoverageTable, LabelsTable, SeriesTable, TogetherTable } from "./PlotTables.tsx";
import { SeriesPlot } from "./SeriesPlot.tsx";
import { TogetherPlot } from "./TogetherPlot.tsx";
import { GRAPH_SIZES, type PlotsActions, type PlotsState } from "./types.ts";

export interface PlotsViewProps {
  state: PlotsState;
  actions: PlotsActions;
  /** Whether the tables are unfolded at first. */
  openTables?: boolean;
}

/** Pictures of what is kept: coverage, names over time, labels, and what is named together, all within one filter. */
export function PlotsView(props: PlotsViewProps) {
  const { state, actions, openTables = false } = props;
  const { data, reading } = state;
  const translator = useTranslate();
  const { t } = translator;
  const isReady = reading.status === "ready" || reading.status === "stopped";
  const figure = { onSave: actions.save };
  const table = { state, open: openTables };
  return (
    <div class="plots">
      <h2 class="view-title">{t("plots.title")}</h2>
      <ReadingNote reading={reading} actions={actions} />
      {isReady && state.stored === 0 ? (
        <EmptyState icon="notes" title={t("plots.empty.title")} text={t("plots.empty.text")} />
      ) : null}
      {isReady && state.stored > 0 ? (
        <>
          <div class="plots-tools">
            <PlotFilters state={state} actions={actions} />
            <p class="quiet" role="status">
              {t("plots.shown", { articles: t("dossiers.articles", { count: data.articles }) })}
            </p>
          </div>
          {data.articles === 0 ? (
            <EmptyState icon="search" title={t("plots.nothing.title")} text={t("plots.nothing.text")} />
          ) : (
            <div class="plots-grid">
              <PlotFigure
                {...figure}
                name="coverage"
                title={describeCoverage(state, translator)}
                subtitle={t(`plots.coverage.${data.bins.unit}`)}
                nothing={null}
                table={<CoverageTable {...table} />}
              >
                {(svg) => <CoveragePlot state={state} svg={svg} />}
              </PlotFigure>
              <PlotFigure
                {...figure}
                name="names"
                title={describeSeries(state, translator)}
                subtitle={t("plots.series.subtitle")}
                nothing={data.series.length === 0 ? t("plots.series.nothing") : null}
                controls={<CategoryChoice state={state} actions={actions} />}
                table={<SeriesTable {...table} />}
              >
                {(svg) => <SeriesPlot state={state} svg={svg} />}
              </PlotFigure>
              <PlotFigure
                {...figure}
                name="labels"
                title={describeLabels(state, translator)}
                subtitle={t("plots.labels.subtitle")}
                nothing={null}
                table={<LabelsTable {...table} />}
              >
                {(svg) => <LabelsPlot state={state} svg={svg} />}
              </PlotFigure>
              <PlotFigure
                {...figure}
                name="together"
                title={describeTogether(state, translator)}
                subtitle={t("plots.together.subtitle")}
                nothing={data.together.nodes.length === 0 ? t("plots.together.nothing") : null}
                controls={<SizeChoice state={state} actions={actions} />}
                table={<TogetherTable {...table} />}
              >
                {(svg) => <TogetherPlot state={state} svg={svg} />}
              </PlotFigure>
            </div>
          )}
        </>
      ) : null}
    </div>
  );
}

function CategoryChoice(props: Pick<PlotsViewProps, "state" | "actions">) {
  const { state, actions } = props;
  const { t } = useTranslate();
  return (
    <select
      class="filter plot-choice"
      aria-label={t("plots.series.category")}
      value={state.category ?? ""}
      onChange={(event) => actions.chooseCategory((event.currentTarget.value || null) as Category | null)}
    >
      <option value="">{t("plots.series.allNames")}</option>
      {CATEGORIES.map((category) => (
        <option key={category} value={category}>
          {t(`categories.${category}`)}
        </option>
      ))}
    </select>
  );
}

function SizeChoice(props: Pick<PlotsViewProps, "state" | "actions">) {
  const { state, actions } = props;
  const { t } = useTranslate();
  return (
    <select
      class="filter plot-choice"
      aria-label={t("plots.together.size")}
      value={state.graphSize}
      onChange={(event) => actions.chooseGraphSize(Number(event.currentTarget.value))}
    >
      {GRAPH_SIZES.map((size) => (
        <option key={size} value={size}>
          {t("plots.together.names", { count: size })}
        </option>
      ))}
    </select>
  );
}
