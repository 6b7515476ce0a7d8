// What scripts did, read out of a trace. Times are in microseconds there.
import { expect, it } from "vitest";
import { readScriptWork } from "../../scripts/bench/built/read-script-work.ts";
import type { TraceEvent } from "../../scripts/bench/record-trace.ts";

const MAIN = { pid: 1, tid: 1 };
const OTHER = { pid: 1, tid: 2 };
const thread = { ...MAIN, name: "thread_name", ph: "M", ts: 0, args: { name: "CrRendererMain" } };
const event = (name: string, ts: number, dur: number, more: Partial<TraceEvent> = {}): TraceEvent => ({
  ...{ ...MAIN, name, ph: "X", ts, dur, tdur: dur / 2 },
  ...more,
});
const script = (url: string) => ({ args: { data: { url } } });

it("counts a script's work once, by processor time, in the main thread alone", () => {
  const work = readScriptWork([
    thread,
    event("ThreadControllerImpl::RunTask", 0, 20_000),
    event("RunTask", 0, 20_000),
    event("EvaluateScript", 1_000, 10_000, script("chrome-extension://abc/page.js")),
    event("v8.compile", 2_000, 4_000),
    event("FunctionCall", 12_000, 2_000),
    event("Layout", 15_000, 3_000),
    event("RunTask", 30_000, 9_000),
    event("BlinkScheduler_PerformMicrotaskCheckpoint", 31_000, 8_000),
    event("FunctionCall", 32_000, 1_000),
    event("EvaluateScript", 0, 90_000, { ...OTHER, ...script("chrome-extension://abc/background.js") }),
  ]);
  expect(work).toEqual({ total: 10, longest: 6, start: 5, scripts: ["chrome-extension://abc/page.js"] });
});

it("does not take a trace without tasks for a page without work", () => {
  expect(() => readScriptWork([thread, event("EvaluateScript", 0, 1)])).toThrow("no task");
});
