// The library is carried away and brought back through the interface, in Arabic, by keyboard.
import { readFile } from "node:fs/promises";
import type { Page } from "playwright";
import { afterAll, beforeAll, expect, it } from "vitest";
import { makeLibrary, ownTables } from "./support/made-library.ts";
import { type RasdInChromium, startRasdInChromium } from "./support/rasd-in-chromium.ts";
import { seedLibrary } from "./support/seed-library.ts";
import { textsIn } from "./support/texts.ts";
import { walkByKeyboard } from "./support/walk-by-keyboard.ts";

const { t } = textsIn("ar");

let rasd: RasdInChromium;
let page: Page;
const walk = walkByKeyboard(() => page);

beforeAll(async () => {
  rasd = await startRasdInChromium({ locale: "ar" });
  page = await rasd.browser.openExtensionPage("library.html", { width: 1280, height: 900 });
  await page.getByText(t("libraryList.empty.article.title")).waitFor();
  await fill();
});

afterAll(() => rasd.stop());

async function fill() {
  await seedLibrary(page, await makeLibrary());
  await page.reload();
  await page
    .locator(".list-total")
    .getByText(t("libraryList.records.article", { count: 5 }))
    .waitFor();
}

const dump = async () => ownTables(await rasd.browser.readDatabases());
const living = async () => ownTables(await rasd.browser.readDatabases(), { living: true });
const dialog = () => page.getByRole("dialog");

/** Exports what the list shows, by keyboard, and gives the file's text and name. */
async function exportAs(format: string): Promise<{ name: string; text: string; path: string }> {
  await walk.press(t("exporting.open"));
  await dialog().waitFor();
  await page.keyboard.press("Tab");
  for (let step = 0; step < 20; step++) {
    if (await dialog().locator(`input[value="${format}"]`).isChecked()) break;
    await page.evaluate(() => {
      const radio = document.querySelector<HTMLElement>(".formats input:checked");
      if (document.activeElement?.closest(".formats") === null) radio?.focus();
    });
    await page.keyboard.press("ArrowDown");
  }
  const downloading = page.waitForEvent("download");
  await walk.press(t("exporting.start"));
  const download = await downloading;
  await dialog()
    .getByText(t("exporting.done", { file: download.suggestedFilename() }))
    .waitFor();
  await walk.press(t("exporting.close"));
  await dialog().waitFor({ state: "detached" });
  const path = await download.path();
  return { name: download.suggestedFilename(), text: await readFile(path, "utf8"), path };
}

async function wipe() {
  const settings = await rasd.browser.openExtensionPage("options.html");
  await settings.getByRole("button", { name: t("settings.deleteAll.action") }).click();
  await settings.getByLabel(t("settings.deleteAll.field")).fill(t("settings.deleteAll.word"));
  await page.bringToFront();
  await settings.getByRole("button", { name: t("settings.deleteAll.yes") }).click();
  await settings.getByText(t("settings.deleteAll.done"), { exact: true }).waitFor();
  await settings.close();
  expect(Object.values(await dump()).flat()).toEqual([]);
}

async function openImport() {
  await page.bringToFront();
  await walk.press(t("library.views.import"));
  await page.getByRole("heading", { name: t("importing.title") }).waitFor();
}

async function chooseFile(name: string, text: string) {
  // The view may be drawn anew between finding the button and pressing it.
  const press = async () => {
    const choosing = page.waitForEvent("filechooser", { timeout: 5_000 }).catch(() => null);
    await walk.press(t("importing.choose"));
    return choosing;
  };
  const chooser = (await press()) ?? (await press());
  await chooser!.setFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) });
}

it.each(["json", "json-lines", "web-annotation"])(
  "brings an equal library back from %s, by keyboard",
  async (format) => {
    await page.goto(rasd.browser.extensionUrl("library.html"));
    await page
      .locator(".list-total")
      .getByText(t("libraryList.records.article", { count: 5 }))
      .waitFor();
    const before = await living();
    const { name, text } = await exportAs(format);
    await wipe();
    await openImport();
    await chooseFile(name, text);
    await page.getByRole("table").waitFor();
    const count = Object.values(before).flat().length;
    await walk.press(t("importing.confirm", { count }));
    await page.getByText(t("importing.done", { count })).waitFor();
    expect(await dump()).toEqual(before);
  },
);

it("takes an import back, and leaves what was there", async () => {
  const before = await dump();
  await openImport();
  const note = {
    ...(before.articles![0] as object),
    id: "https://example.org/new.html",
    url: "https://example.org/new.html",
  };
  const file = {
    format: "rasd-export/2",
    scope: "selection",
    title: "",
    generatedAt: "2026-01-06T09:00:00.000Z",
    redacted: false,
  };
  const rest = { chains: [], terms: [], projects: [], searches: [], storyDecisions: [], entityProfiles: [] };
  const articles = [{ article: note, annotations: [], clippings: [] }];
  await walk.press(t("importing.another"));
  await chooseFile(
    "one.json",
    JSON.stringify({ ...file, extensionVersion: "0.1.0", lexiconVersion: "x", articles, ...rest }),
  );
  await walk.press(t("importing.confirm", { count: 1 }));
  await page.getByText(t("importing.done", { count: 1 })).waitFor();
  expect((await dump()).articles).toHaveLength(before.articles!.length + 1);
  await walk.press(t("importing.undo"));
  await page.getByText(t("importing.undone", { count: 1 })).waitFor();
  expect(await dump()).toEqual(before);
});

/** Files that no honest program writes; each is refused with its place, and nothing changes. To add a case, add a line. */
const HOSTILE: readonly [name: string, text: string, place: string][] = [
  ["truncated", '{"format":"rasd-export/2","articles":[{', ""],
  ["a newer version", '{"format":"rasd-export/99"}', "format"],
  ["__proto__", '{"format":"rasd-export/2","__proto__":{"polluted":true}}', "__proto__"],
  ["deep", "[".repeat(100_000), ""],
  ["no JSON", "{,}", ""],
];

it.each(HOSTILE)("refuses a hostile file and leaves the library as it is: %s", async (_name, text, place) => {
  const before = await dump();
  await page.goto(rasd.browser.extensionUrl("library.html"));
  await openImport();
  await chooseFile("hostile.json", text);
  const alert = page.getByRole("alert");
  await alert.getByText(t("importing.refused")).waitFor();
  await alert.getByText(t("importing.unchanged")).waitFor();
  if (place !== "") expect(await alert.textContent()).toContain(place);
  expect(await dump()).toEqual(before);
  expect(await page.evaluate(() => "polluted" in {})).toBe(false);
  await walk.press(t("importing.another"));
});

it("exports a zip of Markdown, and the references of a project", async () => {
  await page.goto(rasd.browser.extensionUrl("library.html"));
  await page
    .locator(".list-total")
    .getByText(t("libraryList.records.article", { count: 5 }))
    .waitFor();
  const { name, path } = await exportAs("markdown");
  expect(name).toMatch(/^rasd-everything-markdown-\d{4}-\d\d-\d\d\.zip$/u);
  expect((await readFile(path)).subarray(0, 2).toString()).toBe("PK");
});

it("met no fault on the way", () => expect(rasd.faults).toEqual([]));
