import { chooseName } from "../../../utils/core/language/choose-name.ts";
import { LABELS } from "../../../utils/core/relevance/types.ts";
import { useTranslate } from "../../shared/translate-context.tsx";
import { nameBin } from "./bin-names.ts";
import { type Cell, DataTable } from "./DataTable.tsx";
import type { PlotsState } from "./types.ts";

interface TableProps {
  state: PlotsState;
  open: boolean;
}

/** Counts that are not zero, the newest period first. */
export function CoverageTable({ state, open }: TableProps) {
  const translator = useTranslate();
  const { t } = translator;
  const { bins, unit } = state.data.bins;
  const rows = bins
    .map((bin, index) =>
      state.data.coverage.rows.flatMap(({ host, outlets, byBin }): Cell[][] => {
        const name = host === null ? t("plots.otherOutlets", { count: outlets }) : (state.outlets.get(host) ?? host);
        return byBin[index] === 0 ? [] : [[nameBin(bin, unit, translator), { name }, byBin[index]!]];
      }),
    )
    .toReversed()
    .flat();
  return (
    <DataTable
      caption={t("plots.coverage.subtitle")}
      columns={[t("plots.columns.period"), t("notes.outlet"), t("plots.columns.articles")]}
      rows={rows}
      open={open}
    />
  );
}

export function SeriesTable({ state, open }: TableProps) {
  const translator = useTranslate();
  const { t, lang } = translator;
  const { bins, unit } = state.data.bins;
  const rows = state.data.series.flatMap(({ id, byBin }) => {
    const name = chooseName(state.entity(id).names, lang);
    return byBin.flatMap((count, index): Cell[][] =>
      count === 0
        ? []
        : [[{ name: name?.text ?? id, lang: name?.lang }, nameBin(bins[index]!, unit, translator), count]],
    );
  });
  return (
    <DataTable
      caption={t("plots.series.subtitle")}
      columns={[t("plots.columns.name"), t("plots.columns.period"), t("plots.columns.articles")]}
      rows={rows}
      open={open}
    />
  );
}

export function LabelsTable({ state, open }: TableProps) {
  const { t } = useTranslate();
  const { byLabel, rows: outletRows } = state.data.coverage;
  const named = outletRows.map(({ host, outlets, byLabel: own }) => ({
    cell: { name: host === null ? t("plots.otherOutlets", { count: outlets }) : (state.outlets.get(host) ?? host) },
    byLabel: own,
  }));
  const rows = [{ cell: t("plots.allOutlets"), byLabel }, ...named].flatMap((row) =>
    LABELS.flatMap((label): Cell[][] =>
      row.byLabel[label] === 0 ? [] : [[row.cell, t(`labels.${label}`), row.byLabel[label]]],
    ),
  );
  return (
    <DataTable
      caption={t("plots.labels.subtitle")}
      columns={[t("notes.outlet"), t("plots.label"), t("plots.columns.articles")]}
      rows={rows}
      open={open}
    />
  );
}

/** Each name with the names it is joined to. */
export function TogetherTable({ state, open }: TableProps) {
  const { t, lang } = useTranslate();
  const { nodes, edges } = state.data.together;
  const name = (index: number): Cell => {
    const { id } = nodes[index]!;
    const chosen = chooseName(state.entity(id).names, lang);
    return { name: chosen?.text ?? id, lang: chosen?.lang };
  };
  const rows = edges
    .toSorted((x, y) => y.articles - x.articles || x.a - y.a || x.b - y.b)
    .map(({ a, b, articles }): Cell[] => [
      name(a),
      name(b),
      articles,
      nodes[a]!.cluster === nodes[b]!.cluster ? nodes[a]!.cluster + 1 : "–",
    ]);
  return (
    <DataTable
      caption={t("plots.together.subtitle")}
      columns={[
        t("plots.columns.name"),
        t("plots.columns.with"),
        t("plots.columns.common"),
        t("plots.columns.cluster"),
      ]}
      rows={rows}
      open={open}
    />
  );
}
