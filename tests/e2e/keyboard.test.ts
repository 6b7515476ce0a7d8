// One walk through every action of the popup without a mouse, in French.
import type { Page } from "playwright";
import { beforeAll, expect, it } from "vitest";
import type { ArticleNote } from "../../utils/core/notes/types.ts";
import type { OpenTab } from "./support/rasd-in-chromium.ts";
import { rasd, startRasd } from "./support/rasd-of-file.ts";
import { readMarks } from "./support/read-marks.ts";
import { sampleNamed, samplePages } from "./support/samples.ts";
import { textsIn } from "./support/texts.ts";
import { waitFor } from "./support/wait-for.ts";
import { walkByKeyboard } from "./support/walk-by-keyboard.ts";

const { t } = textsIn("fr");
const report = sampleNamed("hespress-fr-report");
const smuggling = sampleNamed("bladi-fr-smuggling");

let tab: OpenTab;
let popup: Page;

startRasd({ locale: "fr", pages: samplePages() });

beforeAll(async () => {
  tab = await rasd.open(report.url);
  await tab.page.emulateMedia({ reducedMotion: "reduce" });
  await waitFor("the badge", () => rasd.badge(tab));
  popup = await rasd.openPopup(tab);
  await popup.getByText(t("verdict.relevant")).waitFor();
});

const note = async (): Promise<ArticleNote> => (await rasd.notes()).find(({ url }) => url === report.url)!;
const { focused, tabTo } = walkByKeyboard(() => popup);

it("speaks French", async () => {
  expect(await popup.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual([
    "fr",
    "ltr",
  ]);
});

it("clips, lets go and brings back", async () => {
  await tabTo(t("page.clip"));
  await popup.keyboard.press("Enter");
  await waitFor("the clipping", async () => (await note()).clippedAt !== null);
  await popup.locator("[aria-pressed=true]").waitFor();
  expect(await focused()).toBe(t("page.clip"));
  await popup.keyboard.press("Space");
  await waitFor("the clipping to go", async () => (await note()).clippedAt === null);
  await tabTo(t("clippings.note.bringBack"));
  await popup.keyboard.press("Enter");
  await waitFor("the clipping to come back", async () => (await note()).clippedAt !== null);
});

it("dismisses and takes it back", async () => {
  await tabTo(t("page.dismiss"));
  await popup.keyboard.press("Enter");
  await waitFor("the decision", async () => (await note()).dismissedAt !== null);
  await popup.getByText(t("page.dismissed")).waitFor();
  await tabTo(t("common.undo"));
  await popup.keyboard.press("Enter");
  await waitFor("the decision to be taken back", async () => (await note()).dismissedAt === null);
  await popup.getByText(t("page.kept")).waitFor();
});

it("opens a reason, shows the others, and goes to an entity", async () => {
  const reason = popup.locator(".reasons details").first();
  await tabTo(await reason.locator("summary").textContent());
  await popup.keyboard.press("Enter");
  expect(await reason.getAttribute("open")).not.toBeNull();
  const hidden = (await note()).reasons.length - 3;
  if (hidden > 0) {
    await tabTo(t("reasons.more", { count: hidden }));
    await popup.keyboard.press("Enter");
    expect(await popup.locator(".reasons details").count()).toBe(hidden + 3);
  }
  const entity = popup.locator("[data-entity]").first();
  await tabTo(await entity.textContent());
  await popup.keyboard.press("Enter");
  await waitFor("the current mark", async () =>
    (await tab.page.evaluate(readMarks)).some(({ name }) => name === "hl-current"),
  );
});

it("goes to the notes by arrow, searches, ends the search", async () => {
  await tabTo(t("tabs.page"), "Shift+Tab");
  await popup.keyboard.press("ArrowRight");
  await popup.locator("[data-note]").first().waitFor();
  await tabTo(t("notes.search"));
  await popup.keyboard.type("introuvable");
  await popup.getByText(t("notes.noResults.title")).waitFor();
  await popup.keyboard.press("Escape");
  await popup.locator("[data-note]").first().waitFor();
});

it("opens the filters, narrows, and ends that too", async () => {
  await tabTo(t("notes.filters"));
  await popup.keyboard.press("Enter");
  await popup
    .locator(".found")
    .getByText(t("notes.found", { count: 1 }))
    .waitFor();
  await tabTo(t("notes.label"));
  await popup.keyboard.press("ArrowDown");
  await popup.getByText(t("notes.clearFilters")).waitFor();
  await tabTo(t("notes.clearFilters"));
  await popup.keyboard.press("Enter");
  await waitFor("the filters to go", async () => (await popup.getByRole("combobox").count()) === 0);
  expect(await popup.getByRole("button", { name: t("notes.filters") }).getAttribute("aria-expanded")).toBe("false");
});

it("deletes, with the focus on undo, and takes it back", async () => {
  const { headline } = await note();
  await tabTo(t("notes.deleteNamed", { headline }));
  await popup.keyboard.press("Enter");
  await waitFor("the tombstone", async () => (await note()).deletedAt !== null);
  await waitFor("the focus", focused, (name) => name === t("common.undo"));
  await popup.keyboard.press("Enter");
  await waitFor("the note", async () => (await note()).deletedAt === null);
});

it("deletes and restores out of the list of what was deleted", async () => {
  const { headline } = await note();
  await tabTo(t("notes.deleteNamed", { headline }));
  await popup.keyboard.press("Enter");
  await waitFor("the tombstone", async () => (await note()).deletedAt !== null);
  await tabTo(t("notes.recentlyDeleted", { count: 1 }), "Shift+Tab");
  await popup.keyboard.press("Enter");
  await tabTo(t("notes.restoreNamed", { headline }));
  await popup.keyboard.press("Enter");
  await waitFor("the note", async () => (await note()).deletedAt === null);
});

it("opens the library, and the article there in the same tab", async () => {
  const opened = rasd.browser.context.waitForEvent("page");
  await tabTo(t("notes.library"));
  await popup.keyboard.press("Enter");
  const library = await opened;
  await library.waitForURL(rasd.browser.extensionUrl("library.html#/list"));
  const pages = rasd.browser.context.pages().length;
  await popup.bringToFront();
  await tabTo(t("notes.inLibraryNamed", { headline: (await note()).headline }));
  await popup.keyboard.press("Enter");
  const address = `library.html#/article?id=${encodeURIComponent((await note()).id)}`;
  await library.waitForURL(rasd.browser.extensionUrl(address));
  expect(rasd.browser.context.pages()).toHaveLength(pages);
  await library.close();
  await popup.bringToFront();
});

it("opens an article and the settings", async () => {
  const opened = rasd.browser.context.waitForEvent("page");
  await tabTo((await note()).headline);
  await popup.keyboard.press("Enter");
  const page = await opened;
  await page.waitForURL(report.url);
  await page.close();
  await popup.bringToFront();
  const settings = rasd.browser.context.waitForEvent("page");
  await tabTo(t("app.settings"), "Shift+Tab");
  await popup.keyboard.press("Enter");
  const options = await settings;
  await options.waitForURL(rasd.browser.extensionUrl("options.html"));
  await options.close();
});

it("keeps a related article", async () => {
  await popup.close();
  const related = await rasd.open(smuggling.url);
  await rasd.readState(related);
  popup = await rasd.openPopup(related);
  await popup.getByText(t("verdict.related")).waitFor();
  await tabTo(t("page.keep"));
  await popup.keyboard.press("Enter");
  await waitFor("the note", async () => (await rasd.notes()).some(({ label }) => label === "related"));
});

it("met no fault on the way", () => expect(rasd.faults).toEqual([]));
