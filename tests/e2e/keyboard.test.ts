// One walk through every action of the popup without a mouse, in French.
import type { Page } from "playwright";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type SampleServer, startSampleServer } from "../../scripts/browsers/sample-server.ts";
import type { ArticleNote } from "../../utils/core/notes/types.ts";
import { type OpenTab, type RasdInChromium, startRasdInChromium } from "./support/rasd-in-chromium.ts";
import { readMarks } from "./support/read-marks.ts";
import { sampleNamed, samplePages } from "./support/samples.ts";
import { textsIn } from "./support/texts.ts";
import { waitFor } from "./support/wait-for.ts";

const { t } = textsIn("fr");
const report = sampleNamed("hespress-fr-report");
const smuggling = sampleNamed("bladi-fr-smuggling");

let server: SampleServer;
let rasd: RasdInChromium;
let tab: OpenTab;
let popup: Page;

beforeAll(async () => {
  server = await startSampleServer(samplePages());
  rasd = await startRasdInChromium({ locale: "fr", proxy: server.origin });
  tab = await rasd.open(report.url);
  await tab.page.emulateMedia({ reducedMotion: "reduce" });
  await waitFor("the badge", () => rasd.badge(tab));
  popup = await rasd.openPopup(tab);
  await popup.getByText(t("verdict.relevant")).waitFor();
});

afterAll(async () => {
  await rasd.stop();
  await server.stop();
});

const note = async (): Promise<ArticleNote> => (await rasd.notes()).find(({ url }) => url === report.url)!;
/** White space of every kind is one blank: French sets its own before «:» and inside «». */
const tidy = (text: string | null) => (text ?? "").replace(/\s+/g, " ").trim();
/** What the focus is on, as it is called: its label or its text. */
const focused = async () =>
  tidy(
    await popup.evaluate(
      () => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? "",
    ),
  );
/** Moves the focus on with the key until it is on something called so. Fails after a round through the page. */
async function tabTo(name: string | null, key = "Tab"): Promise<void> {
  const met: string[] = [];
  for (let press = 0; press < 80; press++) {
    await popup.keyboard.press(key);
    const called = await focused();
    met.push(called);
    if (called === tidy(name)) return;
  }
  throw new Error(`The keyboard does not reach ${name}; it met ${JSON.stringify([...new Set(met)])}`);
}

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

it("goes to the notes by arrow, searches, filters, clears", async () => {
  await tabTo(t("tabs.page"), "Shift+Tab");
  await popup.keyboard.press("ArrowRight");
  await popup.locator("[data-note]").first().waitFor();
  await tabTo(t("notes.search"));
  await popup.keyboard.type("introuvable");
  await popup.getByText(t("notes.noResults.title")).waitFor();
  await popup.keyboard.press("Escape");
  await popup.locator("[data-note]").first().waitFor();
  await tabTo(t("notes.label"));
  await popup.keyboard.press("ArrowDown");
  await popup.getByText(t("notes.clearFilters")).waitFor();
  await tabTo(t("notes.clearFilters"));
  await popup.keyboard.press("Enter");
  await waitFor("the filter to go", async () => !(await popup.getByText(t("notes.clearFilters")).isVisible()));
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
