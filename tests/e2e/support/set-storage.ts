import type { RasdInChromium } from "./rasd-in-chromium.ts";

/** Writes the extension's local storage, as another page of it would: `settings`, `ownTerms`. */
export async function setStorage(rasd: RasdInChromium, items: object): Promise<void> {
  const options = await rasd.browser.openExtensionPage("options.html");
  await options.evaluate(
    (values) =>
      (
        globalThis as unknown as { chrome: { storage: { local: { set(items: object): Promise<void> } } } }
      ).chrome.storage.local.set(values),
    items,
  );
  await options.close();
}
