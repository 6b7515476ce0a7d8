import type { CDPSession, Page } from "playwright";
import { markOf, type Sample } from "./in-turn.ts";
import { readMarks, recordTrace } from "./record-trace.ts";
import { median } from "./statistics.ts";

/** What a page's `measure` gives: samples between marks, and what else it has to tell. */
export interface Sampled<Name extends string> {
  readonly samples: readonly Sample<Name>[];
}

/**
 * Evaluates a call in the page that gives samples, and adds each task's median, in milliseconds of processor time of one call.
 *
 * @throws Error when the trace lacks a mark: a median of what is left would be of other rounds.
 */
export async function medianTimes<Name extends string, Result extends Sampled<Name>>(
  page: Page,
  call: string,
): Promise<Result & { readonly times: Readonly<Record<Name, number>> }> {
  const session: CDPSession = await page.context().newCDPSession(page);
  let result: Result | null = null;
  const events = await recordTrace(session, ["blink.user_timing"], async () => {
    result = (await page.evaluate(call)) as Result;
  });
  await session.detach();
  const marks = readMarks(events);
  const at = (sample: Sample, edge: "start" | "end") => {
    const time = marks.get(markOf(sample, edge));
    if (time === undefined) throw new Error(`The trace lacks «${markOf(sample, edge)}»`);
    return time;
  };
  const times = new Map<Name, number[]>();
  for (const sample of result!.samples) {
    const time = (at(sample, "end") - at(sample, "start")) / sample.calls;
    times.set(sample.name, [...(times.get(sample.name) ?? []), time]);
  }
  const medians = Object.fromEntries([...times].map(([name, list]) => [name, median(list)])) as Record<Name, number>;
  return { ...(result! as Result), times: medians };
}
