// The reader's own lexicon, in English: what is added or switched off shows on an open article at once, and stays.
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Locator, Page } from "playwright";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type SampleServer, startSampleServer } from "../../scripts/browsers/sample-server.ts";
import { highlightName, ownHighlightName } from "../../utils/core/lexicon/category-style.ts";
import { type OpenTab, type RasdInChromium, startRasdInChromium } from "./support/rasd-in-chromium.ts";
import { type PaintedMark, readMarks } from "./support/read-marks.ts";
import { sampleNamed, samplePages } from "./support/samples.ts";
import { textsIn } from "./support/texts.ts";
import { waitFor } from "./support/wait-for.ts";

const en = textsIn("en").t;
const court = sampleNamed("hespress-ar-court");
/** Words of the article that the bundled lexicon does not know. */
const TERM = "تعليب الفواكة";
const SURFACE = "لتعليب الفواكه";
const BUNDLED = "العمل القسري";

let server: SampleServer;
let rasd: RasdInChromium;
let profile = "";
let tab: OpenTab;
let settings: Page;

async function start() {
  rasd = await startRasdInChromium({ profile, locale: "en", proxy: server.origin });
  tab = await rasd.open(court.url);
  await waitFor("the badge", () => rasd.badge(tab));
  settings = await rasd.browser.openExtensionPage("options.html", { width: 800, height: 900 });
  await settings.getByRole("heading", { name: en("lexicon.title") }).waitFor();
}

beforeAll(async () => {
  profile = await mkdtemp(join(tmpdir(), "rasd-own-lexicon-"));
  server = await startSampleServer(samplePages());
  await start();
});

afterAll(async () => {
  await rasd.stop();
  await server.stop();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
});

const expectMarks = (isGood: (marks: PaintedMark[]) => boolean) =>
  waitFor("the marks", () => tab.page.evaluate(readMarks), isGood);
const has = (text: string) => (marks: PaintedMark[]) => marks.some((mark) => mark.text === text);
const button = (name: string): Locator => settings.getByRole("button", { name, exact: true });

it("marks a new term on the open article at once, in its colour", async () => {
  expect(has(SURFACE)(await tab.page.evaluate(readMarks))).toBe(false);
  await button(en("lexicon.add")).click();
  await settings.getByLabel(en("lexicon.form.names.ar")).fill(TERM);
  await settings.getByLabel(en("lexicon.form.names.en")).fill("fruit canning");
  await settings.getByLabel(en("lexicon.form.category")).selectOption({ label: en("category.institution") });
  await settings.getByLabel(en("lexicon.form.colour")).selectOption({ label: en("lexicon.colours.blue") });
  await button(en("lexicon.form.save")).click();
  await settings.getByText(en("lexicon.notices.saved")).waitFor();
  const marks = await expectMarks(has(SURFACE));
  expect(marks.find(({ text }) => text === SURFACE)?.name).toBe(ownHighlightName("blue"));
});

it("names it in the popup and in the stored note as the reader does", async () => {
  const popup = await rasd.openPopup(tab);
  await popup.getByText("fruit canning", { exact: true }).first().waitFor();
  await popup.close();
  const [note] = await waitFor(
    "the note",
    () => rasd.notes(),
    (notes) => notes.some(({ entities }) => entities.some(({ origin }) => origin === "own")),
  );
  expect(note?.entities.find(({ origin }) => origin === "own")?.names).toEqual({ ar: TERM, en: "fruit canning" });
});

it("changes a term, deletes it, and takes the deletion back", async () => {
  await button(en("lexicon.editNamed", { name: "fruit canning" })).click();
  await settings.getByLabel(en("lexicon.form.colour")).selectOption({ label: en("lexicon.colours.none") });
  await button(en("lexicon.form.save")).click();
  await expectMarks((marks) =>
    marks.some(({ name, text }) => text === SURFACE && name === highlightName("institution")),
  );
  await button(en("lexicon.deleteNamed", { name: "fruit canning" })).click();
  await expectMarks((marks) => !has(SURFACE)(marks));
  await button(en("common.undo")).click();
  await expectMarks(has(SURFACE));
});

