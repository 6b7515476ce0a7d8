// The settings page, in English: every choice works on pages that are open, at once.
import type { Page } from "playwright";
import { beforeAll, expect, it } from "vitest";
import type { OpenTab } from "./support/rasd-in-chromium.ts";
import { rasd, startRasd } from "./support/rasd-of-file.ts";
import { type PaintedMark, readMarks } from "./support/read-marks.ts";
import { sampleNamed, samplePages } from "./support/samples.ts";
import { textsIn } from "./support/texts.ts";
import { waitFor } from "./support/wait-for.ts";

const en = textsIn("en").t;
const court = sampleNamed("hespress-ar-court");
const smuggling = sampleNamed("bladi-fr-smuggling");

let tab: OpenTab;
let settings: Page;
let all: PaintedMark[];

startRasd({ locale: "en", pages: samplePages() });

beforeAll(async () => {
  tab = await rasd.open(court.url);
  await tab.page.emulateMedia({ reducedMotion: "reduce" });
  await waitFor("the badge", () => rasd.badge(tab));
  all = await tab.page.evaluate(readMarks);
  settings = await rasd.browser.openExtensionPage("options.html", { width: 800, height: 900 });
  await settings.getByRole("heading", { name: en("settings.title") }).waitFor();
});

const expectMarks = (isGood: (marks: PaintedMark[]) => boolean) =>
  waitFor("the marks", () => tab.page.evaluate(readMarks), isGood);
/** Keyed by the accessible name of the box. */
const toggle = (name: string) => settings.getByRole("checkbox", { name, exact: true }).click();
const choose = (name: string) => settings.getByRole("radio", { name, exact: true }).check();

it("takes one category's marks off open pages and puts them back, the others staying as they are", async () => {
  expect(all.some(({ name }) => name === "hl-1")).toBe(true);
  await toggle(en("categories.crime"));
  await settings.getByText(en("settings.saved")).waitFor();
  const others = await expectMarks((marks) => !marks.some(({ name }) => name === "hl-1"));
  expect(others).toEqual(all.filter(({ name }) => name !== "hl-1"));
  await toggle(en("categories.crime"));
  await expectMarks((marks) => marks.length === all.length);
});

it("takes all marks off open pages; the popup still leads to what it names", async () => {
  await toggle(en("settings.marks.label"));
  await expectMarks((marks) => marks.length === 0);
  const popup = await rasd.openPopup(tab);
  await tab.page.setViewportSize({ width: 700, height: 300 });
  await popup.locator("[data-entity]").first().click();
  await expectMarks((marks) => marks.length === 1 && marks[0]?.name === "hl-current");
  await tab.page.setViewportSize({ width: 1280, height: 900 });
  await popup.close();
  await toggle(en("settings.marks.label"));
  const back = await expectMarks((marks) => marks.length === all.length);
  expect(back).toEqual(all);
});

it("keeps related articles by itself once that is turned on", async () => {
  const related = async () => (await rasd.notes()).filter(({ label }) => label === "related");
  const before = await rasd.open(smuggling.url);
  await rasd.readState(before);
  await waitFor(
    "the marks",
    () => before.page.evaluate(readMarks),
    (marks) => marks.length > 0,
  );
  expect(await related()).toEqual([]);
  await before.page.close();
  await toggle(en("settings.keepRelated.label"));
  await settings.getByText(en("settings.saved")).waitFor();
  const after = await rasd.open(smuggling.url);
  const [note] = await waitFor("the note", related, (notes) => notes.length === 1);
  expect(note).toMatchObject({ headline: smuggling.expected.headline, kept: "automatic" });
  expect(await rasd.badge(after)).toBe("");
  await after.page.close();
});

it.each([
  ["العربية", "ar", "rtl"],
  ["Français", "fr", "ltr"],
  ["English", "en", "ltr"],
] as const)("speaks %s at once, in every view that is open", async (name, lang, dir) => {
  const popup = await rasd.openPopup(tab);
  const { t } = textsIn(lang);
  await choose(name);
  for (const [page, text] of [
    [settings, t("settings.title")],
    [popup, t("verdict.relevant")],
  ] as const) {
    await page.getByText(text, { exact: true }).first().waitFor();
    const root = await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]);
    expect(root).toEqual([lang, dir]);
  }
  await popup.close();
});

it("is dark or light as chosen", async () => {
  const background = () => settings.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await choose(en("settings.theme.light"));
  const light = await waitFor("the light page", background);
  await choose(en("settings.theme.dark"));
  await waitFor("the dark page", background, (colour) => colour !== light);
  await choose(en("settings.theme.system"));
});

it("deletes everything once the reader has typed that they mean it, and only then", async () => {
  const count = (await rasd.notes()).length;
  expect(count).toBe(2);
  const popup = await rasd.openPopup(tab);
  await popup.getByText(en("page.kept")).waitFor();
  await popup.getByRole("button", { name: en("page.clip"), exact: true }).click();
  await waitFor("the clipping", async () => (await rasd.clippings()).length === 1);
  const action = settings.getByRole("button", { name: en("settings.deleteAll.action") });
  await action.click();
  const going = en("settings.deleteAll.holds.articles", { count });
  await settings.getByText(en("settings.deleteAll.willGo", { list: going })).waitFor();
  await settings.getByRole("button", { name: en("settings.deleteAll.no") }).click();
  expect(await rasd.notes()).toHaveLength(count);
  await action.click();
  const field = settings.getByLabel(en("settings.deleteAll.field"));
  await field.fill("delete");
  await field.press("Enter");
  expect(await rasd.notes()).toHaveLength(count);
  await field.fill(en("settings.deleteAll.word"));
  await settings.getByRole("button", { name: en("settings.deleteAll.yes") }).click();
  await settings.getByText(en("settings.deleteAll.done")).waitFor();
  expect(await rasd.notes()).toEqual([]);
  expect(await rasd.clippings()).toEqual([]);
  await popup.getByText(en("page.notKept")).waitFor();
  await waitFor(
    "the button to rest",
    () => action.getAttribute("aria-disabled"),
    (value) => value === "true",
  );
  await popup.close();
});

it("met no fault on the way", () => expect(rasd.faults).toEqual([]));
