// Highlights in frames of the page's own origin: made, painted there, found again; other origins are left alone.
import { afterAll, beforeAll, expect, it } from "vitest";
import { type SampleServer, startSampleServer } from "../../../scripts/browsers/sample-server.ts";
import { pressInBar, readBar } from "../support/highlight-bar.ts";
import { articlePage } from "../support/made-up-article.ts";
import { type OpenTab, type RasdInChromium, startRasdInChromium } from "../support/rasd-in-chromium.ts";
import { readMarks } from "../support/read-marks.ts";
import { locateText } from "../support/select-text.ts";
import { textsIn } from "../support/texts.ts";
import { waitFor } from "../support/wait-for.ts";

const { t } = textsIn("ar");
const ADDRESS = "http://www.hespress.com/framed-1690000.html";
const PASSAGE = "نص البلاغ الكامل";
const inner = (text: string) =>
  `<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><body style="font:19px/1.9 serif"><p>${text}</p></body></html>`;
const FRAME = inner(`أدناه ${PASSAGE} كما توصلت به الجريدة من المحكمة.`);

let server: SampleServer;
let rasd: RasdInChromium;

beforeAll(async () => {
  server = await startSampleServer({
    [ADDRESS]: articlePage(undefined, {
      more: `<iframe id="late" style="width:600px;height:160px;border:3px solid"></iframe>
<iframe id="other" src="http://widget.example/" style="width:600px;height:160px"></iframe>`,
    }),
    "http://www.hespress.com/statement.html": FRAME,
    "http://widget.example/": inner("نص من موقع آخر"),
  });
  rasd = await startRasdInChromium({ locale: "ar", proxy: server.origin });
});

afterAll(async () => {
  await rasd.stop();
  await server.stop();
});

/** Selects a text in a frame by dragging; boxes inside count from the frame's corner. */
async function dragInFrame({ page }: OpenTab, id: string, text: string): Promise<void> {
  const element = page.locator(`#${id}`);
  await element.scrollIntoViewIfNeeded();
  const frame = (await (await element.elementHandle())!.contentFrame())!;
  const ends = (await frame.evaluate(locateText, [text, 0] as const))!;
  const box = (await element.boundingBox())!;
  const border = id === "late" ? 3 : 2;
  const at = ({ x, y }: { x: number; y: number }) => [box.x + border + x, box.y + border + y] as const;
  await page.mouse.move(...at(ends.from));
  await page.mouse.down();
  await page.mouse.move(...at(ends.to), { steps: 6 });
  await page.mouse.up();
}

const paintedIn = async ({ page }: OpenTab): Promise<string> => {
  const frame = await (await page.locator("#late").elementHandle())!.contentFrame();
  const marks = (await frame?.evaluate(readMarks)) ?? [];
  return marks.map(({ name, text }) => `${name} ${text}`).join();
};

it("keeps a passage of a frame that came late, paints it there, and finds it on a later visit", async () => {
  const load = (tab: OpenTab) =>
    tab.page.evaluate(() => {
      (document.querySelector("#late") as HTMLIFrameElement).src = "/statement.html";
    });
  const tab = await rasd.open(ADDRESS);
  await rasd.readState(tab);
  await load(tab);
  await tab.page.waitForTimeout(1_000);
  await dragInFrame(tab, "late", PASSAGE);
  const bar = await waitFor(
    "the bar",
    () => readBar(tab.page),
    (controls) => controls.length > 4,
  );
  const frame = (await tab.page.locator("#late").boundingBox())!;
  expect(Math.abs(bar[0]!.y - frame.y)).toBeLessThan(160);
  await pressInBar(tab.page, t("highlightBar.colour.green"));
  await waitFor(
    "the highlight",
    () => paintedIn(tab),
    (text) => text === `hl-r2 ${PASSAGE}`,
  );
  const [annotation] = await rasd.annotations();
  expect(annotation).toMatchObject({ scope: "page", url: ADDRESS, quote: { exact: PASSAGE } });
  await tab.page.reload();
  await rasd.readState(tab);
  await load(tab);
  await tab.page.evaluate(() => document.body.append("."));
  await waitFor(
    "the highlight again",
    () => paintedIn(tab),
    (text) => text === `hl-r2 ${PASSAGE}`,
  );
  const colour = await (await (await tab.page.locator("#late").elementHandle())!.contentFrame())!.evaluate(
    () => getComputedStyle(document.querySelector("p")!, "::highlight(hl-r2)").backgroundColor,
  );
  expect(colour).not.toBe("rgba(0, 0, 0, 0)");
  await dragInFrame(tab, "other", "نص من موقع آخر");
  await tab.page.waitForTimeout(800);
  expect(await readBar(tab.page)).toEqual([]);
  expect(rasd.faults).toEqual([]);
});
