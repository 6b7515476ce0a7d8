/** The lines of a long list that are drawn: from `first` up to, not including, `end`. */
export interface LineWindow {
  readonly first: number;
  readonly end: number;
}

/**
 * Which lines of a list stand in view, with some on either side, all lines being equally high.
 *
 * @param top how far the list's beginning stands above the view's, in pixels; negative while it is below it.
 * @param height of the view, in pixels.
 * @param line height of one line, in pixels.
 * @param spare lines drawn beyond either end.
 */
export function linesInView(
  { top, height, line, spare }: { top: number; height: number; line: number; spare: number },
  lines: number,
): LineWindow {
  if (line <= 0 || lines <= 0) return { first: 0, end: 0 };
  const first = Math.floor(top / line) - spare;
  const end = Math.ceil((top + height) / line) + spare;
  const inside = (at: number) => Math.max(0, Math.min(lines, at));
  return { first: Math.min(inside(first), inside(end)), end: inside(end) };
}
