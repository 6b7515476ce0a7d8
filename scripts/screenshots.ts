/**
 * npm run screenshots [-- VIEW …]
 *
 * Pictures of every view in three languages and two themes, from the built extension on the sample articles: docs/images/.
 * Which views: screenshots/views.ts. With names, those views alone.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright";
import { UI_LANGUAGES } from "../utils/core/language/types.ts";
import type { Language } from "../utils/core/lexicon/types.ts";
import { buildPageScript } from "./bench/build-page-script.ts";
import { findBrowser } from "./browsers/find-browser.ts";
import { launchChromium, type RunningChromium } from "./browsers/launch-chromium.ts";
import { startSampleServer } from "./browsers/sample-server.ts";
import { MARKED, PROJECT_NAMES } from "./screenshots/made-work.ts";
import { type PictureView, type Place, VIEWS } from "./screenshots/views.ts";
import { buildExtension } from "./start/build-extension.ts";
import { gatherSamples } from "./start/gather-pages.ts";
import { askSession, findTab } from "./start/in-browser.ts";
import { articlesIn } from "./start/visit-pages.ts";
import { waitForState } from "./start/wait-for-state.ts";

const THEMES = ["light", "dark"] as const;
/** The article that stands in front in each language. */
const FRONT: Readonly<Record<Language, string>> = {
  ar: "hespress-ar-court.html",
  fr: "hespress-fr-report.html",
  en: "yabiladi-en-training.html",
};
/** How long a view may take to show what it has, in milliseconds. */
const PATIENCE = 15_000;

const names = process.argv.slice(2);
const unknown = names.filter((name) => !Object.hasOwn(VIEWS, name));
if (unknown.length > 0)
  throw new Error(`No view is called ${unknown.join(", ")}. There are: ${Object.keys(VIEWS).join(", ")}.`);
const views = Object.entries(VIEWS).filter(([name]) => names.length === 0 || names.includes(name));

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = join(root, "docs", "images");
const interruption = new AbortController();
const { signal } = interruption;
for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(name, () => interruption.abort());

const browser = await findBrowser("chromium", { install: true });
const extension = await buildExtension(root, "chromium", signal);
const seed = await buildPageScript(new URL("screenshots/seed.ts", import.meta.url));
const samples = gatherSamples(root);
const addressOf = (file: string) => samples.find(({ name }) => name === file)!.url;
const marked = MARKED.map(([file, passage, note, colour]) => ({ url: addressOf(file), passage, note, colour }));
/** Each front article stands on the aggregator, too: a story. */
const copies = UI_LANGUAGES.map((lang, index) => ({
  url: `http://www.maghress.com/copy/${2_031_870 + index}`,
  html: samples.find(({ name }) => name === FRONT[lang])!.html,
}));
const pages = [...samples, ...copies];
const server = await startSampleServer(Object.fromEntries(pages.map(({ url, html }) => [url, html])));
const running = await launchChromium({
  executable: browser.path,
  extension,
  proxy: server.origin,
  locale: "ar",
  signal,
});
try {
  await mkdir(folder, { recursive: true });
  // A page of the extension without a script of ours: it may ask sessions and write what stands for a month's work.
  const desk = await running.openExtensionPage("manifest.json");
  for (const { url } of pages) await read(running, desk, url);
  let bytes = 0;
  let taken = 0;
  for (const lang of UI_LANGUAGES) {
    await choose(desk, lang, "light");
    const work = [Date.now(), marked, PROJECT_NAMES[lang]].map((value) => JSON.stringify(value));
    await desk.evaluate(`${seed}; bench.seed(${work.join(", ")})`);
    const front = await running.context.newPage();
    await front.goto(addressOf(FRONT[lang]));
    await waitForState(() => desk.evaluate(askSession, front.url()));
    const note = articlesIn(await running.readDatabases()).find(({ url }) => url === front.url());
    const tab = await desk.evaluate(findTab, front.url());
    if (note === undefined || tab === null) throw new Error(`${FRONT[lang]} was not stored: there is nothing to show.`);
    await clip(tab);
    for (const theme of THEMES) {
      await choose(desk, lang, theme);
      for (const [name, view] of views) {
        // A site has its own colours: its marks look the same in both themes.
        if (view.path === null && theme !== "light") continue;
        const file = `${name}-${lang}-${theme}.webp`;
        const picture = await takePicture(view, { lang, tab, articleId: note.id }, theme, front).catch(
          (error: Error) => {
            throw new Error(`${file}: ${error.message}`);
          },
        );
        await writeFile(join(folder, file), picture);
        bytes += picture.length;
        taken++;
      }
    }
    await front.close();
  }
  console.log(`${taken} pictures, ${(bytes / 1e6).toFixed(1)} MB, in docs/images`);
} finally {
  await running.stop();
  await server.stop();
}

/** Opens an article, and closes it once it has been read. */
async function read({ context }: RunningChromium, desk: Page, url: string): Promise<void> {
  const page = await context.newPage();
  await page.goto(url);
  await waitForState(() => desk.evaluate(askSession, page.url()));
  await page.close();
}

/** Clips the article of a tab in the popup, as a reader does. */
async function clip(tab: number): Promise<void> {
  const popup = await running.openExtensionPage(`popup.html?tab=${tab}`);
  const button = popup.locator(".actions button[aria-pressed]");
  await button.click();
  await popup.locator(".actions button[aria-pressed=true]").waitFor({ timeout: PATIENCE });
  await popup.close();
}

/** Chooses language and theme in the settings, as the settings page does. */
async function choose(desk: Page, language: Language, theme: (typeof THEMES)[number]): Promise<void> {
  await desk.evaluate(
    (settings) =>
      (
        globalThis as unknown as { chrome: { storage: { local: { set(items: object): Promise<void> } } } }
      ).chrome.storage.local.set({ settings }),
    { language, theme },
  );
}

async function takePicture(
  { path, size, ready, act }: PictureView,
  place: Place,
  colorScheme: (typeof THEMES)[number],
  front: Page,
): Promise<Buffer> {
  const page = path === null ? front : await running.context.newPage();
  try {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.setViewportSize(size);
    if (path === null) await page.bringToFront();
    else await page.goto(running.extensionUrl(path(place)));
    await act?.(page, place);
    await page.locator(ready).first().waitFor({ timeout: PATIENCE });
    // What comes a moment later: the search's answer, a plot's marks.
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
    // Playwright knows PNG and JPEG only: a picture of the library is twice as heavy as PNG, and JPEG blurs its text.
    const session = await running.context.newCDPSession(page);
    const { data } = await session.send("Page.captureScreenshot", { format: "webp", quality: 85 });
    return Buffer.from(data, "base64");
  } finally {
    if (path !== null) await page.close();
  }
}
