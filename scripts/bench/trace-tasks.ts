import type { CDPSession } from "playwright";
import { mainThreads, recordTrace, threadOf } from "./record-trace.ts";

/**
 * Does something and gives the longest task of the page's main thread meanwhile, in milliseconds of processor time. The
 * browser's own «long tasks» are by the clock, which counts what other programs did.
 */
export async function longestTask(session: CDPSession, act: () => Promise<void>): Promise<number> {
  const events = await recordTrace(session, ["toplevel"], act);
  const main = mainThreads(events);
  const tasks = events.filter((event) => /RunTask$/u.test(event.name) && main.has(threadOf(event)));
  if (tasks.length === 0) throw new Error("The trace holds no task of a page: the browser names them otherwise now");
  return Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1_000;
}
