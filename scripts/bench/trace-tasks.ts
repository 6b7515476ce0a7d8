import type { CDPSession } from "playwright";

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Processor time of its thread, in microseconds: what else the machine was busy with is not in it. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/**
 * Does something and gives the longest task of the page's main thread meanwhile, in milliseconds of processor time. The
 * browser's own «long tasks» are by the clock, which counts what other programs did.
 */
export async function longestTask(session: CDPSession, act: () => Promise<void>): Promise<number> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: object[] }) => events.push(...(value as TraceEvent[]));
  session.on("Tracing.dataCollected", collect);
  await session.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: { includedCategories: ["toplevel"] },
  });
  await act();
  const complete = new Promise((resolve) => session.once("Tracing.tracingComplete", resolve));
  await session.send("Tracing.end");
  await complete;
  session.off("Tracing.dataCollected", collect);
  const threadOf = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;
  const main = new Set(
    events.filter(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain").map(threadOf),
  );
  const tasks = events.filter((event) => /RunTask$/u.test(event.name) && main.has(threadOf(event)));
  if (tasks.length === 0) throw new Error("The trace holds no task of a page: the browser names them otherwise now");
  return Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1_000;
}
