/** What `make` promises, asked for when it is first wanted and kept; what has failed is asked for again by the next call. */
export function onceAsync<T>(make: () => Promise<T>): () => Promise<T> {
  let making: Promise<T> | null = null;
  return () => {
    making ??= make().catch((error: unknown) => {
      making = null;
      throw error;
    });
    return making;
  };
}
