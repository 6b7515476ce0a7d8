// Clipping as a reader does it: by click, by key, without being asked; what a later visit says; the chain, checked from outside.
import { execFile } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright";
import { afterEach, describe, expect, it } from "vitest";
import type { SealedClipping } from "../../utils/core/clippings/types.ts";
import { askAsContentScript } from "./support/ask-as-content-script.ts";
import { keepPassage } from "./support/highlighting.ts";
import { articlePage, PARAGRAPHS } from "./support/made-up-article.ts";
import { newAddress, open, tab } from "./support/made-up-pages.ts";
import { NOTHING, readObserver } from "./support/page-observer.ts";
import { press } from "./support/popup.ts";
import { rasd, startRasd } from "./support/rasd-of-file.ts";
import { setStorage } from "./support/set-storage.ts";
import { stopBackground } from "./support/stop-background.ts";
import { textsIn } from "./support/texts.ts";
import { waitFor } from "./support/wait-for.ts";

const { t } = textsIn("ar");
const { opening, shelter, french, money, closing } = PARAGRAPHS;
const CHANGED = [opening.replace("ثلاثة", "أربعة"), shelter, french, closing];
/** Stands in the paragraph that is taken out. */
const VANISHING = "تحميل المتهمين";

let popup: Page;

startRasd({ locale: "ar" });

afterEach(() => expect(rasd.faults).toEqual([]));

async function openPopup(): Promise<void> {
  popup = await rasd.openPopup(tab);
  await popup.getByText(t("verdict.relevant")).waitFor();
}

async function close(): Promise<void> {
  if (!popup.isClosed()) await popup.close();
  await tab.page.close();
}

const of = async (address: string): Promise<SealedClipping[]> =>
  (await rasd.clippings()).filter(({ content }) => content.address.final === address);
const clippingsOf = (address: string, length: number) =>
  waitFor(
    `${length} clippings`,
    () => of(address),
    (list) => list.length === length,
  );

/** Presses the key a reader has given the command. */
async function pressCommand(command: string): Promise<void> {
  const worker = await rasd.browser.serviceWorker();
  await worker.evaluate(
    ([name, id]) => {
      const { chrome } = globalThis as unknown as {
        chrome: { commands: { onCommand: { dispatch(command: string, tab: object): void } } };
      };
      chrome.commands.onCommand.dispatch(name, { id });
    },
    [command, tab.id] as const,
  );
}

const day = () => textsIn("ar").format.day(new Date().toISOString());

describe("clipping", () => {
  let address: string;

  it("by a click seals what the reader saw", async () => {
    address = await open(
      articlePage(undefined, {
        head: '<link rel="canonical" href="/made-up-1640000.html"><script>window.page = 1</script>',
        more: "<script>document.title = document.title</script>",
      }),
      `${newAddress()}?utm_source=x`,
    );
    await keepPassage(tab.page, VANISHING, t("highlightBar.note"));
    await waitFor("the highlight", async () => (await rasd.annotations()).length === 1);
    await openPopup();
    await press(popup, t("page.clip"));
    const [clipping] = await clippingsOf(address, 1);
    const state = await rasd.readState(tab);
    if (state.status !== "annotated") throw new Error("The page was not read");
    const { text, headline, published, label, score, reasons } = state.report;
    expect(clipping).toMatchObject({ version: 1, seal: { number: 1, previous: null }, deletedAt: null });
    expect(clipping?.content).toMatchObject({
      ...{ text, headline, published, lang: "ar", dir: "rtl" },
      outlet: { host: "hespress.com" },
      address: { typed: null, final: address, canonical: "http://www.hespress.com/made-up-1640000.html" },
      captured: { offset: 0 - new Date().getTimezoneOffset() },
      verdict: { label, score, reasons },
      extensionVersion: "0.1.0",
    });
    expect(clipping?.content.entities.map(({ id }) => id)).toContain("crime.thb");
    expect(clipping?.content.html).toMatch(/^<article lang="ar" dir="rtl">.*مركز إيواء.*<\/article>$/su);
    expect(clipping?.content.html).not.toMatch(/script|أمطار/u);
    await popup.getByText(t("clippings.note.unchanged", { date: day() })).waitFor();
    await close();
  });

  it("by a key, with a sign on the toolbar button, and the page notices nothing", async () => {
    const other = await open(articlePage([opening, closing]));
    const badge = await waitFor("the badge", () => rasd.badge(tab));
    await pressCommand("clip-article");
    const [clipping] = await clippingsOf(other, 1);
    const [first] = await of(address);
    expect(clipping?.seal).toMatchObject({ number: 2, previous: first?.id, chain: first?.seal.chain });
    await waitFor(
      "the sign",
      () => rasd.badge(tab),
      (text) => text === "✓",
    );
    await waitFor(
      "the badge again",
      () => rasd.badge(tab),
      (text) => text === badge,
    );
    await pressCommand("clip-article");
    await waitFor(
      "the sign",
      () => rasd.badge(tab),
      (text) => text === "✓",
    );
    expect(await of(other)).toHaveLength(1);
    expect(await tab.page.evaluate(readObserver)).toEqual(NOTHING);
    await tab.page.close();
  });

  it("says on a later visit what has changed, shows it, and seals the new version beside the old", async () => {
    await open(articlePage(CHANGED), address);
    await openPopup();
    const note = popup.getByRole("region", { name: t("clippings.title") });
    await note.getByText(t("clippings.note.changed", { date: day() })).waitFor();
    const said = await note.textContent();
    expect(said).toContain(t("clippings.change.changed", { count: 1 }));
    expect(said).toContain(t("clippings.note.quotesVanished", { count: 1 }));
    await press(popup, t("clippings.note.difference"));
    expect(await note.locator("del").allTextContents()).toContain(`${t("clippings.change.wasRemoved")} ثلاثة`);
    expect(await note.locator("ins").allTextContents()).toContain(`${t("clippings.change.wasAdded")} أربعة`);
    expect(await note.locator(".quote-vanished").textContent()).toContain(VANISHING);
    await press(popup, t("clippings.note.sealNew"));
    const [first, second] = await clippingsOf(address, 2);
    expect([first?.version, second?.version, second?.seal.number]).toEqual([1, 2, 3]);
    expect(first?.content.text).toContain(VANISHING);
    expect(second?.content.text).not.toContain(VANISHING);
    await popup.getByText(t("clippings.note.unchanged", { date: day() })).waitFor();
    await popup.getByText(t("clippings.note.version", { number: 2 })).waitFor();
  });

  it("is taken back, and brought back: the clippings stay in the chain", async () => {
    await press(popup, t("page.clip"));
    await popup.getByText(t("clippings.note.removed", { date: day() })).waitFor();
    expect((await of(address)).map(({ deletedAt }) => deletedAt !== null)).toEqual([true, true]);
    await press(popup, t("clippings.note.bringBack"));
    await popup.getByText(t("clippings.note.unchanged", { date: day() })).waitFor();
    expect((await of(address)).map(({ deletedAt }) => deletedAt)).toEqual([null, null]);
    await close();
  });
});

