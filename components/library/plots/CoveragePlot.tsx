import type { RefObject } from "preact";
import { useCallback } from "preact/hooks";
import { addressOf } from "../../../utils/core/library/route.ts";
import type { OutletRow } from "../../../utils/core/plots/count-coverage.ts";
import { queryBehind } from "../../../utils/core/plots/narrow.ts";
import { bandsOf, countScale } from "../../../utils/core/plots/scales.ts";
import { useTranslate } from "../../shared/translate-context.tsx";
import { nameBin } from "./bin-names.ts";
import { layOutRows, WIDE_ROWS } from "./lay-out-rows.ts";
import { fitText } from "./measure-text.ts";
import { PlotCanvas } from "./PlotCanvas.tsx";
import { PlotPoint } from "./PlotPoint.tsx";
import { PlotText } from "./PlotText.tsx";
import { TimeAxis } from "./TimeAxis.tsx";
import type { PlotsState } from "./types.ts";

const AXIS = 30;
const WIDEST_BAR = 44;

interface Row {
  readonly name: string;
  readonly total: number;
  readonly byBin: readonly number[];
  /** null: of all outlets, or of several that share a row. */
  readonly host: string | null;
  readonly isAll: boolean;
}

/**
 * Coverage by period: a row of bars for all outlets, and one for each outlet below on one scale of their own. Rows are read and
 * compared without a legend or colours; of stacked bars only the lowest part can be.
 */
export function CoveragePlot(props: { state: PlotsState; svg: RefObject<SVGSVGElement | null> }) {
  const { state, svg } = props;
  const { data, outlets, filter } = state;
  const translator = useTranslate();
  const { t, dir } = translator;
  const rtl = dir === "rtl";
  const rows: Row[] = [
    { name: t("plots.allOutlets"), total: data.coverage.total, byBin: data.coverage.byBin, host: null, isAll: true },
    ...data.coverage.rows.map((row) => ({ ...row, name: nameRow(row), isAll: false })),
  ];
  const most = Math.max(1, ...data.coverage.rows.flatMap(({ byBin }) => byBin));

  function nameRow({ host, outlets: count }: OutletRow): string {
    return host === null ? t("plots.otherOutlets", { count }) : (outlets.get(host) ?? host);
  }

  const heightOf = (row: Row, width: number) => (width >= WIDE_ROWS ? (row.isAll ? 92 : 40) : row.isAll ? 112 : 64);
  const height = (width: number) => rows.reduce((sum, row) => sum + heightOf(row, width), AXIS);

  const draw = useCallback(
    (width: number) => {
      const { isWide, start, end, left, right, name } = layOutRows(
        rows.map((row) => row.name),
        width,
        rtl,
      );
      const bands = bandsOf(data.bins.bins.length, left, right, rtl);
      let top = 0;
      return (
        <>
          <TimeAxis
            bins={data.bins}
            bands={bands}
            y={height(width) - AXIS}
            above={height(width) - AXIS}
            left={left}
            right={right}
          />
          {rows.map((row) => {
            const bottom = top + heightOf(row, width) - 4;
            const ceiling = top + (isWide ? 14 : 38);
            const y = countScale(row.isAll ? Math.max(1, ...row.byBin) : most, bottom, ceiling);
            const peak = row.byBin.indexOf(Math.max(...row.byBin));
            const textY = isWide ? bottom - 4 : top + 18;
            const marks = row.byBin.flatMap((count, bin) => {
              if (count === 0) return [];
              const band = bands[bin]!;
              const bar = Math.min(WIDEST_BAR, band.width);
              const bin_ = data.bins.bins[bin]!;
              const query = queryBehind(filter, bin_, row.host === null ? [] : [{ facet: "outlet", value: row.host }]);
              const place = nameBin(bin_, data.bins.unit, translator);
              return [
                <PlotPoint
                  key={bin}
                  href={addressOf({ view: "list", query })}
                  label={t("plots.coveragePoint", {
                    name: row.name,
                    bin: place,
                    articles: t("dossiers.articles", { count }),
                  })}
                  x={band.middle}
                  y={bottom - 2}
                >
                  <rect class="plot-reach" x={band.left} width={band.width} y={ceiling} height={bottom - ceiling} />
                  <rect
                    class={row.isAll ? "plot-bar plot-bar-all" : "plot-bar"}
                    x={band.middle - bar / 2}
                    width={bar}
                    y={y.at(count)}
                    height={Math.max(1, bottom - y.at(count))}
                  />
                </PlotPoint>,
              ];
            });
            const drawn = (
              <g key={row.isAll ? "" : (row.host ?? "…")}>
                <line class="plot-base" x1={left} x2={right} y1={bottom} y2={bottom} />
                {marks}
                {row.total === 0 ? null : (
                  <PlotText
                    class="plot-value"
                    x={Math.max(left + 8, Math.min(right - 8, bands[peak]!.middle))}
                    y={y.at(row.byBin[peak]!) - 3}
                    text={translator.format.number(row.byBin[peak]!)}
                    align="middle"
                  />
                )}
                <PlotText
                  class={row.isAll ? "plot-name plot-strong" : "plot-name"}
                  x={start}
                  y={textY}
                  text={fitText(row.name, name, 13, row.isAll ? 600 : 400)}
                />
                <PlotText
                  class={row.isAll ? "plot-name plot-strong" : "plot-name"}
                  x={end}
                  y={textY}
                  text={row.isAll ? t("dossiers.articles", { count: row.total }) : translator.format.number(row.total)}
                  align="end"
                />
              </g>
            );
            top += heightOf(row, width);
            return drawn;
          })}
        </>
      );
    },
    [data, outlets, filter, translator],
  );

  return <PlotCanvas label={t("plots.coverage.subtitle")} height={height} draw={draw} svg={svg} />;
}
