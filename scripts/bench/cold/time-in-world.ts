import type { BrowserContext } from "playwright";
import { readMarks, recordTrace } from "../record-trace.ts";

/** Milliseconds of processor time. */
export interface ColdTime {
  readonly total: number;
  /** Until the script was parsed and had run to its end. */
  readonly parsed: number;
  /** From there until the names were ready to be looked for; NaN where there are none. */
  readonly ready: number;
}

/** What is run: a script of `buildPageScript`, and the call that is timed. */
export interface ColdTask {
  readonly code: string;
  /** It may mark a time as «ready». */
  readonly call: string;
  /** Whether reading the script counts. */
  readonly withParsing: boolean;
}

/**
 * Runs a task once, as the first script of a renderer just started, in an isolated world like that of a content script. The
 * script is parsed by the call itself, as text: there is no code cache to take it from. A fresh renderer has the processor seldom
 * for itself, while the one before it ends and its own other threads begin; therefore its thread's processor time.
 */
export async function timeInWorld(context: BrowserContext, html: string, task: ColdTask): Promise<ColdTime> {
  const page = await context.newPage();
  try {
    await page.route("**/*", (route) => route.fulfill({ contentType: "text/html; charset=utf-8", body: html }));
    await page.goto("https://bench.test/");
    const session = await context.newCDPSession(page);
    const { frameTree } = await session.send("Page.getFrameTree");
    const { executionContextId } = await session.send("Page.createIsolatedWorld", { frameId: frameTree.frame.id });
    const expression = `((code) => {
      performance.mark("start");
      (0, eval)(code);
      performance.mark("parsed");
      const result = ${task.call};
      performance.mark("end");
      return result;
    })(${JSON.stringify(task.code)})`;
    const events = await recordTrace(session, ["blink.user_timing"], async () => {
      const { result, exceptionDetails } = await session.send("Runtime.evaluate", {
        expression,
        contextId: executionContextId,
        returnByValue: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      if (!(Number(result.value) > 0)) throw new Error(`${task.call} found nothing on the page`);
    });
    const marks = readMarks(events);
    const at = (name: string) => marks.get(name) ?? Number.NaN;
    return {
      total: at("end") - at(task.withParsing ? "start" : "parsed"),
      parsed: at("parsed") - at("start"),
      ready: at("ready") - at("parsed"),
    };
  } finally {
    await page.close();
  }
}
