import type { RunningFirefox } from "../../browsers/launch-firefox.ts";
import { findTab } from "../../start/in-browser.ts";

interface Scripting {
  readonly browser: {
    readonly scripting: { executeScript(injection: object): Promise<readonly { readonly result?: unknown }[]> };
  };
}

/**
 * Runs an expression as Rasd's content script in the tab that shows an address, and returns its value; promises are awaited. The current
 * tab has to show a page of the extension, which puts it there.
 */
export async function runInFirefoxPage(
  { marionette }: RunningFirefox,
  address: string,
  expression: string,
): Promise<unknown> {
  const tab = await marionette.evaluate(findTab, address);
  return marionette.evaluate(
    async (tabId, script) => {
      const { scripting } = (globalThis as unknown as Scripting).browser;
      const run = new Function(`return ${script}`) as () => unknown;
      const [frame] = await scripting.executeScript({ target: { tabId }, func: run });
      return frame?.result ?? null;
    },
    tab,
    expression,
  );
}
