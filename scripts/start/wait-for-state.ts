import type { SessionState } from "../../utils/extension/view-answers.ts";

export interface Patience {
  /** How long a page may take until its session has read it, in milliseconds. */
  readonly limit: number;
  /** How long «no article» must hold before it is believed: a page may fill itself in later. In milliseconds. */
  readonly settled: number;
  /** Between two questions, in milliseconds. */
  readonly pause: number;
}

const PATIENCE: Patience = { limit: 20_000, settled: 2_500, pause: 100 };

/**
 * Asks a page's session until it has read the page. `ask` gives its present state, null while there is no session.
 *
 * @throws Error in a sentence when it has not read the page in time.
 */
export async function waitForState(
  ask: () => Promise<SessionState | null>,
  { limit, settled, pause }: Patience = PATIENCE,
): Promise<SessionState> {
  const started = performance.now();
  let listingSince: number | null = null;
  let last: SessionState | null = null;
  while (performance.now() - started < limit) {
    last = await ask();
    if (last?.status === "annotated" || last?.status === "failed") return last;
    if (last?.status === "listing") {
      listingSince ??= performance.now();
      if (performance.now() - listingSince >= settled) return last;
    } else listingSince = null;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  const seconds = Math.round(limit / 1000);
  throw new Error(
    last === null
      ? `The extension did not start on this page within ${seconds} s.`
      : `The extension has not finished reading this page within ${seconds} s.`,
  );
}
