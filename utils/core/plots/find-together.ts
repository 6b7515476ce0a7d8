import type { GroupedArticle } from "../dossiers/group-entities.ts";
import { findClusters } from "./find-clusters.ts";

/** An entity in the graph of what is named together. */
export interface TogetherNode {
  readonly id: string;
  readonly articles: number;
  /** Number of its cluster; the largest cluster is 0. */
  readonly cluster: number;
}

/** Two entities by their place among the nodes, the lower one first. */
export interface TogetherEdge {
  readonly a: number;
  readonly b: number;
  /** Articles that name both. */
  readonly articles: number;
  /** How much they belong together, 0 to 1: common articles against the articles of either (cosine). */
  readonly strength: number;
}

export interface Together {
  /** In most articles first. */
  readonly nodes: readonly TogetherNode[];
  /** The strongest alone, the strongest first. */
  readonly edges: readonly TogetherEdge[];
  /**
   * The two that are named together in most articles, apart from what more than half of all articles name: that stands with
   * everything. null: no two are.
   */
  readonly most: TogetherEdge | null;
}

/** Edges kept of each entity: more make a ball of wool. */
const EDGES_EACH = 3;

/**
 * Which of the entities that `wanted` lets through are named together: the `most` named ones, each with its strongest
 * companions. Once is chance, so pairs need two common articles, unless there are hardly any. Entities without a companion are
 * left out. O(articles · entities of an article²).
 */
export function findTogether(
  articles: readonly GroupedArticle[],
  wanted: (id: string) => boolean,
  most: number,
): Together {
  const totals = new Map<string, number>();
  for (const article of articles) for (const id of article.entities) totals.set(id, (totals.get(id) ?? 0) + 1);
  const chosen = [...totals]
    .filter(([id]) => wanted(id))
    .sort(([a, first], [b, second]) => second - first || (a < b ? -1 : 1))
    .slice(0, most);
  const size = chosen.length;
  const place = new Map(chosen.map(([id], index) => [id, index]));
  const common = new Uint32Array(size * size);
  for (const article of articles) {
    const named = article.entities.flatMap((id) => place.get(id) ?? []).sort((a, b) => a - b);
    for (let i = 0; i < named.length; i++)
      for (let j = i + 1; j < named.length; j++) common[named[i]! * size + named[j]!]!++;
  }
  const pairs: TogetherEdge[] = [];
  for (let a = 0; a < size; a++) {
    for (let b = a + 1; b < size; b++) {
      const count = common[a * size + b]!;
      if (count > 0) pairs.push({ a, b, articles: count, strength: count / Math.sqrt(chosen[a]![1] * chosen[b]![1]) });
    }
  }
  const repeated = pairs.filter((pair) => pair.articles > 1);
  const edges = keepStrongest(repeated.length >= Math.min(3, size / 4) ? repeated : pairs);

  const joined = [...new Set(edges.flatMap(({ a, b }) => [a, b]))].sort((a, b) => a - b);
  const renumbered = new Map(joined.map((old, index) => [old, index]));
  const kept = edges.map((edge) => ({ ...edge, a: renumbered.get(edge.a)!, b: renumbered.get(edge.b)! }));
  const clusters = findClusters(joined.length, kept);
  const nodes = joined.map((old, index) => ({
    id: chosen[old]![0],
    articles: chosen[old]![1],
    cluster: clusters[index]!,
  }));
  return {
    nodes,
    edges: kept,
    most: findMost(kept, nodes, articles.length / 2),
  };
}

/** Each entity's EDGES_EACH strongest; an edge that either end wants is kept. */
function keepStrongest(pairs: readonly TogetherEdge[]): TogetherEdge[] {
  // A few common articles say more than one: of two equal cosines the one with more articles.
  const sorted = pairs.toSorted((x, y) => y.strength - x.strength || y.articles - x.articles || x.a - y.a || x.b - y.b);
  const wanted = new Map<number, number>();
  return sorted.filter(({ a, b }) => {
    const [first, second] = [wanted.get(a) ?? 0, wanted.get(b) ?? 0];
    if (first >= EDGES_EACH && second >= EDGES_EACH) return false;
    wanted.set(a, first + 1);
    wanted.set(b, second + 1);
    return true;
  });
}

function findMost(edges: readonly TogetherEdge[], nodes: readonly TogetherNode[], half: number): TogetherEdge | null {
  const telling = edges.filter(({ a, b }) => Math.max(nodes[a]!.articles, nodes[b]!.articles) <= half);
  const [most] = (telling.length > 0 ? telling : edges).toSorted(
    (x, y) => y.articles - x.articles || y.strength - x.strength || x.a - y.a || x.b - y.b,
  );
  return most ?? null;
}
