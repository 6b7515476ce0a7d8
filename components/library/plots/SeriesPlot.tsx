import type { RefObject } from "preact";
import { useCallback } from "preact/hooks";
import { chooseName } from "../../../utils/core/language/choose-name.ts";
import { addressOf } from "../../../utils/core/library/route.ts";
import { areaPath, bandsOf, countScale, linePath } from "../../../utils/core/plots/scales.ts";
import { useTranslate } from "../../shared/translate-context.tsx";
import { nameBin } from "./bin-names.ts";
import { entityAddress } from "./entity-address.ts";
import { fitText } from "./measure-text.ts";
import { PlotCanvas } from "./PlotCanvas.tsx";
import { PlotPoint } from "./PlotPoint.tsx";
import { PlotText } from "./PlotText.tsx";
import { TimeAxis } from "./TimeAxis.tsx";
import type { PlotsState } from "./types.ts";

const CELL = 132;
const GAP = 28;
const NARROWEST = 230;
/** A scale goes up to this at least: one article is no mountain. */
const LOWEST = 4;

/**
 * Entities over time: a small plot each, since lines across each other cannot be told apart without colours. Each has its own scale
 * with its highest number written on it: on one scale the crime that every article names would press all others flat.
 */
export function SeriesPlot(props: { state: PlotsState; svg: RefObject<SVGSVGElement | null> }) {
  const { state, svg } = props;
  const { data, filter } = state;
  const translator = useTranslate();
  const { t, dir, lang, format } = translator;
  const rtl = dir === "rtl";
  const columnsOf = (width: number) =>
    Math.max(1, Math.min(4, data.series.length, Math.floor((width + GAP) / (NARROWEST + GAP))));
  const height = (width: number) => Math.ceil(data.series.length / columnsOf(width)) * CELL;

  const draw = useCallback(
    (width: number) => {
      const columns = columnsOf(width);
      const cell = (width - GAP * (columns - 1)) / columns;
      return (
        <>
          {data.series.map((series, index) => {
            const column = index % columns;
            const left = (rtl ? columns - 1 - column : column) * (cell + GAP);
            const right = left + cell;
            const top = Math.floor(index / columns) * CELL;
            const bottom = top + CELL - 32;
            const bands = bandsOf(data.bins.bins.length, left, right, rtl);
            const y = countScale(Math.max(LOWEST, ...series.byBin), bottom, top + 36);
            const name = chooseName(state.entity(series.id).names, lang) ?? { text: series.id, lang: "en" as const };
            const points = series.byBin.map((count, bin) => ({ x: bands[bin]!.middle, y: y.at(count) }));
            const peak = series.byBin.indexOf(Math.max(...series.byBin));
            return (
              <g key={series.id}>
                <TimeAxis bins={data.bins} bands={bands} y={bottom} above={0} left={left} right={right} />
                <line class="plot-base" x1={left} x2={right} y1={bottom} y2={bottom} />
                <PlotText
                  class="plot-name plot-strong"
                  x={rtl ? right : left}
                  y={top + 14}
                  text={fitText(name.text, cell - 44, 13, 600)}
                  lang={name.lang}
                />
                <PlotText
                  class="plot-name"
                  x={rtl ? left : right}
                  y={top + 14}
                  text={format.number(series.total)}
                  align="end"
                />
                <path class="plot-area" d={areaPath(points, bottom)} />
                <path class="plot-line" d={linePath(points)} />
                {series.byBin.map((count, bin) => {
                  if (count === 0) return null;
                  const { x, y: at } = points[bin]!;
                  const place = nameBin(data.bins.bins[bin]!, data.bins.unit, translator);
                  return (
                    <PlotPoint
                      key={bin}
                      href={addressOf(entityAddress(state, series.id, filter, data.bins.bins[bin]!))}
                      label={t("plots.coveragePoint", {
                        name: name.text,
                        bin: place,
                        articles: t("dossiers.articles", { count }),
                      })}
                      x={x}
                      y={bottom - 2}
                    >
                      <rect
                        class="plot-reach"
                        x={bands[bin]!.left}
                        width={bands[bin]!.width}
                        y={top + 24}
                        height={bottom - top - 24}
                      />
                      <circle class={bin === peak ? "plot-dot plot-dot-peak" : "plot-dot"} cx={x} cy={at} r={3} />
                    </PlotPoint>
                  );
                })}
                <PlotText
                  class="plot-value"
                  x={Math.max(left + 8, Math.min(right - 8, points[peak]!.x))}
                  y={points[peak]!.y - 7}
                  text={format.number(series.byBin[peak]!)}
                  align="middle"
                />
              </g>
            );
          })}
        </>
      );
    },
    [data, filter, translator, state.entity],
  );

  return <PlotCanvas label={t("plots.series.subtitle")} height={height} draw={draw} svg={svg} />;
}
