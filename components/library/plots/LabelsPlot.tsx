import type { RefObject } from "preact";
import { useCallback, useId } from "preact/hooks";
import { addressOf } from "../../../utils/core/library/route.ts";
import type { FacetChoice } from "../../../utils/core/library/types.ts";
import { queryBehind } from "../../../utils/core/plots/narrow.ts";
import { LABELS, type Label } from "../../../utils/core/relevance/types.ts";
import { useTranslate } from "../../shared/translate-context.tsx";
import { layOutRows, WIDE_ROWS } from "./lay-out-rows.ts";
import { LEGEND_SIZE, layOutLegend } from "./legend.ts";
import { fitText, measureText } from "./measure-text.ts";
import { PlotCanvas } from "./PlotCanvas.tsx";
import { PlotPoint } from "./PlotPoint.tsx";
import { PlotText } from "./PlotText.tsx";
import type { PlotsState } from "./types.ts";
import { Unspoken } from "./Unspoken.tsx";

interface Row {
  readonly key: string;
  readonly name: string;
  readonly total: number;
  readonly byLabel: Readonly<Record<Label, number>>;
  readonly host: string | null;
  readonly isAll: boolean;
}

/** What share of the articles has which label, in all and by outlet: bars of one length, each label with a pattern of its own. */
export function LabelsPlot(props: { state: PlotsState; svg: RefObject<SVGSVGElement | null> }) {
  const { state, svg } = props;
  const { data, outlets, filter } = state;
  const translator = useTranslate();
  const { t, dir, format } = translator;
  const rtl = dir === "rtl";
  const id = useId();
  const rows: Row[] = [
    { key: "", name: t("plots.allOutlets"), host: null, isAll: true, ...data.coverage },
    ...data.coverage.rows.map((row) => ({
      key: row.host ?? "…",
      name: row.host === null ? t("plots.otherOutlets", { count: row.outlets }) : (outlets.get(row.host) ?? row.host),
      ...{ host: row.host, isAll: false, total: row.total, byLabel: row.byLabel },
    })),
  ];
  const used = LABELS.filter((label) => data.coverage.byLabel[label] > 0);
  const rowHeight = (width: number) => (width >= WIDE_ROWS ? 30 : 48);
  const legend = useCallback(
    (width: number) =>
      layOutLegend(
        used.map((label) => t(`labels.${label}`)),
        width,
      ),
    [data, translator],
  );
  const height = (width: number) => legend(width).height + rows.length * rowHeight(width) + 8;
  const patternOf = (label: Label) => `${id}-${label}`;

  const draw = useCallback(
    (width: number) => {
      const { isWide, start, end, left, right, name } = layOutRows(
        rows.map((row) => row.name),
        width,
        rtl,
      );
      const key = legend(width);
      return (
        <>
          <Patterns id={patternOf} />
          <Unspoken>
            {used.map((one, index) => {
              const { x, y } = key.places[index]!;
              const at = rtl ? width - x : x;
              return (
                <g key={one}>
                  <rect
                    class={`plot-share plot-${one}`}
                    fill={`url(#${patternOf(one)})`}
                    x={rtl ? at - 14 : at}
                    y={y - 11}
                    width={14}
                    height={14}
                  />
                  <PlotText class="plot-tick" x={rtl ? at - 20 : at + 20} y={y} text={t(`labels.${one}`)} />
                </g>
              );
            })}
          </Unspoken>
          {rows.map((row, index) => {
            const top = key.height + index * rowHeight(width) + (row.isAll ? 0 : 6);
            const barTop = isWide ? top : top + 20;
            const textY = isWide ? top + 16 : top + 13;
            const shares = shareOut(row, left, right, rtl);
            return (
              <g key={row.key}>
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
                  text={row.isAll ? t("dossiers.articles", { count: row.total }) : format.number(row.total)}
                  align="end"
                />
                {shares.map(({ label: one, count, x, size }) => {
                  const chosen: FacetChoice[] = [{ facet: "label", value: one }];
                  if (row.host !== null) chosen.push({ facet: "outlet", value: row.host });
                  const label_ = t("plots.labelPoint", {
                    ...{ name: row.name, label: t(`labels.${one}`) },
                    ...{ articles: t("dossiers.articles", { count }), percent: Math.round((count / row.total) * 100) },
                  });
                  return (
                    <PlotPoint
                      key={one}
                      href={addressOf({ view: "list", query: queryBehind(filter, null, chosen) })}
                      label={label_}
                      x={x + size / 2}
                      y={barTop + 22}
                    >
                      <rect
                        class={`plot-share plot-${one}`}
                        fill={`url(#${patternOf(one)})`}
                        x={x}
                        y={barTop}
                        width={Math.max(0, size - 2)}
                        height={22}
                      />
                    </PlotPoint>
                  );
                })}
                <Unspoken class="plot-over">
                  {shares.map(({ label: one, count, x, size }) =>
                    size > measureText(format.number(count), LEGEND_SIZE, 600) + 14 ? (
                      <PlotText
                        key={one}
                        class={`plot-inside plot-inside-${one}`}
                        x={x + size / 2 - 1}
                        y={barTop + 15.5}
                        text={format.number(count)}
                        align="middle"
                      />
                    ) : null,
                  )}
                </Unspoken>
              </g>
            );
          })}
        </>
      );
    },
    [data, outlets, filter, translator, legend],
  );

  return <PlotCanvas label={t("plots.labels.subtitle")} height={height} draw={draw} svg={svg} />;
}

/** Full, hatched, dotted, empty: told apart without colours, as the badges are. */
function Patterns(props: { id: (label: Label) => string }) {
  const { id } = props;
  return (
    <defs>
      <pattern id={id("relevant")} width={6} height={6} patternUnits="userSpaceOnUse">
        <rect class="plot-fill-relevant" width={6} height={6} />
      </pattern>
      <pattern id={id("mention")} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect class="plot-ground-mention" width={6} height={6} />
        <rect class="plot-fill-mention" width={2} height={6} />
      </pattern>
      <pattern id={id("related")} width={6} height={6} patternUnits="userSpaceOnUse">
        <rect class="plot-ground-related" width={6} height={6} />
        <circle class="plot-fill-related" cx={3} cy={3} r={1.3} />
      </pattern>
      <pattern id={id("none")} width={6} height={6} patternUnits="userSpaceOnUse">
        <rect class="plot-ground-none" width={6} height={6} />
      </pattern>
    </defs>
  );
}

/** Where each label's part of a row's bar is, from the start of the line on. */
function shareOut(
  { total, byLabel }: Row,
  left: number,
  right: number,
  rtl: boolean,
): { label: Label; count: number; x: number; size: number }[] {
  let before = 0;
  return LABELS.filter((label) => byLabel[label] > 0).map((label) => {
    const count = byLabel[label];
    const size = ((right - left) * count) / total;
    const x = rtl ? right - before - size : left + before;
    before += size;
    return { label, count, x, size };
  });
}
