// What is exported from elsewhere than the list, what is called off, what is replaced; records of an older schema brought back.
import { readFile } from "node:fs/promises";
import type { Page } from "playwright";
import { expect, it } from "vitest";
import { sampleEntity, sampleNote } from "../../core/support/sample-note.ts";
import { makeLibrary, ownTables, PROJECT_NAME } from "../support/made-library.ts";
import { rasd, startRasd } from "../support/rasd-of-file.ts";
import { sampleNamed, samplePages } from "../support/samples.ts";
import { seedLibrary } from "../support/seed-library.ts";
import { textsIn } from "../support/texts.ts";

const { t } = textsIn("fr");
const court = sampleNamed("hespress-ar-court");
/** Nobody of that name is known. */
const VICTIM = "سلوى الدرعي";

let page: Page;

startRasd({ locale: "fr", pages: samplePages() });

const dialog = () => page.getByRole("dialog");
const tables = async () => ownTables(await rasd.browser.readDatabases());

async function finish(): Promise<{ name: string; text: string }> {
  const downloading = page.waitForEvent("download");
  await dialog()
    .getByRole("button", { name: t("exporting.start") })
    .click();
  const download = await downloading;
  await dialog().getByText(t("exporting.close")).click();
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
}

it("exports this page from the popup: the article in front alone, with what is kept of it", async () => {
  const tab = await rasd.open(court.url);
  await rasd.readState(tab);
  const popup = await rasd.openPopup(tab);
  const opening = rasd.browser.context.waitForEvent("page");
  await popup.getByRole("button", { name: t("page.export"), exact: true }).click();
  page = await opening;
  await dialog().getByText(t("exporting.scopes.page")).waitFor();
  const { name, text } = await finish();
  expect(name).toMatch(/^rasd-page-\d{4}-\d\d-\d\d\.json$/u);
  const [note] = await rasd.notes();
  expect(JSON.parse(text)).toMatchObject({ scope: "page", articles: [{ article: { id: note!.id } }], chains: [] });
  // What is left is the article's own page.
  await page.locator(".article-headline").waitFor();
  expect(page.url()).toContain("#/article?id=");
  await popup.close();
  await tab.page.close();
});

it("calls an export off: nothing comes, and the choice is there again", async () => {
  const many = Array.from({ length: 3_000 }, (_, index) =>
    sampleNote({ id: `https://example.org/m-${index}.html`, url: `https://example.org/m-${index}.html` }),
  );
  await seedLibrary(page, { articles: many });
  await page.goto(rasd.browser.extensionUrl("library.html"));
  await page.getByText(t("exporting.open"), { exact: true }).first().click();
  let downloads = 0;
  const count = () => downloads++;
  page.on("download", count);
  await page.evaluate(() => {
    document.querySelector<HTMLElement>(".export .button-main")?.click();
    return new Promise<void>((resolve) => {
      const press = () => {
        const running = document.querySelector(".export progress") !== null;
        const cancel = document.querySelector<HTMLElement>(".export .dialog-actions .button");
        if (!running || cancel === null) return void setTimeout(press, 1);
        cancel.click();
        resolve();
      };
      press();
    });
  });
  await dialog().getByText(t("exporting.format"), { exact: true }).waitFor();
  await page.waitForTimeout(2_000);
  expect(downloads).toBe(0);
  page.off("download", count);
  await page.keyboard.press("Escape");
  await dialog().waitFor({ state: "detached" });
});

it("exports a project from its card", async () => {
  await seedLibrary(page, await makeLibrary());
  await page.goto(rasd.browser.extensionUrl("library.html#/projects"));
  await page.reload();
  await page.getByRole("button", { name: t("exporting.openProject", { name: PROJECT_NAME }) }).click();
  const { text } = await finish();
  const { articles, projects } = JSON.parse(text);
  expect(articles).toHaveLength(2);
  expect(projects).toHaveLength(1);
});

it("replaces a victim’s name in every text once it is looked over, and nobody else’s", async () => {
  const sentence = `قالت الضحية ${VICTIM} إن المتهم احتجزها.`;
  const id = "https://example.org/victim.html";
  const person = { id: "person.pattern:salwa", category: "person", origin: "pattern", names: { ar: VICTIM } } as const;
  const entities = [sampleEntity({ ...person, sentence })];
  await seedLibrary(page, { articles: [sampleNote({ id, url: id, headline: `شهادة ${VICTIM}`, entities })] });
  await page.goto(rasd.browser.extensionUrl(`library.html#/export?id=${encodeURIComponent(id)}`));
  await page.reload();
  await dialog().getByLabel(t("exporting.safe.label")).check();
  await dialog().getByText(VICTIM).waitFor();
  expect(await dialog().getByLabel(VICTIM).isChecked()).toBe(true);
  await dialog().locator('input[value="csl-json"]').check();
  const { text } = await finish();
  expect(text).not.toContain(VICTIM);
  expect(text).toContain("شهادة");
});

it("brings back records as an older Rasd left them, by the same preview", async () => {
  const { tags: _tags, projects: _projects, ...old } = sampleNote({ id: "https://example.org/old.html" });
  const store = (name: string, ...indexes: string[]) => ({
    ...{ name, keyPath: "id", autoIncrement: false },
    indexes: indexes.map((index) => ({ name: index, keyPath: index, unique: false, multiEntry: false })),
  });
  const head = {
    ...{ format: "rasd-raw", schema: 1, version: 10 },
    tables: [
      store("articles", "lastReadAt", "updatedAt"),
      store("clippings", "articleId", "capturedAt", "updatedAt"),
      store("terms", "updatedAt"),
    ],
  };
  const lines = [head, { table: "articles", value: old }, { end: true, rows: 1 }];
  const before = await tables();
  await page.goto(rasd.browser.extensionUrl("library.html#/import"));
  const choosing = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: t("importing.choose") }).click();
  const buffer = Buffer.from(lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
  await (await choosing).setFiles({ name: "rasd-before-upgrade-schema-1.jsonl", mimeType: "", buffer });
  await page.getByText(t("importing.formats.raw")).waitFor();
  await page.getByRole("button", { name: t("importing.confirm", { count: 1 }) }).click();
  await page.getByText(t("importing.done", { count: 1 })).waitFor();
  const after = await tables();
  expect(after.articles).toHaveLength(before.articles!.length + 1);
  expect(after.articles).toContainEqual({ ...old, tags: [], projects: [] });
  // What it was brought to the present form in is gone.
  expect(Object.keys(await rasd.browser.readDatabases())).toEqual(["rasd"]);
});

it("met no fault on the way", () => expect(rasd.faults).toEqual([]));
