import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from "d3-force";
import type { Together } from "./find-together.ts";

export interface Box {
  readonly width: number;
  readonly height: number;
}

/** Where a node is drawn, in CSS pixels from the upper left corner. */
export interface PlacedNode {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

const STEPS = 220;
const SMALLEST = 4;
const LARGEST = 18;

interface Moving {
  x: number;
  y: number;
  readonly radius: number;
}

/** A layout under way: it takes a second for the largest graphs, so whoever shows it runs it in slices. */
export interface GraphLayout {
  /** Takes so many steps more; true when it is at its end. */
  readonly run: (steps: number) => boolean;
  /** Where the nodes are now, stretched to the box. */
  readonly places: () => PlacedNode[];
}

/**
 * Places the nodes of a graph in a box by d3-force, to be run to its end before it is shown: nothing moves before the reader's eyes.
 * Clusters start apart on a ring and are held together, so that they can be seen as such. Deterministic: d3-force's own source of
 * chance begins the same each time. `room` is the width each node's label needs, in CSS pixels.
 */
export function startLayout(
  { nodes, edges }: Pick<Together, "nodes" | "edges">,
  box: Box,
  room: readonly number[] = [],
): GraphLayout {
  const most = Math.max(1, ...nodes.map(({ articles }) => articles));
  const count = Math.max(0, ...nodes.map(({ cluster }) => cluster)) + 1;
  const homes = placeHomes(count, Math.min(box.width, box.height) * 0.36);
  const moving: Moving[] = nodes.map(({ articles, cluster }, index) => {
    // A spiral around the cluster's home, so that no two begin in one place.
    const turn = index * 2.4;
    const away = 6 * Math.sqrt(index + 1);
    return {
      x: homes[cluster]!.x + Math.cos(turn) * away,
      y: homes[cluster]!.y + Math.sin(turn) * away,
      radius: SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(articles / most),
    };
  });
  const spread = Math.sqrt((box.width * box.height) / Math.max(1, nodes.length));
  const reach = (_: Moving, index: number) =>
    moving[index]!.radius + 4 + Math.min((room[index] ?? 0) / 2, spread * 0.5);
  const simulation = forceSimulation(moving)
    .stop()
    .alphaDecay(1 - 0.001 ** (1 / STEPS))
    .force(
      "links",
      forceLink<Moving, { source: number; target: number; strength: number }>(
        edges.map(({ a, b, strength }) => ({ source: a, target: b, strength })),
      )
        .distance(spread * 0.7)
        .strength((link) => 0.15 + 0.5 * link.strength),
    )
    .force(
      "apart",
      forceManyBody<Moving>()
        .strength(-spread * 2.2)
        .distanceMax(spread * 6),
    )
    .force("collide", forceCollide<Moving>(reach).iterations(2))
    .force("x", forceX<Moving>((_, index) => homes[nodes[index]!.cluster]!.x).strength(0.06))
    .force("y", forceY<Moving>((_, index) => homes[nodes[index]!.cluster]!.y).strength(0.06));
  let taken = 0;
  return {
    run: (steps) => {
      const now = Math.min(steps, STEPS - taken);
      if (now > 0) simulation.tick(now);
      taken += now;
      return taken >= STEPS;
    },
    places: () => (nodes.length === 0 ? [] : stretchTo(moving, box)),
  };
}

/** A layout run to its end at once. */
export function layOutGraph(
  together: Pick<Together, "nodes" | "edges">,
  box: Box,
  room: readonly number[] = [],
): PlacedNode[] {
  const layout = startLayout(together, box, room);
  layout.run(STEPS);
  return layout.places();
}

function placeHomes(count: number, reach: number): { x: number; y: number }[] {
  if (count === 1) return [{ x: 0, y: 0 }];
  return Array.from({ length: count }, (_, cluster) => {
    const angle = (cluster / count) * 2 * Math.PI - Math.PI / 2;
    return { x: Math.cos(angle) * reach, y: Math.sin(angle) * reach };
  });
}

/** Stretches what was placed to the box: the graph has no scale of its own. */
function stretchTo(moving: readonly Moving[], box: Box): PlacedNode[] {
  const margin = { x: Math.min(60, box.width * 0.12), y: LARGEST + 14 };
  const stretch = (values: readonly number[], from: number, to: number) => {
    const [low, high] = [Math.min(...values), Math.max(...values)];
    return values.map((value) =>
      high === low ? (from + to) / 2 : from + ((value - low) / (high - low)) * (to - from),
    );
  };
  const xs = stretch(
    moving.map(({ x }) => x),
    margin.x,
    box.width - margin.x,
  );
  const ys = stretch(
    moving.map(({ y }) => y),
    margin.y,
    box.height - margin.y,
  );
  return moving.map(({ radius }, index) => ({
    x: Math.round(xs[index]! * 10) / 10,
    y: Math.round(ys[index]! * 10) / 10,
    radius: Math.round(radius * 10) / 10,
  }));
}
