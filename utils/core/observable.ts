/** A value that tells when it changes: what a view draws and an entrypoint writes. */
export interface Observable<T> {
  readonly get: () => T;
  readonly set: (value: T) => void;
  /** Calls back after each change; returns what ends that. */
  readonly subscribe: (changed: (value: T) => void) => () => void;
}

export function createObservable<T>(initial: T): Observable<T> {
  let value = initial;
  const listeners = new Set<(value: T) => void>();
  return {
    get: () => value,
    set: (next) => {
      value = next;
      for (const listener of [...listeners]) listener(next);
    },
    subscribe: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
}
