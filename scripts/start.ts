/**
 * npm start [-- PATH...]
 *
 * Builds the extension, serves the sample articles (or the .txt and .html files given) on loopback under real host names,
 * and opens a browser with the extension on them. Without a display it reads every page and ends with a table, what the
 * database holds and the paths of two screenshots; the exit code is 1 when a page failed.
 */
import { fileURLToPath } from "node:url";
import { BrowserMissingError, findBrowser } from "./browsers/find-browser.ts";
import { startSampleServer } from "./browsers/sample-server.ts";
import { browse } from "./start/browse.ts";
import { BuildError, buildExtension } from "./start/build-extension.ts";
import { gatherPages, gatherSamples } from "./start/gather-pages.ts";
import { readHeadless } from "./start/read-headless.ts";
import { readOptions, type StartOptions, USAGE } from "./start/read-options.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const interruption = new AbortController();
const { signal } = interruption;
for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(name, () => interruption.abort());

const options = readOptions(process.argv.slice(2), {
  platform: process.platform,
  env: process.env,
  language: Intl.DateTimeFormat().resolvedOptions().locale,
});
if (typeof options === "string") {
  process.stderr.write(`${options}\n${USAGE}\n`);
  process.exitCode = 2;
} else {
  process.exitCode = await start(options).catch((error: unknown) => {
    // The reader's own Ctrl-C is no failure of a browser that was open for as long as wanted.
    if (signal.aborted) return options.headless ? 130 : 0;
    const isExpected = error instanceof BrowserMissingError || error instanceof BuildError;
    process.stderr.write(`${isExpected ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
    return 1;
  });
}

/** Returns the exit code. */
async function start({ browser: kind, headless, language, screenshots, paths }: StartOptions): Promise<number> {
  const { pages, problems } =
    paths.length === 0 ? { pages: gatherSamples(root), problems: [] } : await gatherPages(root, paths);
  for (const problem of problems) process.stderr.write(`${problem}\n`);
  if (pages.length === 0) return 1;

  const browser = await findBrowser(kind, { install: true });
  process.stderr.write(`Building the extension …\n`);
  const extension = await buildExtension(root, kind, signal);
  const server = await startSampleServer(Object.fromEntries(pages.map(({ url, html }) => [url, html])));
  try {
    process.stderr.write(`Opening ${browser.path}${headless ? " without a window" : ""} …\n`);
    const shared = { kind, executable: browser.path, extension, proxy: server.origin, locale: language, signal };
    if (!headless) {
      await browse(pages, shared);
      return problems.length > 0 ? 1 : 0;
    }
    const succeeded = await readHeadless(pages, { ...shared, screenshots });
    return succeeded && problems.length === 0 ? 0 : 1;
  } finally {
    await server.stop();
  }
}
