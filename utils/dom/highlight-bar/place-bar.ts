import { type Box, clamp, overlaps } from "../place-card.ts";

export interface BarPlace {
  /** Top left corner in the window, CSS pixels. */
  readonly left: number;
  readonly top: number;
  /** free: beside the passage, or over it because nothing else is left. */
  readonly side: "above" | "below" | "free";
}

export interface Placing {
  /** Boxes of the passage's text in text order, whether in sight or not. */
  readonly boxes: readonly Box[];
  readonly bar: { readonly width: number; readonly height: number };
  /** The part of the window that is in sight. */
  readonly window: Box;
  readonly dir: "rtl" | "ltr";
  readonly near: "start" | "end";
  readonly touch: boolean;
  /** The side it stands on already: kept while there is room, so that it does not jump. */
  readonly side?: BarPlace["side"];
}

/** Room between the bar and the passage, and between the bar and the window's edge. */
export const GAP = 8;
export const MARGIN = 8;
/**
 * For touch: selection handles hang some 30 px under the last line (Android, iOS), the browser's own menu stands over the
 * first line and is up to 56 px high.
 */
export const HANDLES = 40;
export const CALLOUT = 72;
/** How far the bar reaches back over the point it hangs from, so that its first button is under the hand. */
const REACH = 20;

/**
 * Where the bar goes: next to the end of the passage where the hand is, running on as the text runs, below a passage
 * selected forwards and above one selected backwards; the other side when there is no room; anywhere free, nearest
 * first, when both sides are full. It never stands outside the window, and over the passage only when every place is.
 *
 * O(1) beside the boxes; the search of free places is O(n³) in the boxes in sight, and stops at the first found.
 */
export function placeBar({ boxes, bar, window, dir, near, touch, side }: Placing): BarPlace {
  const low = { left: window.left + MARGIN, top: window.top + MARGIN };
  const high = { left: window.right - MARGIN - bar.width, top: window.bottom - MARGIN - bar.height };
  const inSight = boxes.filter((box) => overlaps(box, window));
  const anchor = near === "end" ? (inSight.at(-1) ?? boxes.at(-1)) : (inSight[0] ?? boxes[0]);
  if (!anchor)
    return { left: clamp(low.left, low.left, high.left), top: clamp(low.top, low.top, high.top), side: "free" };

  // The passage's reading start is on the right in RTL, and its end on the left.
  const atRight = (dir === "rtl") === (near === "start");
  const point = atRight ? anchor.right : anchor.left;
  const left = clamp(dir === "rtl" ? point + REACH - bar.width : point - REACH, low.left, high.left);
  const above = Math.min(...inSight.map((box) => box.top)) - (touch ? CALLOUT : GAP) - bar.height;
  const below = Math.max(...inSight.map((box) => box.bottom)) + (touch ? HANDLES : GAP);
  const fits = { above: above >= low.top && above <= high.top, below: below >= low.top && below <= high.top };
  const first = side === "above" || side === "below" ? side : near === "start" && !touch ? "above" : "below";
  for (const wanted of [first, first === "above" ? "below" : "above"] as const) {
    if (fits[wanted]) return { left, top: wanted === "above" ? above : below, side: wanted };
  }
  const wanted = { left, top: clamp(anchor.bottom + GAP, low.top, high.top) };
  return { ...(findFree(inSight, bar, low, high, wanted) ?? wanted), side: "free" };
}

interface Point {
  readonly left: number;
  readonly top: number;
}

/**
 * The free place nearest to the wanted one. A box that can be moved left and up without touching anything ends at an edge or
 * at a box on each axis, so the edges of all boxes are the only places that need be tried.
 */
function findFree(boxes: readonly Box[], bar: Placing["bar"], low: Point, high: Point, wanted: Point): Point | null {
  const lefts = [wanted.left, low.left, high.left, ...boxes.flatMap((b) => [b.right + GAP, b.left - GAP - bar.width])];
  const tops = [wanted.top, low.top, high.top, ...boxes.flatMap((b) => [b.bottom + GAP, b.top - GAP - bar.height])];
  const places = inRange(tops, low.top, high.top).flatMap((top) =>
    inRange(lefts, low.left, high.left).map((left) => ({ left, top })),
  );
  const distance = ({ left, top }: Point) => Math.abs(left - wanted.left) + Math.abs(top - wanted.top);
  places.sort((a, b) => distance(a) - distance(b));
  return places.find((place) => boxes.every((box) => !overlaps(box, grown(place)))) ?? null;

  function grown({ left, top }: Point): Box {
    // A place at exactly GAP from a box is free; sums of fractions may differ by less than this.
    const gap = GAP - 0.01;
    return { left: left - gap, top: top - gap, right: left + bar.width + gap, bottom: top + bar.height + gap };
  }
}

function inRange(values: readonly number[], low: number, high: number): number[] {
  return [...new Set(values)].filter((value) => value >= low && value <= high);
}
