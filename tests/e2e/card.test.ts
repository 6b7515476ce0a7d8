// The card on a mark, by mouse and by stepping from mark to mark.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { OpenTab } from "./support/rasd-in-chromium.ts";
import { rasd, server, startRasd } from "./support/rasd-of-file.ts";
import { readCard } from "./support/read-card.ts";
import { locateMark, readHosts, readMarks } from "./support/read-marks.ts";
import { sampleNamed, samplePages } from "./support/samples.ts";
import { seedLibrary } from "./support/seed-library.ts";
import { textsIn } from "./support/texts.ts";
import { waitFor } from "./support/wait-for.ts";

const { t } = textsIn("en");
const court = sampleNamed("hespress-ar-court");
const SURFACE = "العمل القسري";
const OPEN = [{ open: true, hasOpenRoot: false, text: "" }];
const CLOSED = [{ open: false, hasOpenRoot: false, text: "" }];

let tab: OpenTab;

startRasd({ locale: "en", pages: samplePages() });

beforeEach(async () => {
  await tab?.page.close();
  tab = await rasd.open(court.url);
  await tab.page.emulateMedia({ reducedMotion: "reduce" });
  await waitFor("the badge", () => rasd.badge(tab));
});

const hosts = () => tab.page.evaluate(readHosts);
const expectHosts = (expected: unknown) =>
  waitFor("the card", hosts, (found) => JSON.stringify(found) === JSON.stringify(expected));
const current = async () => (await tab.page.evaluate(readMarks)).filter(({ name }) => name === "hl-current");
/** How many terms the copy for pages holds; runs in a page of the extension. */
const readCopy = async () => {
  const { chrome } = globalThis as unknown as {
    chrome: { storage: { local: { get(key: string): Promise<{ ownTerms?: readonly object[] }> } } };
  };
  return (await chrome.storage.local.get("ownTerms")).ownTerms?.length ?? 0;
};
/** How much of a stretch of the window differs between two pictures of it: the card lies on it or does not. */
const pictureBelow = ({ x, y }: { x: number; y: number }) =>
  tab.page.screenshot({ clip: { x: Math.max(0, x - 150), y: y + 20, width: 300, height: 100 } });

describe("by mouse", () => {
  it("shows after a moment's rest on a mark, outside the body and closed, and Escape hides it", async () => {
    const point = (await tab.page.evaluate(locateMark, SURFACE))!;
    await tab.page.mouse.move(2, 2);
    const bare = await pictureBelow(point);
    expect(await hosts()).toEqual([]);
    await tab.page.mouse.move(point.x, point.y, { steps: 3 });
    await expectHosts(OPEN);
    expect((await pictureBelow(point)).equals(bare)).toBe(false);
    await tab.page.keyboard.press("Escape");
    await expectHosts(CLOSED);
    expect((await pictureBelow(point)).equals(bare)).toBe(true);
  });

  it("does not show when the mouse only passes, or rests on words that are no mark", async () => {
    const point = (await tab.page.evaluate(locateMark, SURFACE))!;
    await tab.page.mouse.move(2, 2);
    await tab.page.mouse.move(point.x, point.y);
    await tab.page.mouse.move(2, 2);
    await tab.page.waitForTimeout(400);
    expect(await hosts()).toEqual([]);
    const plain = (await tab.page.locator(".related-posts a").first().boundingBox())!;
    await tab.page.mouse.move(plain.x + plain.width / 2, plain.y + plain.height / 2);
    await tab.page.waitForTimeout(400);
    expect(await hosts()).toEqual([]);
  });

  it("stays while it is pointed at and goes when the mouse leaves it or the page is scrolled", async () => {
    const point = (await tab.page.evaluate(locateMark, SURFACE))!;
    await tab.page.mouse.move(point.x, point.y, { steps: 3 });
    await expectHosts(OPEN);
    await tab.page.mouse.move(point.x, point.y + 35, { steps: 5 });
    await tab.page.waitForTimeout(500);
    expect(await hosts()).toEqual(OPEN);
    await tab.page.mouse.move(2, 2, { steps: 5 });
    await expectHosts(CLOSED);
    const again = (await tab.page.evaluate(locateMark, SURFACE))!;
    await tab.page.mouse.move(again.x, again.y, { steps: 3 });
    await expectHosts(OPEN);
    await tab.page.setViewportSize({ width: 900, height: 400 });
    await expectHosts(CLOSED);
    await tab.page.setViewportSize({ width: 1280, height: 900 });
  });

  it("comes back after the page has thrown its host out", async () => {
    const point = (await tab.page.evaluate(locateMark, SURFACE))!;
    await tab.page.mouse.move(point.x, point.y, { steps: 3 });
    await expectHosts(OPEN);
    await tab.page.evaluate(() => document.documentElement.lastElementChild?.remove());
    await tab.page.mouse.move(2, 2, { steps: 3 });
    await tab.page.mouse.move(point.x, point.y, { steps: 3 });
    await expectHosts(OPEN);
  });
});

