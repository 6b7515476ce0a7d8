import type { Bin, BinUnit } from "../../../utils/core/plots/cut-into-bins.ts";
import type { UiTranslator } from "../../shared/messages.ts";

/** A bin in words: «the week of 2 March 2026», «March 2026», «2026». */
export function nameBin({ start }: Bin, unit: BinUnit, { t, format }: Pick<UiTranslator, "t" | "format">): string {
  if (unit === "week") return t("plots.weekOf", { date: format.printedDate(start) });
  return unit === "month" ? format.period(start) : start.slice(0, 4);
}

/** Which bins could be labelled on an axis, and how: where a month begins, or, of a few weeks, each. */
export function axisLabels(
  bins: readonly Bin[],
  unit: BinUnit,
  { format }: Pick<UiTranslator, "format">,
): readonly { readonly index: number; readonly text: string }[] {
  if (unit === "year") return bins.map(({ start }, index) => ({ index, text: start.slice(0, 4) }));
  if (unit === "month") return bins.map(({ start }, index) => ({ index, text: format.period(start) }));
  if (bins.length <= 9) return bins.map(({ start }, index) => ({ index, text: format.printedDate(start) }));
  return bins.flatMap(({ start }, index) => {
    // A week belongs to the month it begins in.
    const isFirst = index === 0 || bins[index - 1]!.start.slice(0, 7) !== start.slice(0, 7);
    return isFirst ? [{ index, text: format.period(start) }] : [];
  });
}
