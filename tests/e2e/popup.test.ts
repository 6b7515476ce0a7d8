// The popup over an article, in Arabic: what it says, and everything a reader can do there with a mouse.
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type SampleServer, startSampleServer } from "../../scripts/browsers/sample-server.ts";
import type { ArticleNote } from "../../utils/core/notes/types.ts";
import { type OpenTab, type RasdInChromium, startRasdInChromium } from "./support/rasd-in-chromium.ts";
import { readMarks } from "./support/read-marks.ts";
import { isStored, sampleNamed, samplePages, samples } from "./support/samples.ts";
import { textsIn } from "./support/texts.ts";
import { waitFor } from "./support/wait-for.ts";

const { t } = textsIn("ar");
const court = sampleNamed("hespress-ar-court");
const smuggling = sampleNamed("bladi-fr-smuggling");

let server: SampleServer;
let rasd: RasdInChromium;

beforeAll(async () => {
  server = await startSampleServer(samplePages());
  rasd = await startRasdInChromium({ locale: "ar", proxy: server.origin });
});

afterAll(async () => {
  await rasd.stop();
  await server.stop();
});

const noteOf = async (headline: string | null): Promise<ArticleNote | undefined> =>
  (await rasd.notes()).find((note) => note.headline === headline);
const press = (popup: Page, name: string) => popup.getByRole("button", { name, exact: true }).click();
const openNotes = (popup: Page) => popup.getByRole("tab").nth(1).click();
const shownNotes = (popup: Page): Promise<string[]> => popup.locator("[data-note] h3").allTextContents();
const expectShown = async (popup: Page, headlines: readonly (string | null)[]) => {
  await waitFor(
    "the list",
    () => shownNotes(popup),
    (shown) => JSON.stringify(shown) === JSON.stringify(headlines),
  );
};

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

  it("clips the text and lets it go again", async () => {
    const clip = popup.getByRole("button", { name: t("page.clip"), exact: true });
    await clip.click();
    await waitFor(
      "the clipping",
      async () => (await rasd.clippings()).filter(({ deletedAt }) => deletedAt === null),
      (list) => list.length === 1,
    );
    const [clipping] = await rasd.clippings();
    expect(clipping?.headline).toBe(court.expected.headline);
    expect(clipping?.text).toContain("وينتظر أن تصبح الأحكام نهائية بعد انصرام أجل الطعن بالنقض.");
    expect(clipping?.text).not.toContain("كاليفورنيا");
    await waitFor(
      "the button",
      () => clip.getAttribute("aria-pressed"),
      (pressed) => pressed === "true",
    );
    expect((await noteOf(court.expected.headline))?.clippedAt).not.toBeNull();
    await clip.click();
    await waitFor(
      "the button",
      () => clip.getAttribute("aria-pressed"),
      (pressed) => pressed === "false",
    );
    expect((await rasd.clippings()).map(({ deletedAt }) => deletedAt === null)).toEqual([false]);
    expect((await noteOf(court.expected.headline))?.clippedAt).toBeNull();
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

  it("lists a home page's headlines, of which nothing is kept, and says plainly that another site is not followed", async () => {
    const home = await rasd.open(sampleNamed("hespress-ar-home").url);
    const overHome = await rasd.openPopup(home);
    await overHome.getByText(t("headlines.text")).waitFor();

    server.add("http://elsewhere.example/a.html", "<!doctype html><title>-</title><p>الاتجار بالبشر</p>");
    const elsewhere = await rasd.open("http://elsewhere.example/a.html");
    const overElsewhere = await rasd.openPopup(elsewhere);
    await overElsewhere
      .getByText(t("page.unsupported.title"))
      .or(overElsewhere.getByText(t("page.notAnnotated.title")))
      .waitFor();
    expect(await rasd.ask(elsewhere, { type: "view/state" })).toBeNull();
    expect(await elsewhere.page.evaluate(readMarks)).toEqual([]);
    for (const { page } of [home, elsewhere]) await page.close();
    for (const page of [overHome, overElsewhere]) await page.close();
  });
});