it("refuses a word that would mark every page, and loses nothing typed", async () => {
  await button(en("lexicon.add")).click();
  await settings.getByLabel(en("lexicon.form.names.ar")).fill("على");
  await settings.getByLabel(en("lexicon.form.names.fr")).fill("bon nom");
  await button(en("lexicon.form.save")).click();
  await settings.getByText(en("lexicon.problems.function-word", { name: "على" })).waitFor();
  expect(await settings.getByLabel(en("lexicon.form.names.fr")).inputValue()).toBe("bon nom");
  await button(en("lexicon.form.cancel")).click();
});

it("takes the marks of a switched-off entity off, found by another spelling, and puts them back", async () => {
  expect(has(BUNDLED)(await tab.page.evaluate(readMarks))).toBe(true);
  const search = settings.getByRole("searchbox", { name: en("lexicon.switches.search") });
  await search.fill("forced labour");
  const forced = settings.getByRole("checkbox", { name: /forced labour/iu }).first();
  await forced.click();
  await expectMarks((marks) => !has(BUNDLED)(marks));
  await forced.click();
  await expectMarks(has(BUNDLED));
  await forced.click();
  await expectMarks((marks) => !has(BUNDLED)(marks));
  await search.fill("");
});

it("refuses bad rows of a file by number and keeps the good ones once the reader agrees", async () => {
  const rows = [
    "id;ar;fr;en;category;signal;colour",
    ";مفتش الشغل;inspecteur du travail;;institution;none;",
    ";;de;;crime;none;",
    ";مرافعته;;;motif;none;",
    ';وحدة {لتعليب|صناعة};;"canning; ""unit""";institution;none;',
    ";تقرير;;report;plan;none;red",
  ];
  const file = { name: "terms.csv", mimeType: "text/csv", buffer: Buffer.from(rows.join("\r\n")) };
  await settings.locator("input[type=file]").setInputFiles(file);
  await settings.getByText(en("lexicon.preview.refused", { count: 3 })).waitFor();
  const refused = await settings.locator(".import-refused li").allInnerTexts();
  expect(refused.map((text) => /\d+/u.exec(text)?.[0])).toEqual(["3", "4", "5"]);
  expect(refused[0]).toContain("“de”");
  await settings.getByText(en("lexicon.preview.added", { count: 2 })).waitFor();
  expect(has("مفتش الشغل")(await tab.page.evaluate(readMarks))).toBe(false);
  await button(en("lexicon.preview.confirm", { count: 2 })).click();
  await settings.getByText(en("lexicon.notices.imported", { count: 2 })).waitFor();
  await expectMarks(has("مفتش الشغل"));
});

it("exports what it imports again without a change", async () => {
  for (const format of ["csv", "json"] as const) {
    const waiting = settings.waitForEvent("download");
    await button(en(`lexicon.exchange.${format}`)).click();
    const download = await waiting;
    const path = await download.path();
    const buffer = await readFile(path);
    expect(buffer.toString("utf8")).toContain(TERM);
    await settings
      .locator("input[type=file]")
      .setInputFiles({ name: download.suggestedFilename(), mimeType: "text/plain", buffer });
    await settings.getByText(en("lexicon.preview.same", { count: 3 })).waitFor();
    await settings.getByText(en("lexicon.preview.nothing")).waitFor();
    await button(en("lexicon.preview.close")).click();
  }
});

it("begins the form with what was selected on a page, as text", async () => {
  const text = `<b>${"شبكة ".repeat(60)}`;
  const page = await rasd.browser.openExtensionPage(`options.html?${new URLSearchParams({ term: text })}`);
  const field = page.getByLabel(en("lexicon.form.names.ar"));
  await field.waitFor();
  const value = await field.inputValue();
  expect(value.startsWith("<b>شبكة")).toBe(true);
  expect(value.length).toBeLessThanOrEqual(200);
  expect(new URL(page.url()).search).toBe("");
  await page.close();
});

it("has it all after a restart", async () => {
  await rasd.stop();
  await start();
  const marks = await expectMarks((all) => has(SURFACE)(all) && has("مفتش الشغل")(all));
  expect(has(BUNDLED)(marks)).toBe(false);
  await settings.getByText(en("lexicon.count", { count: 3 })).waitFor();
  await settings.getByText(en("lexicon.switches.off", { count: 1 })).waitFor();
  expect(await settings.getByRole("checkbox", { name: /forced labour/iu }).isChecked()).toBe(false);
});

it("met no fault on the way", () => expect(rasd.faults).toEqual([]));
