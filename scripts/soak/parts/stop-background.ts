import type { Page } from "playwright";
import { readBar } from "../../../tests/e2e/support/highlight-bar.ts";
import { keepPassage } from "../../../tests/e2e/support/highlighting.ts";
import { articlePage } from "../../../tests/e2e/support/made-up-article.ts";
import { readMarks } from "../../../tests/e2e/support/read-marks.ts";
import { textsIn } from "../../../tests/e2e/support/texts.ts";
import { waitFor } from "../../../tests/e2e/support/wait-for.ts";
import { createRandom } from "../../bench/anchoring/random.ts";
import type { Job, Part } from "../types.ts";
import { withRasd } from "../with-rasd.ts";

const { t } = textsIn("ar");
const PASSAGE = "ضيعة معزولة";
/** Stops in the life of one note: one while the highlight is being made, the others while its note is typed. */
const STOPS = 5;
/** Milliseconds: the page waits up to 24 s for an answer before it tells the reader. */
const PATIENCE = 60_000;
/** Presses the bar may leave alone one after the other: what comes in its first moment it does not take, and a busy machine draws it late. */
const MOST_UNTAKEN = 3;

export const stopBackground: Part = {
  name: "stop-background",
  what: "service worker stopped mid-message (ServiceWorker.stopAllWorkers), while the reader highlights and types",
  demanded: "1,000 stops: 0 lost, 0 duplicates",
  rounds: 1_000,
  short: 10,
  run: (job) =>
    // A worker that is being stopped is refused by the browser («No SW»): that is what is done to it here.
    withRasd({ fault: (what) => what.endsWith("No SW") || job.fault(what) }, async ({ rasd, server }) => {
      const random = createRandom(job.done() + 1);
      // A page of the extension, beside which its worker is stopped.
      const desk = await rasd.browser.openExtensionPage("manifest.json");
      const tools = await rasd.browser.context.newCDPSession(desk);
      await tools.send("ServiceWorker.enable");
      const stop = () => tools.send("ServiceWorker.stopAllWorkers");
      let untaken = 0;
      while (job.goesOn()) {
        const address = `http://www.hespress.com/made-up-${1_700_000 + job.done()}.html`;
        server.add(address, articlePage());
        const page = await rasd.browser.context.newPage();
        await page.goto(address);
        await waitFor("the marks", async () => (await page.evaluate(readMarks)).length > 0, Boolean, PATIENCE);
        await keepWhileStopping(page, stop, random.below);
        if (untaken < MOST_UNTAKEN && !(await wasTaken(page))) {
          untaken++;
          await page.close();
          job.advance(0, { untaken: 1 });
          continue;
        }
        untaken = 0;
        await check(desk, address, page, job);
        await page.close();
        await desk.evaluate(removeHighlightsBut, address);
        job.advance(Math.min(STOPS, job.rounds - job.done()), { notes: 1 });
      }
    }),
  judge: ({ counts }) => ({
    seen: `${counts.notes ?? 0} notes typed through them, each there once with every letter; the bar, drawn late, did not take ${counts.untaken ?? 0} presses`,
    met: (counts.untaken ?? 0) <= (counts.notes ?? 0) / 20,
  }),
};

const wordsOf = (stop: number) => `سؤال ${stop}: من شهد؟ Qui l'a vu ? `;
const WRITTEN = Array.from({ length: STOPS - 1 }, (_, stop) => wordsOf(stop)).join("");

async function keepWhileStopping(page: Page, stop: () => Promise<unknown>, below: (most: number) => number) {
  await keepPassage(page, PASSAGE, t("highlightBar.note"));
  await page.waitForTimeout(below(40));
  await stop();
  for (let stops = 0; stops < STOPS - 1; stops++) {
    await page.keyboard.type(wordsOf(stops));
    // A key's save waits a moment for the next key.
    await page.waitForTimeout(below(400));
    await stop();
  }
}

/** Whether the bar took the press on «note»: what is kept can be removed. */
async function wasTaken(page: Page): Promise<boolean> {
  return (await readBar(page)).some(({ name }) => name === t("highlightBar.remove"));
}

interface StoredHighlight {
  readonly url: string;
  readonly note: string;
}

/** Reads beside the worker, which may sleep. */
async function check(desk: Page, address: string, page: Page, { fault }: Job): Promise<void> {
  const read = async () => (await readHighlights(desk)).filter(({ url }) => url === address);
  await waitFor("the note", read, (all) => all.some(({ note }) => note === WRITTEN), PATIENCE).catch(
    async (error: Error) => {
      const bar = (await readBar(page)).map(({ name }) => name).join(", ");
      fault(`${address}: ${error.message}; in the bar: ${bar}`);
    },
  );
  const kept = await read();
  if (kept.length !== 1) fault(`${address}: ${kept.length} highlights instead of one`);
}

function readHighlights(desk: Page): Promise<StoredHighlight[]> {
  return desk.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((done, failed) => {
        request.onsuccess = () => done(request.result);
        request.onerror = () => failed(request.error);
      });
    const database = await settled(indexedDB.open("rasd"));
    const rows = await settled(database.transaction("annotations").objectStore("annotations").getAll());
    database.close();
    return rows as StoredHighlight[];
  });
}

/**
 * So that reading takes as long in the last round as in the first. The round's own highlight stays until the next: an edit that was stored
 * before its worker was stopped is made again after it, and is refused where its highlight is gone.
 */
async function removeHighlightsBut(address: string): Promise<void> {
  const settled = <T>(request: IDBRequest<T>) =>
    new Promise<T>((done, failed) => {
      request.onsuccess = () => done(request.result);
      request.onerror = () => failed(request.error);
    });
  const database = await settled(indexedDB.open("rasd"));
  const table = database.transaction("annotations", "readwrite").objectStore("annotations");
  const rows = (await settled(table.getAll())) as { readonly id: string; readonly url: string }[];
  await Promise.all(rows.filter(({ url }) => url !== address).map(({ id }) => settled(table.delete(id))));
  database.close();
}