describe("notes", () => {
  let popup: Page;
  /** With the related article that was kept by hand above. */
  const kept = samples.filter(({ expected }) => isStored(expected.label) || expected.label === "related");

  beforeAll(async () => {
    for (const { url, expected } of kept) {
      if (!isStored(expected.label)) continue;
      const tab = await rasd.open(url);
      await waitFor("the note", async () => (await rasd.notes()).some((note) => note.url === url));
      await tab.page.close();
    }
    popup = await rasd.browser.openExtensionPage("popup.html", { width: 400, height: 600 });
    await openNotes(popup);
    await waitFor(
      "the list",
      () => shownNotes(popup),
      (shown) => shown.length === kept.length,
    );
  });

  const search = async (query: string) => {
    await popup.getByRole("searchbox").fill(query);
    await popup.getByRole("searchbox").press("Enter");
  };
  const found = async (): Promise<string | null> => popup.locator(".found [role=status]").textContent();

  it("lists the newest reading first", async () => {
    const newestFirst = (await rasd.notes()).toSorted((a, b) => b.lastReadAt.localeCompare(a.lastReadAt));
    await expectShown(
      popup,
      newestFirst.map(({ headline }) => headline),
    );
  });

  it.each([
    ["الاتجار", ["الإتجار", "اتجار", "الإِتّجار"]],
    ["établissement féminin", []],
    ["traite des êtres", ["TRAITE DES ETRES", "traite des etres"]],
    ["27.14", ["٢٧.١٤"]],
  ] as const)("finds the same for %s in every spelling", async (query, spellings) => {
    await search(query);
    await waitFor(
      "an answer",
      async () => popup.getByRole("searchbox").inputValue(),
      (value) => value === query,
    );
    await new Promise((resolve) => setTimeout(resolve, 150));
    const shown = await shownNotes(popup);
    expect(shown.length > 0).toBe(spellings.length > 0);
    for (const spelling of spellings) {
      await search("ليس في أي مقال");
      await popup.getByText(t("notes.noResults.title")).waitFor();
      await search(spelling);
      await expectShown(popup, shown);
    }
    await search("");
    await waitFor(
      "all notes",
      () => shownNotes(popup),
      (all) => all.length === kept.length,
    );
  });

  it("narrows by relevance, outlet and category, each choice with its number", async () => {
    const notes = await rasd.notes();
    const filters = popup.getByRole("combobox");
    const cases: [number, string, (note: ArticleNote) => boolean][] = [
      [0, "mention", ({ label }) => label === "mention"],
      [1, "www.hespress.com", ({ outlet }) => outlet.host.endsWith("hespress.com")],
      [2, "amount", ({ entities }) => entities.some(({ category }) => category === "amount")],
    ];
    for (const [index, value, passes] of cases) {
      const choices = await filters
        .nth(index)
        .locator("option")
        .evaluateAll((options) =>
          options.map((option) => [(option as HTMLOptionElement).value, option.textContent ?? ""] as const),
        );
      const choice = choices.find(([given]) => given === value || (index === 1 && given.endsWith("hespress.com")))!;
      await filters.nth(index).selectOption(choice[0]);
      const expected = notes.filter(index === 1 ? ({ outlet }) => outlet.host === choice[0] : passes);
      expect(expected.length).toBeGreaterThan(0);
      await waitFor(
        "the list",
        () => shownNotes(popup),
        (shown) => shown.length === expected.length,
      );
      expect(new Set(await shownNotes(popup))).toEqual(new Set(expected.map(({ headline }) => headline)));
      expect(choice[1]).toContain(String(expected.length));
      expect(await found()).toBe(t("notes.found", { count: expected.length }));
      await press(popup, t("notes.clearFilters"));
      await waitFor(
        "all notes",
        () => shownNotes(popup),
        (shown) => shown.length === notes.length,
      );
    }
  });

  it("deletes with undo; what stays deleted is a tombstone that a new visit does not bring back", async () => {
    const { headline, url } = (await rasd.notes()).find(({ label }) => label === "mention")!;
    const all = await shownNotes(popup);
    const remove = () => popup.getByRole("button", { name: t("notes.deleteNamed", { headline }) }).click();
    await remove();
    await waitFor(
      "the note to go",
      () => shownNotes(popup),
      (shown) => !shown.includes(headline),
    );
    expect((await noteOf(headline))?.deletedAt).not.toBeNull();
    await press(popup, t("common.undo"));
    await expectShown(popup, all);
    expect((await noteOf(headline))?.deletedAt).toBeNull();

    await remove();
    await waitFor("the tombstone", async () => (await noteOf(headline))?.deletedAt);
    const tombstone = await noteOf(headline);
    const tab = await rasd.open(url);
    await waitFor(
      "the marks",
      () => tab.page.evaluate(readMarks),
      (marks) => marks.length > 0,
    );
    const over = await rasd.openPopup(tab);
    await over.getByText(t("page.notKept")).waitFor();
    expect(await noteOf(headline)).toEqual(tombstone);
    // Asked for by hand it lives again.
    await press(over, t("page.keep"));
    await over.getByText(t("page.kept")).waitFor();
    expect(await noteOf(headline)).toMatchObject({ deletedAt: null, kept: "manual", createdAt: tombstone?.createdAt });
    await over.close();
    await tab.page.close();
  });

  it("opens an article in a new tab", async () => {
    const opened = rasd.browser.context.waitForEvent("page");
    await popup.getByRole("link", { name: court.expected.headline! }).click();
    const page = await opened;
    await page.waitForURL(court.url);
    await page.close();
  });

  it("met no fault on the way", () => expect(rasd.faults).toEqual([]));
});
