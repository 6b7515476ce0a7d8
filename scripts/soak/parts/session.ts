import type { Page } from "playwright";
import { keepPassage } from "../../../tests/e2e/support/highlighting.ts";
import { articlePage } from "../../../tests/e2e/support/made-up-article.ts";
import type { RasdInChromium } from "../../../tests/e2e/support/rasd-in-chromium.ts";
import { samplePages, samples } from "../../../tests/e2e/support/samples.ts";
import { findTarget, openTargets, speakToTarget } from "../../../tests/e2e/support/targets.ts";
import { textsIn } from "../../../tests/e2e/support/texts.ts";
import { waitFor } from "../../../tests/e2e/support/wait-for.ts";
import { usedMemory } from "../../bench/used-memory.ts";
import type { LoggedRequest } from "../../browsers/sample-server.ts";
import type { Part } from "../types.ts";
import { withRasd } from "../with-rasd.ts";

const { t } = textsIn("ar");
/** The page that stays open all the time. */
const KEPT = "http://www.hespress.com/made-up-1740001.html";
/** Milliseconds of one round. */
const ROUND = 10_000;
/** Part of the session at its beginning in which everything is done for the first time: scripts are compiled, tables made, the lexicon read. */
const WARM_UP = 1 / 10;
/** Of a heap's low between the first third of what follows and its last. */
const MOST_GROWTH = 1.15;

export const session: Part = {
  name: "session",
  what: "a reading session of 20 minutes (articles, marks, highlights, notes, popup, panel, library, settings) behind a proxy that logs",
  demanded: "0 requests but for the pages the reader opens; the heaps of page and background do not grow",
  rounds: 120,
  short: 1,
  run: (job) =>
    withRasd(job, async ({ rasd, server }) => {
      for (const [url, page] of Object.entries(samplePages())) server.add(url, page);
      server.add(KEPT, articlePage(undefined, { isObserved: false }));
      const kept = await rasd.open(KEPT);
      await rasd.readState(kept);
      const devtools = await openTargets(rasd.browser);
      const target = await findTarget(devtools, rasd.browser.extensionUrl("background.js"));
      const heaps = {
        page: await rasd.browser.context.newCDPSession(kept.page),
        background: await speakToTarget(devtools, target!),
      };
      for (let turn = 0; job.goesOn(); ) {
        const until = Date.now() + ROUND;
        let articles = 0;
        for (; Date.now() < until && !job.signal.aborted; turn++, articles++) {
          await readSample(rasd, turn);
          if (turn % 3 === 0) await annotate(kept.page, turn);
          if (turn % 4 === 0) await lookThrough(rasd, kept.id);
        }
        for (const [name, heap] of Object.entries(heaps)) job.measure(name, await usedMemory(heap));
        for (const { method, url } of strangers(server.requests)) job.fault(`${method} ${url} was asked for`);
        server.forgetRequests();
        job.advance(1, { articles });
      }
    }),
  judge: ({ counts, measures }) => {
    const grown = (["page", "background"] as const).map((name) => growthOf(measures[name] ?? []));
    const seen = grown.map((growth) => `${((growth - 1) * 100).toFixed(0)} %`);
    return {
      seen: `times ten seconds, ${counts.articles ?? 0} articles read, no request of Rasd's; lows of the last third against the first, after a tenth to warm up: page ${seen[0]}, background ${seen[1]}`,
      met: grown.every((growth) => growth <= MOST_GROWTH),
    };
  },
};

/** What was asked for that no reader opened; a browser looks for an icon by itself. */
function strangers(requests: readonly LoggedRequest[]): LoggedRequest[] {
  return requests.filter(({ url, answered }) => !answered && !url.endsWith("/favicon.ico"));
}

/** The least of the last third by the least of the first. Machine code counts as well, which the browser makes of what is run often. */
function growthOf(all: readonly number[]): number {
  const heaps = all.slice(Math.floor(all.length * WARM_UP));
  const third = Math.max(1, Math.floor(heaps.length / 3));
  return Math.min(...heaps.slice(-third)) / Math.min(...heaps.slice(0, third));
}

async function readSample(rasd: RasdInChromium, turn: number): Promise<void> {
  const tab = await rasd.open(samples[turn % samples.length]!.url);
  await rasd.readState(tab);
  await tab.page.mouse.move(400, 300);
  for (let step = 0; step < 4; step++) await tab.page.mouse.wheel(0, 500);
  await tab.page.waitForTimeout(300);
  await tab.page.close();
}

/** Highlights, writes, and deletes again, so that the page holds as much in the end as at first. */
async function annotate(page: Page, turn: number): Promise<void> {
  await page.bringToFront();
  // A press on what is selected would begin to drag it.
  await page.evaluate(() => getSelection()?.removeAllRanges());
  await keepPassage(page, "ضيعة معزولة", t("highlightBar.note"));
  await page.keyboard.type(`سؤال ${turn}`);
  await page.keyboard.press("Escape");
  await page.waitForTimeout(500);
}

async function lookThrough(rasd: RasdInChromium, tab: number): Promise<void> {
  const { openExtensionPage } = rasd.browser;
  const popup = await openExtensionPage(`popup.html?tab=${tab}`, { width: 400, height: 600 });
  await popup.locator(".verdict").first().waitFor();
  await popup.getByRole("tab").nth(1).click();
  await popup.getByRole("searchbox").fill("الاتجار");
  await popup.waitForTimeout(300);
  await popup.close();
  const panel = await openExtensionPage(`sidepanel.html?tab=${tab}`, { width: 400, height: 800 });
  await panel.locator("[data-highlight], .empty-state").first().waitFor();
  const remove = panel.locator(".card-remove").first();
  while (await remove.isVisible()) {
    const before = await panel.locator("[data-highlight]").count();
    await remove.click();
    await waitFor("the highlight to go", async () => (await panel.locator("[data-highlight]").count()) < before);
  }
  await panel.close();
  for (const path of ["library.html", "library.html#/entities", "library.html#/plots", "options.html"]) {
    const page = await openExtensionPage(path);
    await page.locator("main").first().waitFor();
    await page.waitForTimeout(300);
    await page.close();
  }
}
