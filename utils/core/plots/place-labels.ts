import type { Box, PlacedNode } from "./lay-out-graph.ts";

/** Where a label is written: the middle of its line. */
export interface PlacedLabel {
  readonly x: number;
  readonly y: number;
}

/** Height of a line of label text, in CSS pixels. */
export const LABEL_HEIGHT = 16;
const GAP = 3;

interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * Writes labels beside their nodes so that no label covers another label or another node, and all are inside the box. Labels are
 * served in the order given (the most important first): below, above, at the sides, then at the corners. null: there is no room,
 * the node stays without a label. `widths` are those of the texts, in CSS pixels.
 */
export function placeLabels(nodes: readonly PlacedNode[], widths: readonly number[], box: Box): (PlacedLabel | null)[] {
  const taken: Rectangle[] = [];
  const discs = nodes.map(({ x, y, radius }) => rectangle(x, y, radius * 2, radius * 2));
  return nodes.map((node, index) => {
    const width = widths[index]!;
    for (const { x, y } of placesAround(node, width)) {
      const wanted = rectangle(x, y, width + GAP * 2, LABEL_HEIGHT);
      const isFree =
        wanted.left >= 0 &&
        wanted.top >= 0 &&
        wanted.right <= box.width &&
        wanted.bottom <= box.height &&
        !taken.some((other) => overlap(other, wanted)) &&
        !discs.some((disc, other) => other !== index && overlap(disc, wanted));
      if (!isFree) continue;
      taken.push(wanted);
      return { x, y };
    }
    return null;
  });
}

function placesAround({ x, y, radius }: PlacedNode, width: number): PlacedLabel[] {
  const up = radius + LABEL_HEIGHT / 2 + 1;
  const side = radius + width / 2 + GAP + 1;
  const corner = { x: radius * 0.7 + width / 2 + GAP, y: radius * 0.7 + LABEL_HEIGHT / 2 };
  return [
    { x, y: y + up },
    { x, y: y - up },
    { x: x + side, y },
    { x: x - side, y },
    { x: x + corner.x, y: y + corner.y },
    { x: x - corner.x, y: y + corner.y },
    { x: x + corner.x, y: y - corner.y },
    { x: x - corner.x, y: y - corner.y },
    // Half under the node, half beside it.
    { x: x + width / 4, y: y + up },
    { x: x - width / 4, y: y + up },
    { x: x + width / 4, y: y - up },
    { x: x - width / 4, y: y - up },
  ];
}

function rectangle(x: number, y: number, width: number, height: number): Rectangle {
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}

function overlap(a: Rectangle, b: Rectangle): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
