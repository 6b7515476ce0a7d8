/**
 * Work that is asked for any number of times and done by one at a time: what is asked for while it runs is done once more
 * afterwards. The promise ends when all is done; after an error the next call begins anew.
 */
export function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  let isWanted = false;
  async function run(): Promise<void> {
    try {
      while (isWanted) {
        isWanted = false;
        await work();
      }
    } finally {
      running = null;
    }
  }
  return () => {
    isWanted = true;
    running ??= run();
    return running;
  };
}
