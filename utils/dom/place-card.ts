/** A box in the window, in CSS pixels from its top left corner. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Room kept between the card and the mark, and between the card and the window's edge. */
const GAP = 6;
const MARGIN = 8;

/**
 * Where a card goes: below its mark, above when there is no room below, level with the mark's reading start, always
 * whole inside the window when the window is large enough for it.
 *
 * @returns the card's top left corner.
 */
export function placeCard(
  mark: Box,
  card: { readonly width: number; readonly height: number },
  window: { readonly width: number; readonly height: number },
  dir: "rtl" | "ltr",
): { left: number; top: number } {
  const below = mark.bottom + GAP;
  const above = mark.top - GAP - card.height;
  const fitsBelow = below + card.height + MARGIN <= window.height;
  const top = fitsBelow || above < MARGIN ? below : above;
  const left = dir === "rtl" ? mark.right - card.width : mark.left;
  return {
    left: clamp(left, MARGIN, window.width - card.width - MARGIN),
    top: clamp(top, MARGIN, window.height - card.height - MARGIN),
  };
}

export function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Where there is no room between the limits, the lower one wins: the beginning stays in sight. */
export function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
