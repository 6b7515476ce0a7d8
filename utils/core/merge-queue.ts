/** Sends changes of many things one after the other, each thing's own merged while they wait. */
export interface MergeQueue<T extends object> {
  /** Resolves once this change, or a later one that holds it, was sent; rejects with what `send` threw for it. */
  readonly push: (id: string, change: T) => Promise<void>;
  /** How many things have changes that are not acknowledged. */
  readonly waiting: () => number;
}

/**
 * A queue whose `send` is never called for one id while an earlier call for it is under way: an answer that is late cannot
 * put an older text over a newer one. Fields of a waiting change are replaced by those of the next. A change that could not
 * be sent goes with the next one of the same id, unless that replaces it.
 */
export function createMergeQueue<T extends object>(send: (id: string, change: T) => Promise<void>): MergeQueue<T> {
  const pending = new Map<string, T>();
  const running = new Map<string, Promise<void>>();

  async function run(id: string): Promise<void> {
    const change = pending.get(id);
    if (change === undefined) return;
    pending.delete(id);
    try {
      await send(id, change);
    } catch (error) {
      pending.set(id, { ...change, ...pending.get(id) });
      throw error;
    }
  }

  return {
    push: (id, change) => {
      pending.set(id, { ...pending.get(id), ...change } as T);
      const before = running.get(id);
      const turn = before
        ? before.then(
            () => run(id),
            () => run(id),
          )
        : run(id);
      running.set(id, turn);
      const forget = () => {
        if (running.get(id) === turn) running.delete(id);
      };
      turn.then(forget, forget);
      return turn;
    },
    waiting: () => new Set([...pending.keys(), ...running.keys()]).size,
  };
}
