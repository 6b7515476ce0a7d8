/** A point of a plot, in CSS pixels. */
export interface PointPlace {
  readonly x: number;
  readonly y: number;
}

const DIRECTIONS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
/** A step aside costs this much more than one ahead: along a row before into the next. */
const ASIDE = 4;

/**
 * Where an arrow key leads from a point: to the nearest one in its direction, as it is seen; Home and End to the first and the last of
 * all. Null: the key is none of these, or there is nothing in that direction.
 */
export function stepToPoint(points: readonly PointPlace[], from: number, key: string): number | null {
  if (key === "Home") return points.length === 0 ? null : 0;
  if (key === "End") return points.length === 0 ? null : points.length - 1;
  const direction = Object.hasOwn(DIRECTIONS, key) ? DIRECTIONS[key] : undefined;
  const start = points[from];
  if (direction === undefined || start === undefined) return null;
  const [right, down] = direction;
  let best: number | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const [index, { x, y }] of points.entries()) {
    const [dx, dy] = [x - start.x, y - start.y];
    const ahead = dx * right + dy * down;
    const aside = Math.abs(dx * down) + Math.abs(dy * right);
    if (index === from || ahead < 0.5 || aside > ahead * 8) continue;
    const cost = ahead + aside * ASIDE;
    if (cost < least) {
      least = cost;
      best = index;
    }
  }
  return best;
}
