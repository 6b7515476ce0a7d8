import type { Steps } from "./types.ts";

export interface Slices {
  /** A slice takes so long, in milliseconds by `now`, and the rest of the step that was begun in it. */
  readonly most: number;
  readonly now: () => number;
  /** Resolves when the next slice may begin. */
  readonly rest: () => Promise<void>;
  /** Asked after each rest: whether what was done so far has been overtaken. */
  readonly isStale: () => boolean;
}

/**
 * Does the steps in slices with rests between them; null: overtaken in a rest, and given up. The first slice begins at once. Fails as a step
 * or a rest does.
 */
export async function runInSlices<T>(steps: Steps<T>, { most, now, rest, isStale }: Slices): Promise<T | null> {
  let until = now() + most;
  try {
    for (;;) {
      const { done, value } = steps.next();
      if (done) return value;
      if (now() < until) continue;
      await rest();
      if (isStale()) return null;
      until = now() + most;
    }
  } finally {
    // Given up or failed: the work puts things in order. Done, this does nothing.
    steps.return(undefined as never);
  }
}
