import type { RunningChromium } from "../../../scripts/browsers/launch-chromium.ts";

/** What Chromium's own page of extensions can do. */
export interface ExtensionsPage {
  readonly developerPrivate: { updateProfileConfiguration(change: object): Promise<void> };
  readonly management: { setEnabled(id: string, on: boolean): Promise<void> };
}

/** Does something in Chromium's own page of extensions; what is handed over travels there as source text. */
export async function manageExtensions<T>(
  browser: RunningChromium,
  act: (chrome: ExtensionsPage, id: string) => Promise<T>,
): Promise<T> {
  const page = await browser.context.newPage();
  await page.goto("chrome://extensions");
  const done = (await page.evaluate(`(${act})(chrome, ${JSON.stringify(browser.extensionId)})`)) as T;
  await page.close();
  return done;
}

/** Without it Chromium does not start an unpacked extension again. */
export function allowReloading(browser: RunningChromium): Promise<void> {
  return manageExtensions(browser, (chrome) =>
    chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }),
  );
}

/** Reloads the extension, as an update does, and waits until its old background is gone. */
export async function reloadExtension(browser: RunningChromium): Promise<void> {
  const worker = await browser.serviceWorker();
  const gone = new Promise((resolve) => worker.once("close", resolve));
  await worker
    .evaluate(() => (globalThis as unknown as { chrome: { runtime: { reload(): void } } }).chrome.runtime.reload())
    // The worker may end before it can answer.
    .catch(() => undefined);
  await gone;
}
