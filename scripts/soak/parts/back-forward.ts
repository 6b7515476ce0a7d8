import { articlePage } from "../../../tests/e2e/support/made-up-article.ts";
import type { RasdInChromium } from "../../../tests/e2e/support/rasd-in-chromium.ts";
import { waitFor } from "../../../tests/e2e/support/wait-for.ts";
import type { Part } from "../types.ts";
import { withRasd } from "../with-rasd.ts";

const [FIRST, SECOND] = [
  "http://www.hespress.com/made-up-1720001.html",
  "http://www.hespress.com/made-up-1720002.html",
];

export const backForward: Part = {
  name: "back-forward",
  what: "back and forward through the browser's cache of pages",
  demanded: "100 times: one live script",
  rounds: 100,
  short: 4,
  run: (job) =>
    withRasd(
      job,
      async ({ rasd, server }) => {
        const restored = "<script>onpageshow = (e) => { window.restored = e.persisted }</script>";
        for (const address of [FIRST, SECOND]) server.add(address, articlePage(undefined, { more: restored }));
        const tab = await rasd.open(FIRST);
        await rasd.readState(tab);
        await tab.page.goto(SECOND);
        await rasd.readState(tab);
        for (let isBack = true; job.goesOn(); isBack = !isBack) {
          await tab.page.evaluate((back) => (back ? history.back() : history.forward()), isBack);
          const wanted = isBack ? FIRST : SECOND;
          await waitFor("the page", async () => tab.page.url() === wanted);
          const wasKept = await waitFor(
            "the page to be shown",
            () => tab.page.evaluate(() => (globalThis as { restored?: boolean }).restored ?? null),
            (known) => known !== null,
          );
          await rasd.readState(tab);
          const scripts = await countScripts(rasd);
          if (scripts !== 1) job.fault(`${scripts} scripts answer after ${job.done()} times`);
          job.advance(1, { "out of the cache": wasKept ? 1 : 0 });
        }
      },
      { backForwardCache: true },
    ),
  judge: ({ done, counts }) => ({
    seen: `one live script each time, ${counts["out of the cache"] ?? 0} out of the cache`,
    met: (counts["out of the cache"] ?? 0) > done / 2,
  }),
};

interface Chrome {
  readonly runtime: {
    onMessage: { addListener(listen: Listen): void; removeListener(listen: Listen): void };
  };
  readonly storage: { local: { set(items: object): Promise<void> } };
}
type Listen = (message: { type: string }) => void;

/** How many page sessions ask for their highlights when these have changed. */
async function countScripts(rasd: RasdInChromium): Promise<number> {
  const worker = await rasd.browser.serviceWorker();
  return worker.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: Chrome };
    let count = 0;
    const listen: Listen = ({ type }) => {
      if (type === "page/highlights") count++;
    };
    chrome.runtime.onMessage.addListener(listen);
    await chrome.storage.local.set({ highlightsChanged: String(Math.random()) });
    await new Promise((resolve) => setTimeout(resolve, 400));
    chrome.runtime.onMessage.removeListener(listen);
    return count;
  });
}
