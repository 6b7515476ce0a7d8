// What is painted by the reader's choice, stepping through it, and the map beside the scroll bar.
import type { Page } from "playwright";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type SampleServer, startSampleServer } from "../../../scripts/browsers/sample-server.ts";
import type { ReadingMode } from "../../../utils/core/reading-mode.ts";
import { readBar } from "../support/highlight-bar.ts";
import { keepPassage } from "../support/highlighting.ts";
import { articlePage } from "../support/made-up-article.ts";
import { type OpenTab, type RasdInChromium, startRasdInChromium } from "../support/rasd-in-chromium.ts";
import { readMarks } from "../support/read-marks.ts";
import { setStorage } from "../support/set-storage.ts";
import { textsIn } from "../support/texts.ts";
import { waitFor } from "../support/wait-for.ts";

const { t } = textsIn("ar");
const HESPRESS = "http://www.hespress.com/aids-1680000.html";
const OTHER = "http://www.hibapress.com/aids-1680001.html";
const PASSAGE = "الرعاية النفسية";

let server: SampleServer;
let rasd: RasdInChromium;
let tab: OpenTab;

beforeAll(async () => {
  server = await startSampleServer({ [HESPRESS]: articlePage(), [OTHER]: articlePage() });
  rasd = await startRasdInChromium({ locale: "ar", proxy: server.origin });
  for (const address of [HESPRESS, OTHER]) {
    tab = await rasd.open(address);
    await rasd.readState(tab);
    await keepPassage(tab.page, PASSAGE, t("highlightBar.colour.green"));
    await waitFor("the annotation", async () => (await rasd.annotations()).some(({ url }) => url === address));
    await tab.page.close();
  }
});

afterAll(async () => {
  expect(rasd.faults).toEqual([]);
  await rasd.stop();
  await server.stop();
});

beforeEach(() => setStorage(rasd, { settings: {} }));

/** Which kinds of marks are painted. */
async function kinds(page: Page): Promise<string> {
  const names = (await page.evaluate(readMarks)).map(({ name }) =>
    /^hl-r\d$/u.test(name) ? "highlights" : "entities",
  );
  return [...new Set(names)].toSorted().join();
}
const expectKinds = (page: Page, expected: string) =>
  waitFor(
    "the marks",
    () => kinds(page),
    (found) => found === expected,
  );

/** What each choice paints. */
const PAINTS: Readonly<Record<ReadingMode, string>> = {
  all: "entities,highlights",
  highlights: "highlights",
  entities: "entities",
  quiet: "",
};

describe("the reader's choice", () => {
  it("holds on this site alone, or everywhere, at once, and by the panel's lists", async () => {
    const [here, there] = [await rasd.open(HESPRESS), await rasd.open(OTHER)];
    const panel = await rasd.openPanel(here);
    await panel.locator(".reading-aids summary").click();
    for (const mode of ["highlights", "entities", "quiet", "all"] as const) {
      await panel.locator("select[data-scope=site]").selectOption(mode);
      await expectKinds(here.page, PAINTS[mode]);
      await expectKinds(there.page, PAINTS.all);
    }
    await panel.locator("select[data-scope=everywhere]").selectOption("quiet");
    await expectKinds(there.page, PAINTS.quiet);
    // The site's own choice stands against it.
    await expectKinds(here.page, PAINTS.all);
    await panel.locator("select[data-scope=site]").selectOption("");
    await expectKinds(here.page, PAINTS.quiet);
    for (const { page } of [here, there]) await page.close();
    await panel.close();
  });

  it("«quiet» keeps notes all the same, and shows what is selected the bar", async () => {
    await setStorage(rasd, { settings: { readingMode: "quiet" } });
    const { page } = await rasd.open(HESPRESS);
    await page.waitForTimeout(1_000);
    await keepPassage(page, "ضيعة معزولة", t("highlightBar.colour.blue"));
    await waitFor("the annotation", async () =>
      (await rasd.annotations()).some((one) => one.quote.exact === "ضيعة معزولة"),
    );
    expect(await kinds(page)).toBe("");
    expect((await readBar(page)).length).toBeGreaterThan(4);
    await page.close();
  });
});

it("steps through highlights and marks by turns, in the order of the text", async () => {
  const opened = await rasd.open(OTHER);
  await opened.page.emulateMedia({ reducedMotion: "reduce" });
  await expectKinds(opened.page, PAINTS.all);
  const steps: string[] = [];
  const current = async () =>
    (await opened.page.evaluate(readMarks))
      .filter(({ name }) => name === "hl-current")
      .map(({ text }) => text)
      .join("");
  const all = (await opened.page.evaluate(readMarks)).length;
  for (let step = 0; step < all; step++) {
    const before = steps.at(-1) ?? "";
    await rasd.ask(opened, { type: "view/step", direction: "next" });
    steps.push(await waitFor("the next mark", current, (text) => text !== "" && text !== before));
  }
  const at = steps.findIndex((text) => text.includes("الرعاية"));
  expect(at).toBeGreaterThan(0);
  expect(at).toBeLessThan(steps.length - 1);
  await opened.page.close();
});

it("shows a thin map of the marks only when it is asked for, and a click on it leads there", async () => {
  const { page } = await rasd.open(HESPRESS);
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.setViewportSize({ width: 900, height: 320 });
  await expectKinds(page, PAINTS.all);
  await page.waitForTimeout(500);
  const signs = async () => (await readBar(page)).filter(({ x }) => x > 900 - 40);
  expect(await signs()).toEqual([]);
  await setStorage(rasd, { settings: { map: true } });
  let before = "";
  let still = 0;
  // It follows the page's height a moment after it changed.
  const shown = await waitFor("the map, standing still", signs, (found) => {
    const now = JSON.stringify(found);
    still = now === before ? still + 1 : 0;
    before = now;
    return found.length > 5 && still >= 8;
  });
  expect(await page.evaluate(() => scrollY)).toBe(0);
  const last = shown.toSorted((a, b) => b.y - a.y)[0]!;
  await page.mouse.click(last.x, last.y);
  await waitFor("the scrolling", () => page.evaluate(() => scrollY > 200));
  await setStorage(rasd, { settings: { map: false } });
  await waitFor("the map to go", signs, (found) => found.length === 0);
  await page.close();
});
