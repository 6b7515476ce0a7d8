/** Work in steps, each well under a frame: between two of them whoever runs it may let others in. What it gives back is its last step's. */
export type Steps<T> = Generator<void, T, void>;

/** All steps, one after the other. */
export function runWhole<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
