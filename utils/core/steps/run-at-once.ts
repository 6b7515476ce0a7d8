import type { Steps } from "./types.ts";

/** Does all steps without a rest. */
export function runAtOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
