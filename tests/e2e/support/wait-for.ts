/**
 * Asks again until the answer satisfies, and returns it.
 *
 * @param timeout in milliseconds. Default: 15 seconds, for a busy machine.
 * @throws Error with the last answer when it never does.
 */
export async function waitFor<T>(
  what: string,
  ask: () => Promise<T>,
  isGood: (answer: T) => boolean = Boolean,
  timeout = 15_000,
): Promise<T> {
  const until = Date.now() + timeout;
  for (;;) {
    const answer = await ask();
    if (isGood(answer)) return answer;
    if (Date.now() > until) throw new Error(`Waited ${timeout} ms for ${what}; last: ${JSON.stringify(answer)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
