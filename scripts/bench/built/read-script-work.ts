import { mainThreads, type TraceEvent, threadOf } from "../record-trace.ts";

/** What scripts did in the main thread of a page, in milliseconds of processor time. */
export interface ScriptWork {
  /** All of it: parsing, running, what follows of it (promises, timers), collecting its garbage. */
  readonly total: number;
  /** The longest stretch without a pause: the most any one task gave to scripts. */
  readonly longest: number;
  /** Of it parsing the scripts and running them to their end, before anything that waits. */
  readonly start: number;
  /** Addresses of the scripts that were run. */
  readonly scripts: readonly string[];
}

/** Events that are a script's work, or hold nothing else. In Chromium's names. */
const SCRIPT =
  /^(?:EvaluateScript|v8\.compile|v8\.run|FunctionCall|v8\.callFunction|BlinkScheduler_PerformMicrotaskCheckpoint|RunMicrotasks|TimerFire|FireIdleCallback|FireAnimationFrame|EventDispatch|MinorGC|MajorGC)$/u;

export const CATEGORIES = ["toplevel", "devtools.timeline", "v8", "blink", "scheduler", "disabled-by-default-v8.gc"];

/**
 * Reads it out of a trace of one tab. The page itself must have no script: then whatever runs is the extension's. Both scripts'
 * parsing and their continuations are counted once, by the outermost event.
 */
export function readScriptWork(events: readonly TraceEvent[]): ScriptWork {
  const main = mainThreads(events);
  const own = events.filter((event) => event.ph === "X" && main.has(threadOf(event)) && event.tdur !== undefined);
  const tasks = own.filter(({ name }) => /RunTask$/u.test(name));
  if (tasks.length === 0) throw new Error("The trace holds no task of a page: the browser names them otherwise now");
  const outermost = withoutInner(own.filter(({ name }) => SCRIPT.test(name)));
  const timeOf = (list: readonly TraceEvent[]) => list.reduce((sum, { tdur = 0 }) => sum + tdur, 0) / 1_000;
  const longest = withoutInner(tasks).map((task) => timeOf(outermost.filter((event) => holds(task, event))));
  const evaluated = own.filter(({ name }) => name === "EvaluateScript");
  const scripts = evaluated.map(({ args }) => String(args?.data?.url ?? ""));
  return {
    total: timeOf(outermost),
    longest: Math.max(...longest),
    start: timeOf(evaluated),
    scripts: [...new Set(scripts)].filter((url) => /^[a-z]+-extension:/u.test(url)),
  };
}

/** The events that stand in no other one of the list. */
function withoutInner(events: readonly TraceEvent[]): TraceEvent[] {
  const sorted = events.toSorted((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const last = new Map<string, TraceEvent>();
  return sorted.filter((event) => {
    const before = last.get(threadOf(event));
    if (before && holds(before, event)) return false;
    last.set(threadOf(event), event);
    return true;
  });
}

function holds(outer: TraceEvent, inner: TraceEvent): boolean {
  const [end, innerEnd] = [outer, inner].map(({ ts, dur = 0 }) => ts + dur) as [number, number];
  return threadOf(outer) === threadOf(inner) && outer.ts <= inner.ts && innerEnd <= end;
}
