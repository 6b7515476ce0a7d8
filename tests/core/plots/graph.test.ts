/** The graph of what is named together: pairs, clusters, places and labels. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isPlotted } from "../../../utils/core/plots/count-series.ts";
import { findClusters } from "../../../utils/core/plots/find-clusters.ts";
import { findTogether } from "../../../utils/core/plots/find-together.ts";
import { layOutGraph } from "../../../utils/core/plots/lay-out-graph.ts";
import { LABEL_HEIGHT, placeLabels } from "../../../utils/core/plots/place-labels.ts";
import { sampleGrouped } from "../support/sample-library.ts";

const large = sampleGrouped({ articles: 700, entities: 240, outlets: 9 });
const wanted = (id: string) => isPlotted(large.entities.get(id)!);
/** As large as the view makes it for two hundred names on a page of 1,280 pixels. */
const BOX = { width: 1160, height: 1103 };

const ids = ["أ", "ب", "ت", "ث", "ج", "ح"];
const ARTICLES = fc.array(
  fc.subarray(ids).map((entities) => {
    return { id: "x", day: "2026-01-01", outlet: "o", label: "relevant" as const, projects: [], entities, counts: [] };
  }),
  { maxLength: 25 },
);

describe("what is named together", () => {
  it("is counted as one would by hand, whatever the order of articles", () => {
    fc.assert(
      fc.property(ARTICLES, fc.integer({ min: 1, max: 6 }), (articles, most) => {
        const together = findTogether(articles, (id) => id !== "ح", most);
        expect(findTogether(articles.toReversed(), (id) => id !== "ح", most)).toEqual(together);
        expect(together.nodes.length).toBeLessThanOrEqual(most);
        for (const { id, articles: count } of together.nodes)
          expect(count).toBe(articles.filter(({ entities }) => entities.includes(id)).length);
        for (const { a, b, articles: count, strength } of together.edges) {
          const [first, second] = [together.nodes[a]!, together.nodes[b]!];
          expect(a).toBeLessThan(b);
          expect(count).toBe(
            articles.filter(({ entities }) => entities.includes(first.id) && entities.includes(second.id)).length,
          );
          expect(strength).toBeCloseTo(count / Math.sqrt(first.articles * second.articles));
        }
        for (const index of together.nodes.keys())
          expect(together.edges.some(({ a, b }) => a === index || b === index)).toBe(true);
      }),
    );
  });

  it("keeps two hundred names to their strongest companions", () => {
    const { nodes, edges } = findTogether(large.articles, wanted, 200);
    expect(nodes.length).toBeGreaterThan(180);
    expect(edges.length).toBeLessThanOrEqual(nodes.length * 3);
  });
});

describe("clusters", () => {
  const clique = (from: number, size: number) => {
    const edges: { a: number; b: number; strength: number }[] = [];
    for (let a = from; a < from + size; a++)
      for (let b = a + 1; b < from + size; b++) edges.push({ a, b, strength: 1 });
    return edges;
  };
  it.each([
    [
      "two cliques and a bridge",
      7,
      [...clique(0, 3), ...clique(3, 4), { a: 0, b: 3, strength: 0.5 }],
      [1, 1, 1, 0, 0, 0, 0],
    ],
    ["nodes without edges", 3, [], [0, 1, 2]],
    ["one clique", 4, clique(0, 4), [0, 0, 0, 0]],
    ["three pairs", 6, [...clique(0, 2), ...clique(2, 2), ...clique(4, 2)], [0, 0, 1, 1, 2, 2]],
  ])("%s", (_name, size, edges, clusters) => expect(findClusters(size, edges)).toEqual(clusters));

  it("part a graph no worse than leaving it whole", () => {
    const graph = fc.array(
      fc.record({ a: fc.nat(11), b: fc.nat(11), strength: fc.constantFrom(0.2, 0.5, 1) }).filter(({ a, b }) => a !== b),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(graph, (edges) => {
        const clusters = findClusters(12, edges);
        const total = edges.reduce((sum, { strength }) => sum + strength, 0);
        const inside = edges
          .filter(({ a, b }) => clusters[a] === clusters[b])
          .reduce((sum, { strength }) => sum + strength, 0);
        const ends = (cluster: number) =>
          edges.reduce(
            (sum, { a, b, strength }) =>
              sum + (clusters[a] === cluster ? strength : 0) + (clusters[b] === cluster ? strength : 0),
            0,
          );
        const modularity =
          total === 0
            ? 0
            : inside / total -
              [...new Set(clusters)].reduce((sum, cluster) => sum + (ends(cluster) / (2 * total)) ** 2, 0);
        expect(modularity).toBeGreaterThanOrEqual(-1e-9);
        // Nothing joins what no edge joins.
        for (const [node, cluster] of clusters.entries())
          if (!edges.some(({ a, b }) => a === node || b === node))
            expect(clusters.filter((one) => one === cluster)).toHaveLength(1);
      }),
      { numRuns: 60 },
    );
  });
});

describe("the layout of two hundred nodes", () => {
  const together = findTogether(large.articles, wanted, 200);
  const widths = together.nodes.map(({ id }) => Object.values(large.entities.get(id)!.found)[0]!.length * 6.5);
  const room = widths.map((width) => width / 2);
  const placed = layOutGraph(together, BOX, room);
  const labels = placeLabels(placed, widths, BOX);

  it("is the same each time, and inside its box", () => {
    expect(layOutGraph(together, BOX, room)).toEqual(placed);
    for (const { x, y, radius } of placed) {
      expect(x - radius).toBeGreaterThanOrEqual(0);
      expect(x + radius).toBeLessThanOrEqual(BOX.width);
      expect(y - radius).toBeGreaterThanOrEqual(0);
      expect(y + radius).toBeLessThanOrEqual(BOX.height);
    }
  });

  it("keeps nodes apart and gives most of them a label", () => {
    for (const [index, one] of placed.entries())
      for (const other of placed.slice(index + 1))
        expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(Math.max(one.radius, other.radius) * 0.8);
    const share = labels.filter((label) => label !== null).length / labels.length;
    expect(share).toBeGreaterThan(0.8);
  });
});

it("labels never cover each other or a node that is not theirs", () => {
  const node = fc.record({ x: fc.nat(400), y: fc.nat(300), radius: fc.integer({ min: 3, max: 18 }) });
  fc.assert(
    fc.property(fc.array(fc.tuple(node, fc.integer({ min: 10, max: 160 })), { maxLength: 40 }), (rows) => {
      const nodes = rows.map(([one]) => one);
      const labels = placeLabels(
        nodes,
        rows.map(([, width]) => width),
        { width: 400, height: 300 },
      );
      for (const [index, label] of labels.entries()) {
        if (label === null) continue;
        const half = rows[index]![1] / 2;
        expect(label.x - half).toBeGreaterThanOrEqual(0);
        expect(label.x + half).toBeLessThanOrEqual(400);
        for (const [other, second] of labels.entries()) {
          if (second !== null && other !== index)
            expect(
              Math.abs(label.x - second.x) >= half + rows[other]![1] / 2 ||
                Math.abs(label.y - second.y) >= LABEL_HEIGHT,
            ).toBe(true);
          const { x, y, radius } = nodes[other]!;
          if (other !== index)
            expect(Math.abs(label.x - x) >= half + radius || Math.abs(label.y - y) >= LABEL_HEIGHT / 2 + radius).toBe(
              true,
            );
        }
      }
    }),
    { numRuns: 60 },
  );
});