describe("without being asked", () => {
  let address: string;

  it("nothing is clipped until the reader turns it on", async () => {
    address = await open(articlePage([opening, shelter]));
    await waitFor("the badge", () => rasd.badge(tab));
    await tab.page.close();
    expect(await of(address)).toEqual([]);
    await setStorage(rasd, { settings: { autoClip: true } });
  });

  it("a relevant article is clipped once, also by a background that was stopped", async () => {
    const page = await rasd.browser.context.newPage();
    await stopBackground(rasd.browser, () => page.goto(address));
    const [clipping] = await clippingsOf(address, 1);
    expect(clipping?.seal.number).toBe(4);
    expect(clipping?.content.html).toContain("<article");
    await page.close();

    // Changed, the new version is up to the reader.
    await open(articlePage([opening, closing]), address);
    await openPopup();
    await popup.getByText(t("clippings.note.changed", { date: day() })).waitFor();
    expect(await of(address)).toHaveLength(1);
    await close();
  });

  it("a page's process that was taken over gets only its own page clipped, and no new versions", async () => {
    await open(articlePage([opening, money]));
    await clippingsOf(tab.page.url(), 1);
    const state = await rasd.readState(tab);
    if (state.status !== "annotated") throw new Error("The page was not read");
    const before = await rasd.clippings();
    const elsewhere = newAddress();
    const attempts = [
      { ...state.report, url: elsewhere },
      { ...state.report, url: newAddress("www.hibapress.com") },
      { ...state.report, text: `${state.report.text} نص آخر` },
      { ...state.report, text: "a".repeat(500_001), url: `${tab.page.url()}?id=12345` },
    ];
    for (const report of attempts) await askAsContentScript(rasd.browser, tab.page, { type: "page/report", report });
    // Whatever the background does without being waited for is through when a later article is clipped.
    const last = tab.page;
    await open(articlePage([opening, french]));
    await clippingsOf(tab.page.url(), 1);
    expect(await rasd.clippings()).toHaveLength(before.length + 1);
    expect(await of(elsewhere)).toEqual([]);
    await last.close();
    await tab.page.close();
  });
});

/** `npm run --silent verify -- FILE`: its exit code and what it prints. */
function verify(path: string): Promise<{ code: number; output: string }> {
  const script = fileURLToPath(new URL("../../scripts/verify.ts", import.meta.url));
  return new Promise((resolve) => {
    execFile(process.execPath, [script, path], (error, stdout, stderr) =>
      resolve({ code: error === null ? 0 : Number(error.code), output: stdout + stderr }),
    );
  });
}

it("exports the chain, which is whole; one letter changed shows", async () => {
  const settings = await rasd.browser.openExtensionPage("options.html");
  const clippings = await rasd.clippings();
  await settings.getByText(t("clippings.export.count", { count: clippings.length })).waitFor();
  await settings.getByText(clippings.at(-1)!.id).waitFor();
  const waiting = settings.waitForEvent("download");
  await press(settings, t("clippings.export.action", { format: "JSON" }));
  const download = await waiting;
  expect(download.suggestedFilename()).toMatch(/^rasd-clippings-\d{4}-\d\d-\d\d\.json$/u);
  await settings.getByText(t("clippings.export.done")).waitFor();
  const path = await download.path();
  const whole = await verify(path);
  expect(whole).toMatchObject({ code: 0 });
  expect(whole.output).toContain(`clippings: ${clippings.length}, as they were sealed: ${clippings.length}`);
  expect(whole.output).toContain("All is whole.");
  expect(whole.output).toContain(clippings.at(-1)!.id);

  const edited = `${path}-edited.json`;
  await writeFile(edited, (await readFile(path, "utf8")).replace("ثلاثة أشخاص", "ثلاثة أشخاض"));
  const changed = await verify(edited);
  expect(changed.code).toBe(1);
  expect(changed.output).toContain("faults: 1.");
  await settings.close();
});
