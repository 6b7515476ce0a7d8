// The popup over an article, in Arabic: what it says, and everything a reader can do there with a mouse.
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ArticleNote } from "../../utils/core/notes/types.ts";
import { expectShown, openNotes, press } from "./support/popup.ts";
import type { OpenTab } from "./support/rasd-in-chromium.ts";
import { rasd, server, startRasd } from "./support/rasd-of-file.ts";
import { readMarks } from "./support/read-marks.ts";
import { sampleNamed, samplePages } from "./support/samples.ts";
import { textsIn } from "./support/texts.ts";
import { waitFor } from "./support/wait-for.ts";

const { t } = textsIn("ar");
const court = sampleNamed("hespress-ar-court");
const smuggling = sampleNamed("bladi-fr-smuggling");

startRasd({ locale: "ar", pages: samplePages() });

const noteOf = async (headline: string | null): Promise<ArticleNote | undefined> =>
  (await rasd.notes()).find((note) => note.headline === headline);
describe("this page, of a relevant article", () => {
  let tab: OpenTab;
  let popup: Page;

  beforeAll(async () => {
    tab = await rasd.open(court.url);
    await tab.page.emulateMedia({ reducedMotion: "reduce" });
    await waitFor("the badge", () => rasd.badge(tab));
    popup = await rasd.openPopup(tab);
    await popup.getByText(t("verdict.relevant")).waitFor();
  });

  afterAll(async () => {
    await popup.close();
    await tab.page.close();
  });

  it("speaks Arabic, right to left", async () => {
    expect(await popup.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual([
      "ar",
      "rtl",
    ]);
    expect(await popup.getByRole("heading", { level: 2 }).textContent()).toBe(court.expected.headline);
    expect(await popup.getByText(t("page.kept")).isVisible()).toBe(true);
  });

  it("gives its reasons in words, each with its sentence", async () => {
    const note = (await noteOf(court.expected.headline))!;
    const section = popup.getByRole("region", { name: t("reasons.title") });
    const reasons = section.locator("details");
    const more = section.getByRole("button");
    if (await more.isVisible()) await more.click();
    expect(await reasons.count()).toBe(note.reasons.length);
    expect((await reasons.allTextContents()).filter((text) => !/\p{Script=Arabic}/u.test(text))).toEqual([]);
    await reasons.first().locator("summary").click();
    expect(await reasons.first().locator("blockquote").textContent()).toContain("الاتجار بالبشر");
  });

  it("names every entity of the note under its category, as often as it counts", async () => {
    const note = (await noteOf(court.expected.headline))!;
    const shown = await popup
      .locator("[data-entity]")
      .evaluateAll((buttons) => buttons.map((button) => (button as HTMLElement).dataset.entity));
    expect(new Set(shown)).toEqual(new Set(note.entities.map(({ id }) => id)));
    expect(shown).toHaveLength(note.entities.length);
    expect(await rasd.badge(tab)).toBe(String(note.entities.length));
    const categories = new Set(note.entities.map(({ category }) => category));
    for (const category of categories)
      expect(await popup.locator("summary", { hasText: t(`categories.${category}`) }).count()).toBe(1);
  });

  it("scrolls the page to an entity, marks it as the current one, and goes on to its next mention", async () => {
    const note = (await noteOf(court.expected.headline))!;
    const often = note.entities.find(({ count, category }) => category === "crime" && count > 1)!;
    await tab.page.setViewportSize({ width: 700, height: 300 });
    const current = async () => {
      const marks = await tab.page.evaluate(readMarks);
      return marks.findIndex(({ name }) => name === "hl-current");
    };
    await tab.page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    const below = await tab.page.evaluate(() => scrollY);
    await popup.locator(`[data-entity="${often.id}"]`).click();
    const first = await waitFor("a current mark", current, (index) => index >= 0);
    await waitFor(
      "the scroll",
      () => tab.page.evaluate(() => scrollY),
      (at) => at < below,
    );
    await popup.locator(`[data-entity="${often.id}"]`).click();
    await waitFor("the next mention", current, (index) => index > first);
    await tab.page.setViewportSize({ width: 1280, height: 900 });
  });

  it("clips the article and lets it go again", async () => {
    const clip = popup.getByRole("button", { name: t("page.clip"), exact: true });
    const pressed = (value: "true" | "false") =>
      waitFor(
        "the button",
        () => clip.getAttribute("aria-pressed"),
        (now) => now === value,
      );
    await clip.click();
    const [clipping] = await waitFor(
      "the clipping",
      () => rasd.clippings(),
      (list) => list.length === 1,
    );
    expect(clipping?.content.headline).toBe(court.expected.headline);
    expect(clipping?.content.text).toContain("وينتظر أن تصبح الأحكام نهائية بعد انصرام أجل الطعن بالنقض.");
    expect(clipping?.content.text).not.toContain("كاليفورنيا");
    await pressed("true");
    expect((await noteOf(court.expected.headline))?.clippedAt).toBe(clipping?.content.captured.at);
    await clip.click();
    await pressed("false");
    expect((await rasd.clippings()).map(({ deletedAt }) => deletedAt === null)).toEqual([false]);
    expect((await noteOf(court.expected.headline))?.clippedAt).toBeNull();
    // Clipped again it is the same clipping: nothing has changed.
    await clip.click();
    await pressed("true");
    expect(await rasd.clippings()).toMatchObject([{ id: clipping?.id, deletedAt: null }]);
    await clip.click();
    await pressed("false");
    await popup.getByText(t("clippings.note.bringBack")).waitFor();
  });

  it("dismisses: marks and badge go, the note is hidden; undo brings all back", async () => {
    const before = await tab.page.evaluate(readMarks);
    const badge = await rasd.badge(tab);
    await press(popup, t("page.dismiss"));
    await popup.getByText(t("page.dismissed")).waitFor();
    await waitFor(
      "the marks to go",
      () => tab.page.evaluate(readMarks),
      (marks) => marks.length === 0,
    );
    await waitFor(
      "the badge to go",
      () => rasd.badge(tab),
      (text) => text === "",
    );
    expect((await noteOf(court.expected.headline))?.dismissedAt).not.toBeNull();
    await openNotes(popup);
    await popup.getByText(t("notes.empty.title")).waitFor();
    await tab.page.reload();
    await rasd.readState(tab);
    await waitFor(
      "no marks after a reload",
      () => tab.page.evaluate(readMarks),
      (marks) => marks.length === 0,
    );

    await popup.getByRole("tab").nth(0).click();
    await press(popup, t("common.undo"));
    await waitFor(
      "the marks",
      () => tab.page.evaluate(readMarks),
      (marks) => marks.length === before.filter(({ name }) => name !== "hl-current").length,
    );
    await waitFor(
      "the badge",
      () => rasd.badge(tab),
      (text) => text === badge,
    );
    expect((await noteOf(court.expected.headline))?.dismissedAt).toBeNull();
    await openNotes(popup);
    await expectShown(popup, [court.expected.headline]);
  });

  it("says that the note is gone once it was deleted in the other tab", async () => {
    await popup.getByRole("button", { name: t("notes.deleteNamed", { headline: court.expected.headline! }) }).click();
    await popup.getByText(t("notes.deleted")).waitFor();
    await popup.getByRole("tab").nth(0).click();
    await popup.getByText(t("page.notKept")).waitFor();
    await openNotes(popup);
    await popup.getByText(t("notes.recentlyDeleted", { count: 1 })).click();
    await press(popup, t("notes.restoreNamed", { headline: court.expected.headline! }));
    await popup.getByRole("tab").nth(0).click();
    await popup.getByText(t("page.kept")).waitFor();
  });
});

describe("this page, of other pages", () => {
  it("keeps a related article only when asked to", async () => {
    const tab = await rasd.open(smuggling.url);
    await rasd.readState(tab);
    const popup = await rasd.openPopup(tab);
    await popup.getByText(t("verdict.related")).waitFor();
    expect(await popup.getByText(t("page.notKept")).isVisible()).toBe(true);
    expect(await noteOf(smuggling.expected.headline)).toBeUndefined();
    await press(popup, t("page.keep"));
    await popup.getByText(t("page.kept")).waitFor();
    expect(await noteOf(smuggling.expected.headline)).toMatchObject({ label: "related", kept: "manual" });
    expect(await rasd.badge(tab)).toBe("");
    await popup.close();
    await tab.page.close();
  });

  it("lists a home page's headlines, of which nothing is kept", async () => {
    const home = await rasd.open(sampleNamed("hespress-ar-home").url);
    const popup = await rasd.openPopup(home);
    await popup.getByText(t("headlines.text")).waitFor();
    expect(await popup.getByRole("button", { name: t("page.clip"), exact: true }).count()).toBe(0);
    await popup.close();
    await home.page.close();
  });
});

it("met no fault on the way, and asked the network for the pages the test opened and nothing else", () => {
  expect(rasd.faults).toEqual([]);
  const opened = Object.keys(samplePages());
  expect(server.requests.filter(({ url }) => !opened.includes(url))).toEqual([]);
});
