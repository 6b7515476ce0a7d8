import type { Bins } from "../../../utils/core/plots/cut-into-bins.ts";
import { type Band, thinLabels } from "../../../utils/core/plots/scales.ts";
import { useTranslate } from "../../shared/translate-context.tsx";
import { axisLabels } from "./bin-names.ts";
import { measureText } from "./measure-text.ts";
import { PlotText } from "./PlotText.tsx";
import { Unspoken } from "./Unspoken.tsx";

export interface TimeAxisProps {
  bins: Bins;
  bands: readonly Band[];
  /** Where the line is. */
  y: number;
  /** Height above it that its thin upright lines run through. */
  above: number;
  left: number;
  right: number;
}

const SIZE = 12;
/** Between two labels. */
const GAP = 12;
const SHORT = 330;

/** The names of weeks, months or years under a plot, as many as fit, and a thin line up from each. */
export function TimeAxis(props: TimeAxisProps) {
  const { bins, bands, y, above, left, right } = props;
  const translator = useTranslate();
  const labels = axisLabels(bins.bins, bins.unit, translator);
  const widths = labels.map(({ text }) => measureText(text, SIZE));
  // On a short axis the two ends say more than what happens to fit between them.
  const thinned =
    right - left < SHORT
      ? [...new Set([0, labels.length - 1])].filter((at) => at >= 0)
      : thinLabels(
          labels.map(({ index }) => bands[index]!.middle),
          Math.max(0, ...widths) + GAP,
        );
  const placed = thinned.map((at) => {
    const half = widths[at]! / 2;
    return { ...labels[at]!, half, x: Math.max(left + half, Math.min(right - half, bands[labels[at]!.index]!.middle)) };
  });
  // Moved inwards at an end, a label may come too near to the one beside it; the newest stays.
  const shown = placed.filter(
    ({ x, half }, at) => !placed.slice(at + 1).some((next) => Math.abs(next.x - x) < next.half + half + GAP / 2),
  );
  return (
    <Unspoken>
      {shown.map(({ index, text, x }) => {
        const { middle } = bands[index]!;
        return (
          <g key={index}>
            <line class="plot-grid" x1={middle} x2={middle} y1={y - above} y2={y + 4} />
            <PlotText class="plot-tick" x={x} y={y + 18} text={text} align="middle" />
          </g>
        );
      })}
    </Unspoken>
  );
}
