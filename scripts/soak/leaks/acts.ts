import type { Page } from "playwright";
import { pressInBar } from "../../../tests/e2e/support/highlight-bar.ts";
import { keepPassage, waitForBar } from "../../../tests/e2e/support/highlighting.ts";
import { articlePage } from "../../../tests/e2e/support/made-up-article.ts";
import type { OpenTab, RasdInChromium } from "../../../tests/e2e/support/rasd-in-chromium.ts";
import { dragOver } from "../../../tests/e2e/support/select-text.ts";
import { ARTICLES, type Site, singlePageSite } from "../../../tests/e2e/support/single-page-site.ts";
import { textsIn } from "../../../tests/e2e/support/texts.ts";
import { waitFor } from "../../../tests/e2e/support/wait-for.ts";
import type { SampleServer } from "../../browsers/sample-server.ts";

// What readers do, once; each leaves all as it found it.

declare const site: Site;

const { t } = textsIn("ar");
const HOST = "http://www.hespress.com";
export const ADDRESS = `${HOST}/made-up-1750001.html`;
/** The first article of a site that shows two in one page. */
export const SITE = HOST + ARTICLES[0].path;
const OTHER = `${HOST}/made-up-1750002.html`;
const PASSAGE = "ضيعة معزولة";
/** Milliseconds in which what was done is answered and put away. */
const MOMENT = 300;

/** Pages that do not write down what happens in them: their heaps hold what Rasd's scripts hold, and nothing that grows of their own. */
export function servePages(server: SampleServer): void {
  for (const address of [ADDRESS, OTHER]) server.add(address, articlePage(undefined, { isObserved: false }));
  for (const { path } of ARTICLES) server.add(HOST + path, singlePageSite({ isObserved: false }));
}

export async function openArticle(rasd: RasdInChromium, address: string): Promise<OpenTab> {
  const tab = await rasd.open(address);
  await rasd.readState(tab);
  return tab;
}

export async function readOther(rasd: RasdInChromium): Promise<void> {
  const tab = await openArticle(rasd, OTHER);
  await tab.page.waitForTimeout(MOMENT);
  await tab.page.close();
}

async function select(page: Page): Promise<void> {
  await page.bringToFront();
  // A press on what is selected would begin to drag it.
  await page.evaluate(() => getSelection()?.removeAllRanges());
  await dragOver(page, PASSAGE);
  await waitForBar(page);
}

export async function selectAndLeave(page: Page): Promise<void> {
  await select(page);
  await page.mouse.click(5, 5);
  await page.waitForTimeout(MOMENT);
}

export async function keepAndRemove(rasd: RasdInChromium, page: Page, turn: number): Promise<void> {
  const isKept = async () => (await rasd.annotations()).some(({ deletedAt }) => deletedAt === null);
  await page.bringToFront();
  await page.evaluate(() => getSelection()?.removeAllRanges());
  await keepPassage(page, PASSAGE, t("highlightBar.note"));
  await page.keyboard.type(`${turn}`);
  await waitFor("the highlight", isKept);
  await pressInBar(page, t("highlightBar.remove"));
  await waitFor("its removal", async () => !(await isKept()));
  await page.mouse.click(5, 5);
  await page.waitForTimeout(MOMENT);
}

export async function stepOn(rasd: RasdInChromium, { page, ...tab }: OpenTab): Promise<void> {
  await rasd.ask({ page, ...tab }, { type: "view/step", direction: "next" });
  await page.waitForTimeout(MOMENT);
}

export async function lookInto(opening: Promise<Page>): Promise<void> {
  const page = await opening;
  await page.locator("main, .verdict").first().waitFor();
  await page.waitForTimeout(MOMENT);
  await page.close();
}

export async function changeText(page: Page, turn: number): Promise<void> {
  await page.evaluate((about) => {
    const added = document.createElement("p");
    added.id = "added";
    added.textContent = `وأضاف المصدر نفسه أن ضحايا الاتجار بالبشر في الملف رقم ${about} سيستمع إليهن من جديد.`;
    document.querySelector("article p")!.after(added);
  }, turn % 2);
  // Longer than Rasd waits for a page to come to rest.
  await page.waitForTimeout(1_000);
  await page.evaluate(() => document.getElementById("added")!.remove());
  await page.waitForTimeout(1_000);
}

export async function goToArticle(rasd: RasdInChromium, tab: OpenTab, shown: number): Promise<void> {
  await tab.page.evaluate((to) => {
    site.push(to);
    site.render(to);
  }, shown);
  await waitFor(
    "the reading",
    () => rasd.ask(tab, { type: "view/state" }),
    (state) => state?.status === "annotated" && state.report.headline === ARTICLES[shown]!.headline,
  );
  await tab.page.waitForTimeout(MOMENT);
}

export async function goThroughViews(library: Page): Promise<void> {
  for (const view of ["stories", "entities", "plots", "projects", "import", "list"]) {
    await library.evaluate((to) => {
      location.hash = `#/${to}`;
    }, view);
    await library.waitForTimeout(MOMENT);
  }
}

export async function search(library: Page): Promise<void> {
  const field = library.getByRole("searchbox").first();
  for (const words of ["الاتجار", ""]) {
    await field.fill(words);
    await library.waitForTimeout(2 * MOMENT);
  }
}

export async function openNoteInPanel(rasd: RasdInChromium): Promise<Page> {
  const tab = await openArticle(rasd, ADDRESS);
  await keepPassage(tab.page, PASSAGE, t("highlightBar.colour.yellow"));
  await waitFor("the highlight", async () => (await rasd.annotations()).length === 1);
  const panel = await rasd.openPanel(tab);
  await panel.locator(".note-button, .note-button-none").first().click();
  await panel.locator(".note-editor textarea").waitFor();
  return panel;
}

export async function writeNote(rasd: RasdInChromium, panel: Page, turn: number): Promise<void> {
  const note = `سؤال ${turn % 2}`;
  await panel.locator(".note-editor textarea").fill(note);
  await waitFor("the note", async () => (await rasd.annotations())[0]?.note === note);
  await panel.waitForTimeout(MOMENT);
}
