/**
 * npm run screenshots
 *
 * The README's pictures, from the built extension on the sample articles: docs/images/.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { findBrowser } from "./browsers/find-browser.ts";
import { startSampleServer } from "./browsers/sample-server.ts";
import { buildExtension } from "./start/build-extension.ts";
import { startChromiumReader } from "./start/chromium-reader.ts";
import { gatherSamples } from "./start/gather-pages.ts";
import type { Reader, ReaderOptions } from "./start/reader.ts";
import { visitPages } from "./start/visit-pages.ts";

const ARABIC = "hespress-ar-court.html";
const FRENCH = "hespress-fr-report.html";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = join(root, "docs", "images");
const interruption = new AbortController();
const { signal } = interruption;
for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(name, () => interruption.abort());

const browser = await findBrowser("chromium", { install: true });
const extension = await buildExtension(root, "chromium", signal);
const samples = gatherSamples(root);
const server = await startSampleServer(Object.fromEntries(samples.map(({ url, html }) => [url, html])));
const shared = { executable: browser.path, extension, proxy: server.origin, signal };
try {
  await mkdir(folder, { recursive: true });
  await withReader({ ...shared, locale: "ar" }, async (reader) => {
    const visits = await visitPages(reader, samples, { signal, visited: () => {} });
    const failed = visits.find(({ failure }) => failure !== null);
    if (failed) throw new Error(`${failed.page.name}: ${failed.failure}`);
    await reader.open(addressOf(ARABIC));
    await save("page-ar.png", await reader.capturePage());
    await save("popup-page-ar.png", await reader.capturePopup("page"));
    await save("popup-notes-ar.png", await reader.capturePopup("notes"));
  });
  await withReader({ ...shared, locale: "fr", colorScheme: "dark" }, async (reader) => {
    await reader.open(addressOf(FRENCH));
    await save("popup-page-fr.png", await reader.capturePopup("page"));
  });
} finally {
  await server.stop();
}

async function withReader(options: ReaderOptions, act: (reader: Reader) => Promise<void>): Promise<void> {
  const reader = await startChromiumReader(options);
  try {
    await act(reader);
  } finally {
    await reader.stop();
  }
}

async function save(name: string, picture: Buffer): Promise<void> {
  await writeFile(join(folder, name), picture);
  console.log(join("docs", "images", name));
}

function addressOf(file: string): string {
  const sample = samples.find(({ name }) => name === file);
  if (sample === undefined) throw new Error(`There is no sample ${file}: name another in scripts/screenshots.ts.`);
  return sample.url;
}
