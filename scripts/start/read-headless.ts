import type { BrowserKind } from "../browsers/find-browser.ts";
import { startChromiumReader } from "./chromium-reader.ts";
import { startFirefoxReader } from "./firefox-reader.ts";
import type { ReaderOptions } from "./reader.ts";
import { describeNotes, renderTable } from "./render-table.ts";
import { takeScreenshots } from "./take-screenshots.ts";
import type { GivenPage } from "./types.ts";
import { articlesIn, visitPages } from "./visit-pages.ts";

/**
 * Reads every page in a browser without a window and prints the table, what the database holds and the paths of the
 * screenshots to standard output; progress and failures go to standard error. Returns whether all went well.
 */
export async function readHeadless(
  pages: readonly GivenPage[],
  options: ReaderOptions & { readonly kind: BrowserKind; readonly screenshots: string },
): Promise<boolean> {
  const { signal, screenshots } = options;
  const reader = await (options.kind === "chromium" ? startChromiumReader(options) : startFirefoxReader(options));
  try {
    const visits = await visitPages(reader, pages, {
      signal,
      visited: ({ page, failure }) => {
        process.stderr.write(failure === null ? `read ${page.name}\n` : `${page.name}: ${failure}\n`);
      },
    });
    signal.throwIfAborted();
    const pictures = await takeScreenshots(reader, visits, screenshots);
    const notes = articlesIn(await reader.readDatabases());
    process.stdout.write(`\n${renderTable(visits)}\n\n${describeNotes(notes)}\n`);
    for (const path of pictures) process.stdout.write(`screenshot: ${path}\n`);
    return visits.every(({ failure }) => failure === null);
  } finally {
    await reader.stop();
  }
}