describe("where a name comes from", () => {
  const PAGE = "http://www.hespress.com/khabar-1650998.html";
  const sentences = [
    "قال رئيس الجمعية محمد البوعناني، يوم الاثنين 3 نونبر 2025، إن ضحايا الاتجار بالبشر ينتظرون الإنصاف في طنجة، وإن القانون رقم 99.88 لم يدخل بعد حيز التنفيذ.",
    "وأضاف أن الجمعية رصدت 80 ألف درهم لمرافقتهم، وأن معمل الخياطة الكبير أغلق أبوابه، وأن العمل القسري لا يزال قائما في ضيعات كثيرة من الإقليم.",
  ];
  const html = `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>جمعية تنتظر الإنصاف</title>
    <meta property="og:type" content="article"></head><body><h1 class="post-title">جمعية تنتظر الإنصاف لضحايا الاتجار بالبشر</h1>
    <div class="article-content">${sentences.map((text) => `<p>${text}</p>`).join("")}</div></body></html>`;
  const term = {
    id: "0f8fad5b-d9cb-469f-a165-70867728950e",
    names: { ar: "معمل الخياطة", en: "sewing factory" },
    category: "institution",
    signal: "none",
    colour: "teal",
    schema: 1,
    createdAt: "2026-01-05T08:00:00.000Z",
    updatedAt: "2026-01-05T08:00:00.000Z",
    deletedAt: null,
  };
  let article: OpenTab;

  /** Puts terms into the database; the settings, opened again, write the copy of it that pages read. */
  async function keepTerms(terms: readonly object[]) {
    const options = await rasd.browser.openExtensionPage("options.html");
    await options.getByRole("heading", { name: t("lexicon.title") }).waitFor();
    await seedLibrary(options, { terms });
    await options.reload();
    const kept = terms.filter((each) => "deletedAt" in each && each.deletedAt === null).length;
    await waitFor(
      "the copy of the terms",
      () => options.evaluate(readCopy),
      (copied) => copied === kept,
    );
    await options.close();
  }

  beforeAll(async () => {
    server.add(PAGE, html);
    await keepTerms([term]);
    article = await rasd.open(PAGE);
    await article.page.emulateMedia({ reducedMotion: "reduce" });
    await waitFor("the badge", () => rasd.badge(article));
  });
  afterAll(async () => {
    await article.page.close();
    await keepTerms([{ ...term, deletedAt: "2026-01-06T08:00:00.000Z" }]);
  });

  // To add a case: the mark, and the last line of its card in English.
  const ORIGINS: readonly (readonly [string, RegExp])[] = [
    ["ضحايا الاتجار بالبشر", /^From the starting texts: \S.* and \d+\sother sources$/u],
    ["طنجة", /^From the reference: Names of Morocco’s regions, provinces and towns$/u],
    ["العمل القسري", /^From the reference: \S.* and \d+\sother sources$/u],
    ["محمد البوعناني", /^Found by pattern: role and name$/u],
    ["الاثنين 3 نونبر 2025", /^Found by pattern: date$/u],
    ["80 ألف درهم", /^Found by pattern: sum of money$/u],
    ["القانون رقم 99.88", /^Found by pattern: law by number$/u],
    ["معمل الخياطة", /^Your own term · Teal$/u],
  ];

  it.each(ORIGINS)("%s: %s", async (surface, line) => {
    const { page } = article;
    await page.mouse.move(2, 2);
    const point = (await waitFor(
      `the mark on ${surface}`,
      () => page.evaluate(locateMark, surface),
      (found) => found !== null,
    ))!;
    await page.mouse.move(point.x, point.y, { steps: 3 });
    const lines = await waitFor(
      "the card's last line",
      () => readCard(page),
      (found) => line.test(found.at(-1) ?? ""),
    );
    expect(lines.some((text) => /on this page/u.test(text))).toBe(true);
    await page.keyboard.press("Escape");
  });

  it("is said in the popup, under each name, once asked for by keyboard", async () => {
    const popup = await rasd.openPopup(article);
    const ask = popup.getByRole("button", { name: "Where these names come from", exact: true });
    await ask.focus();
    await popup.keyboard.press("Enter");
    const shown = await popup.locator(".entity-source").allTextContents();
    expect(shown).toHaveLength(await popup.locator(".entity").count());
    for (const [, line] of ORIGINS) expect(shown.filter((text) => line.test(text))).not.toEqual([]);
    await popup.getByRole("button", { name: "Hide the sources", exact: true }).click();
    expect(await popup.locator(".entity-source").count()).toBe(0);
    await popup.close();
  });
});

// A browser's own shortcuts cannot be pressed by a remote control; the command's message is sent as the background does.
describe("by stepping", () => {
  const step = (direction: "next" | "previous") => rasd.ask(tab, { type: "view/step", direction });

  it("goes through the marks in the order of the page, around its ends, each brought into view with its card", async () => {
    await tab.page.setViewportSize({ width: 700, height: 320 });
    await tab.page.evaluate(() => scrollTo(0, 0));
    const marks = await tab.page.evaluate(readMarks);
    const visited: string[] = [];
    for (let index = 0; index < marks.length; index++) {
      await step("next");
      const [mark] = await current();
      visited.push(mark!.text);
      const inView = await tab.page.evaluate(() => {
        const [painted] = (CSS.highlights as unknown as Map<string, Set<AbstractRange>>).get("hl-current") ?? [];
        const range = document.createRange();
        range.setStart(painted!.startContainer, painted!.startOffset);
        range.setEnd(painted!.endContainer, painted!.endOffset);
        const { top, bottom } = range.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      });
      expect(inView, `${mark?.text} is in view`).toBe(true);
    }
    expect(visited).toEqual(marks.map(({ text }) => text));
    await step("next");
    expect((await current()).map(({ text }) => text)).toEqual([marks[0]?.text]);
    await step("previous");
    expect((await current()).map(({ text }) => text)).toEqual([marks.at(-1)?.text]);
    await expectHosts(OPEN);
    await tab.page.keyboard.press("Escape");
    await expectHosts(CLOSED);
    await tab.page.setViewportSize({ width: 1280, height: 900 });
  });

  it("met no fault on the way", () => expect(rasd.faults).toEqual([]));
});
