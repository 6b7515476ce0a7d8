import type { BrowserKind } from "../browsers/find-browser.ts";
import { launchChromium } from "../browsers/launch-chromium.ts";
import { launchFirefox } from "../browsers/launch-firefox.ts";
import type { ReaderOptions } from "./reader.ts";
import type { GivenPage } from "./types.ts";

/** More tabs than this help nobody; the other pages are in the printed list. */
const MOST_TABS = 20;

/** Opens a browser with a window and one tab a page, and returns when it is closed or `signal` fires. */
export async function browse(
  pages: readonly GivenPage[],
  options: ReaderOptions & { readonly kind: BrowserKind },
): Promise<void> {
  const shown = pages.slice(0, MOST_TABS);
  const closed = options.kind === "chromium" ? await openChromium(shown, options) : await openFirefox(shown, options);
  process.stdout.write(`\nServed as long as the browser is open:\n${pages.map(({ url }) => `  ${url}\n`).join("")}`);
  process.stdout.write(
    "Rasd's popup: its icon in the toolbar, or Alt+Shift+R. Close the window or press Ctrl-C to end.\n",
  );
  await closed();
}

async function openChromium(pages: readonly GivenPage[], options: ReaderOptions): Promise<() => Promise<void>> {
  const { context, stop } = await launchChromium({ ...options, headless: false, viewport: null });
  const ended = new Promise<void>((done) => {
    context.once("close", () => done());
    // On macOS the browser outlives its last window.
    const watch = (): void => {
      if (context.pages().length === 0) done();
    };
    context.on("page", (page) => page.once("close", watch));
    for (const page of context.pages()) page.once("close", watch);
  });
  const [blank] = context.pages();
  for (const { url } of pages) {
    const tab = await context.newPage();
    await tab.goto(url).catch((error: Error) => {
      if (!tab.isClosed()) process.stderr.write(`${url}: ${error.message}\n`);
    });
  }
  await blank?.close().catch(() => {});
  await context.pages()[0]?.bringToFront();
  return async () => {
    await ended;
    await stop();
  };
}

async function openFirefox(pages: readonly GivenPage[], options: ReaderOptions): Promise<() => Promise<void>> {
  const { marionette, stop, exited } = await launchFirefox({ ...options, headless: false });
  const first = await marionette.currentTab();
  for (const [index, { url }] of pages.entries()) {
    if (index > 0) await marionette.openTab();
    await marionette.navigate(url);
  }
  await marionette.switchTo(first);
  return async () => {
    await exited;
    await stop();
  };
}
