/**
 * Parts a weighted graph into clusters by greedy modularity (Clauset, Newman, Moore 2004): the two joined clusters whose union
 * gains most become one, until none gains. Deterministic: of equal gains the lower numbers. For hundreds of nodes.
 *
 * @returns The cluster of each node; 0 has most nodes, then by its lowest node.
 */
export function findClusters(
  size: number,
  edges: readonly { readonly a: number; readonly b: number; readonly strength: number }[],
): number[] {
  const total = edges.reduce((sum, { strength }) => sum + strength, 0);
  const cluster = Array.from({ length: size }, (_, index) => index);
  if (total > 0) {
    /** Share of all edge ends that end in a cluster. */
    const ends = new Float64Array(size);
    /** Share of the edges between two clusters, by the higher of them under the lower. */
    const between = cluster.map(() => new Map<number, number>());
    for (const { a, b, strength } of edges) {
      if (a === b) continue;
      ends[a]! += strength / (2 * total);
      ends[b]! += strength / (2 * total);
      connect(between, a, b, strength / (2 * total));
    }
    for (;;) {
      let best = 1e-12;
      let pair: [number, number] | null = null;
      for (const [a, others] of between.entries()) {
        for (const [b, share] of others) {
          const gain = 2 * (share - ends[a]! * ends[b]!);
          if (
            gain > best + 1e-12 ||
            (pair !== null && gain > best - 1e-12 && (a < pair[0] || (a === pair[0] && b < pair[1])))
          ) {
            best = gain;
            pair = [a, b];
          }
        }
      }
      if (pair === null) break;
      const [keep, gone] = pair;
      ends[keep]! += ends[gone]!;
      for (let node = 0; node < size; node++) if (cluster[node] === gone) cluster[node] = keep;
      for (const [other, share] of neighboursOf(between, gone))
        if (other !== keep) connect(between, keep, other, share);
      between[gone]!.clear();
      for (const others of between) others.delete(gone);
    }
  }
  return renumber(cluster);
}

type Between = Map<number, number>[];

function connect(between: Between, a: number, b: number, share: number): void {
  const [low, high] = a < b ? [a, b] : [b, a];
  between[low]!.set(high, (between[low]!.get(high) ?? 0) + share);
}

function neighboursOf(between: Between, node: number): [number, number][] {
  const found: [number, number][] = [...between[node]!];
  for (const [other, others] of between.entries()) {
    const share = others.get(node);
    if (share !== undefined) found.push([other, share]);
  }
  return found;
}

function renumber(cluster: readonly number[]): number[] {
  const sizes = new Map<number, number>();
  for (const name of cluster) sizes.set(name, (sizes.get(name) ?? 0) + 1);
  const order = [...sizes].sort(([a, first], [b, second]) => second - first || a - b).map(([name]) => name);
  return cluster.map((name) => order.indexOf(name));
}
