/** Sets that grow together (union–find), some of which may be held apart. */
export interface Union {
  /** The set an element is in, as one of its elements. */
  readonly find: (element: number) => number;
  /** Makes the sets of two elements one; false, and nothing changed, when they are held apart. */
  readonly join: (a: number, b: number) => boolean;
  /** Holds the sets of two elements apart from now on; false, and nothing changed, when they are one already. */
  readonly separate: (a: number, b: number) => boolean;
}

/** @param size elements are 0 … size − 1, each in a set of its own at first. */
export function createUnion(size: number): Union {
  const parents = Int32Array.from({ length: size }, (_, i) => i);
  const enemies = new Map<number, Set<number>>();
  const find = (element: number): number => {
    let at = element;
    while (parents[at] !== at) {
      parents[at] = parents[parents[at]!]!;
      at = parents[at]!;
    }
    return at;
  };
  const enemiesOf = (root: number): Set<number> => {
    const known = enemies.get(root) ?? new Set();
    enemies.set(root, known);
    return known;
  };
  return {
    find,
    join(a, b) {
      const [to, from] = [find(a), find(b)];
      if (to === from) return true;
      if (enemies.get(to)?.has(from)) return false;
      parents[from] = to;
      for (const enemy of enemies.get(from) ?? []) {
        enemiesOf(enemy).delete(from);
        enemiesOf(enemy).add(to);
        enemiesOf(to).add(enemy);
      }
      enemies.delete(from);
      return true;
    },
    separate(a, b) {
      const [x, y] = [find(a), find(b)];
      if (x === y) return false;
      enemiesOf(x).add(y);
      enemiesOf(y).add(x);
      return true;
    },
  };
}
