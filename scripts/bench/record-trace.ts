import type { CDPSession } from "playwright";

/** An event of Chromium's trace format, as far as it is read here. Times are in microseconds. */
export interface TraceEvent {
  readonly name: string;
  readonly cat?: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** Processor time of its thread so far, and for the event: what else the machine was busy with is not in it. */
  readonly tts?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string; readonly data?: Readonly<Record<string, unknown>> };
}

/** Everything the browser traced in these categories while something was done, in no order. */
export async function recordTrace(
  session: CDPSession,
  categories: readonly string[],
  act: () => Promise<unknown>,
): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: object[] }) => events.push(...(value as TraceEvent[]));
  session.on("Tracing.dataCollected", collect);
  await session.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: { includedCategories: [...categories] },
  });
  await act();
  const complete = new Promise((resolve) => session.once("Tracing.tracingComplete", resolve));
  await session.send("Tracing.end");
  await complete;
  session.off("Tracing.dataCollected", collect);
  return events;
}

/** `performance.mark(name)` → the processor time of the page's thread then, in milliseconds; the last one of a name counts. */
export function readMarks(events: readonly TraceEvent[]): ReadonlyMap<string, number> {
  const marks = events.filter(({ cat }) => cat?.includes("blink.user_timing"));
  return new Map(marks.flatMap(({ name, tts }) => (tts === undefined ? [] : [[name, tts / 1_000] as const])));
}

/** Which thread an event belongs to, over all processes. */
export function threadOf({ pid, tid }: TraceEvent): string {
  return `${pid} ${tid}`;
}

/** The threads that run pages. Traced in the category «toplevel» or «__metadata», which is always there. */
export function mainThreads(events: readonly TraceEvent[]): ReadonlySet<string> {
  return new Set(
    events.filter(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain").map(threadOf),
  );
}
