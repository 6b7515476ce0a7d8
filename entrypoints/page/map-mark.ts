import { colourOfHighlight } from "../../utils/core/lexicon/category-style.ts";
import type { MapMark } from "../../utils/dom/create-mark-map.ts";
import type { Mark } from "./follow-marks.ts";

/** A painted mark as the map shows it. */
export function mapMark(kind: MapMark["kind"]): (mark: Mark) => MapMark {
  return ({ range, highlight }) => ({ range, kind, colour: colourOfHighlight(highlight) });
}
