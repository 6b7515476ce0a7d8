import type { CDPSession, Page } from "playwright";

/** The main thread is looked at so often, in milliseconds, and so many times at most; less than that of work counts as quiet. */
const PAUSE = 250;
const MOST_LOOKS = 30;
const NEXT_TO_NOTHING = 3;

/**
 * Waits until a page's main thread has done next to nothing for a while: on a busy machine the extension's answers take long. The session
 * must have sent `Performance.enable`.
 */
export async function untilQuiet(page: Page, session: CDPSession): Promise<void> {
  const workSoFar = async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return 1_000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN);
  };
  let before = await workSoFar();
  for (let idle = 0, looks = 0; idle < 2 && looks < MOST_LOOKS; looks++) {
    await page.waitForTimeout(PAUSE);
    const now = await workSoFar();
    idle = now - before < NEXT_TO_NOTHING ? idle + 1 : 0;
    before = now;
  }
}
