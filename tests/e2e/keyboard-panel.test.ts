// One walk through every action of the side panel without a mouse, in French.
import type { Page } from "playwright";
import { beforeAll, expect, it } from "vitest";
import { keepPassage, waitForPainted } from "./support/highlighting.ts";
import type { OpenTab } from "./support/rasd-in-chromium.ts";
import { rasd, startRasd } from "./support/rasd-of-file.ts";
import { sampleNamed, samplePages } from "./support/samples.ts";
import { textsIn } from "./support/texts.ts";
import { waitFor } from "./support/wait-for.ts";
import { walkByKeyboard } from "./support/walk-by-keyboard.ts";

const { t } = textsIn("fr");
const report = sampleNamed("hespress-fr-report");
const PASSAGE = "deux navires de pêche";

let tab: OpenTab;
let panel: Page;
const { focused, press, tabTo, tabToElement } = walkByKeyboard(() => panel);

startRasd({ locale: "fr", pages: samplePages() });

beforeAll(async () => {
  tab = await rasd.open(report.url);
  await tab.page.emulateMedia({ reducedMotion: "reduce" });
  await rasd.readState(tab);
  await keepPassage(tab.page, PASSAGE, t("highlightBar.colour.yellow"));
  await waitFor("the highlight", async () => (await rasd.annotations()).length === 1);
  panel = await rasd.openPanel(tab);
  await panel.getByText(PASSAGE).first().waitFor();
});

const stored = async () => (await rasd.annotations())[0]!;

it("chooses which marks are painted here, everywhere, and the map of them", async () => {
  await press(t("highlights.reading.current", { mode: t("highlights.reading.modes.all") }));
  for (const scope of ["site", "everywhere"]) {
    await tabToElement(`[data-scope=${scope}]`);
    await panel.keyboard.press("End");
    await waitForPainted(tab.page, "");
    await panel.keyboard.press("Home");
    await waitForPainted(tab.page, PASSAGE);
  }
  await tabToElement("input[type=checkbox]");
  await panel.keyboard.press("Space");
  await panel.locator("input[type=checkbox]:checked").waitFor();
});

it("goes to the passage on the page", async () => {
  await tab.page.setViewportSize({ width: 700, height: 250 });
  await tab.page.evaluate(() => scrollTo(0, 0));
  await press(PASSAGE);
  await waitFor("the page to scroll", () => tab.page.evaluate(() => scrollY > 0));
});

it("writes a note, gives it a colour and a tag, and closes it", async () => {
  await press(`${t("highlights.write")}: ${PASSAGE}`);
  await waitFor("the focus", () => panel.evaluate(() => document.activeElement?.tagName === "TEXTAREA"));
  await panel.keyboard.type("À vérifier auprès du parquet");
  await tabToElement("input[type=radio]");
  await panel.keyboard.press("ArrowRight");
  await tabTo(t("highlights.tags.add"));
  await panel.keyboard.type("pêche");
  await panel.keyboard.press("Enter");
  await tabTo(t("highlights.tags.remove", { tag: "pêche" }), "Shift+Tab");
  await waitFor("all of it on disk", stored, ({ note, colour, tags }) => {
    return note === "À vérifier auprès du parquet" && colour === "green" && tags.length === 1;
  });
  await panel.keyboard.press("Enter");
  await waitFor("the tag to go", async () => (await stored()).tags.length === 0);
  await press(t("highlights.done"));
  await panel.locator(".note-editor").waitFor({ state: "detached" });
});

it("undoes and redoes", async () => {
  await press(t("highlights.undoWhat", { what: t("highlights.steps.tags") }), "Enter", "Shift+Tab");
  await waitFor("the tag", async () => (await stored()).tags.length === 1);
  await press(t("highlights.redoWhat", { what: t("highlights.steps.tags") }));
  await waitFor("no tag", async () => (await stored()).tags.length === 0);
});

it("copies with the source", async () => {
  await rasd.browser.context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await press(t("highlights.copyNamed", { passage: PASSAGE }));
  await panel.getByText(t("highlights.copied")).waitFor();
});

it("deletes, with the focus on undo, takes it back, and restores what was deleted", async () => {
  await press(t("highlights.removeNamed", { passage: PASSAGE }));
  await waitFor("the focus", focused, (name) => name === t("common.undo"));
  await panel.keyboard.press("Enter");
  await waitFor("the highlight", async () => (await stored()).deletedAt === null);
  await press(t("highlights.removeNamed", { passage: PASSAGE }));
  await waitFor("the tombstone", async () => (await stored()).deletedAt !== null);
  await press(t("highlights.deleted.title", { count: 1 }));
  await press(t("notes.restoreNamed", { headline: PASSAGE }));
  await waitFor("the highlight", async () => (await stored()).deletedAt === null);
});

it("goes on by arrow to the page and to the notes, where the note of the passage stands", async () => {
  await tabToElement("[role=tab]");
  await panel.keyboard.press("ArrowRight");
  await panel.getByText(t("verdict.relevant")).waitFor();
  await panel.keyboard.press("End");
  await panel.locator(".note-words").getByText("À vérifier auprès du parquet").waitFor();
  await tabTo(t("notes.search"));
  await panel.keyboard.type("navires introuvables");
  await panel.getByText(t("notes.noResults.title")).waitFor();
  await panel.keyboard.press("Escape");
  await panel.locator("[data-note]").first().waitFor();
});

it("opens the library and the settings", async () => {
  for (const [name, path] of [
    [t("notes.library"), "library.html#/list"],
    [t("app.settings"), "options.html"],
  ] as const) {
    const opened = rasd.browser.context.waitForEvent("page");
    await press(name);
    const page = await opened;
    await page.waitForURL(rasd.browser.extensionUrl(path));
    await page.close();
    await panel.bringToFront();
  }
});

it("met no fault on the way", () => expect(rasd.faults).toEqual([]));
