// Entities, dossiers and plots in the library, in Arabic, by keyboard: list → dossier → rename, merge, part, undo → plots → pictures.
import { readFile } from "node:fs/promises";
import type { Page } from "playwright";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { EntityProfile } from "../../../utils/core/dossiers/types.ts";
import type { Annotation, ArticleNote } from "../../../utils/core/notes/types.ts";
import { sampleAnnotation } from "../../core/support/sample-annotation.ts";
import { sampleNotes } from "../../core/support/sample-library.ts";
import { sampleEntity, sampleNote } from "../../core/support/sample-note.ts";
import { type RasdInChromium, startRasdInChromium } from "../support/rasd-in-chromium.ts";
import { seedLibrary } from "../support/seed-library.ts";
import { textsIn } from "../support/texts.ts";
import { waitFor } from "../support/wait-for.ts";

const { t } = textsIn("ar");

const person = (id: string, ar: string) =>
  sampleEntity({ id, category: "person", origin: "pattern", names: { ar }, count: 1, sentence: `صرح ${ar} للجريدة.` });
const BENNANI = person("person.سعيد_المرابطي", "سعيد المرابطي");
const SHORT = person("person.س_المرابطي", "س. المرابطي");

/** Three articles that name somebody in full, two by an initial, among forty others. */
const NOTES: readonly ArticleNote[] = [
  ...sampleNotes({ articles: 40, entities: 20, outlets: 4, days: 100 }),
  ...[BENNANI, BENNANI, BENNANI, SHORT, SHORT].map((named, index) =>
    sampleNote({
      id: `https://sada.example/m-${index}.html`,
      headline: `تصريح رقم ${index + 1}`,
      published: `2026-01-${10 + index}`,
      outlet: { host: "sada.example", name: "صدى الشمال" },
      entities: [sampleEntity(), named],
    }),
  ),
];
const QUOTES: readonly Annotation[] = [
  sampleAnnotation({ articleId: "https://sada.example/m-0.html", entities: [BENNANI.id] }),
];

let rasd: RasdInChromium;
let page: Page;

beforeAll(async () => {
  rasd = await startRasdInChromium({ locale: "ar" });
  page = await rasd.browser.openExtensionPage("library.html#/entities", { width: 1280, height: 900 });
  await page.getByText(t("dossiers.empty.title")).waitFor();
  await seedLibrary(page, { articles: NOTES, annotations: QUOTES });
});

afterAll(() => rasd.stop());

const profiles = async (): Promise<EntityProfile[]> =>
  ((await rasd.browser.readDatabases()).rasd?.entityProfiles ?? []) as EntityProfile[];
const heading = () => page.locator(".dossier-name").textContent();
const counted = () => page.locator(".dossier-counts span").first().textContent();
const press = (name: string) => page.getByRole("button", { name, exact: true }).press("Enter");
/** Takes the last step back by the bar that offers it. */
const undo = () => page.locator(".undo").getByRole("button").press("Enter");
const until = (what: string, ask: () => Promise<string | null>, text: string) =>
  waitFor(what, ask, (now) => now === text);

it("counts what was kept meanwhile, most named first, once the entities are shown again", async () => {
  await page.getByRole("link", { name: t("library.views.plots") }).press("Enter");
  await page.getByRole("link", { name: t("library.views.entities") }).press("Enter");
  const first = page.locator("tbody tr").first();
  await first.waitFor();
  const naming = NOTES.filter(({ entities }) => entities.some(({ id }) => id === "crime.thb")).length;
  expect(await first.getAttribute("data-entity")).toBe("crime.thb");
  expect(await first.locator(".number").textContent()).toBe(String(naming));
});

// To add one: what is typed, and what is found first.
it.each([
  ["الإتّجار", "crime.thb"],
  ["human traff", "crime.thb"],
  ["مرابطي", BENNANI.id],
])("finds %s in whatever spelling", async (typed, id) => {
  await page.getByRole("searchbox").fill(typed);
  await waitFor(
    "the row",
    () => page.locator("tbody tr").first().getAttribute("data-entity"),
    (first) => first === id,
  );
});

it("goes through the list and into a dossier by keys", async () => {
  await page.locator(".entity-link").first().focus();
  await page.keyboard.press("ArrowDown");
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("س. المرابطي");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await until("the dossier", heading, "سعيد المرابطي");
  expect(await counted()).toBe(t("dossiers.articles", { count: 3 }));
  await page.getByText("صرح سعيد المرابطي للجريدة.").first().waitFor();
  await page.locator("blockquote").getByText(QUOTES[0]!.quote.exact).waitFor();
});

it("renames, and takes it back", async () => {
  await press(t("dossiers.names.changeIn.ar"));
  await page.keyboard.type("سعيد المرابطي (المحامي)");
  await page.keyboard.press("Enter");
  await until("the new name", heading, "سعيد المرابطي (المحامي)");
  expect((await profiles()).map(({ names }) => names)).toEqual([{ ar: "سعيد المرابطي (المحامي)" }]);
  await undo();
  await until("the old name", heading, "سعيد المرابطي");
  expect((await profiles())[0]!.deletedAt).not.toBeNull();
});

it("merges another name into it, and takes it back in two ways", async () => {
  const merge = async () => {
    await page.getByRole("searchbox").focus();
    await page.keyboard.type("س. المرابطي");
    await press(t("dossiers.unions.mergeNamed", { name: "س. المرابطي" }));
    await until("both", counted, t("dossiers.articles", { count: 5 }));
  };
  await merge();
  await undo();
  await until("one", counted, t("dossiers.articles", { count: 3 }));
  await merge();
  await press(t("dossiers.unions.backNamed", { name: "س. المرابطي" }));
  await until("one", counted, t("dossiers.articles", { count: 3 }));
});

it("parts an article about a namesake, who gets a dossier, and brings it back", async () => {
  await press(t("dossiers.part.begin"));
  await page.getByRole("checkbox", { name: t("dossiers.part.pick", { headline: "تصريح رقم 2" }) }).press("Space");
  await press(t("dossiers.part.do"));
  await until("the rest", counted, t("dossiers.articles", { count: 2 }));
  await page.getByRole("link", { name: t("dossiers.part.second", { name: "سعيد المرابطي" }) }).press("Enter");
  await until("the namesake", heading, "سعيد المرابطي (2)");
  expect(await counted()).toBe(t("dossiers.articles", { count: 1 }));
  await press(t("dossiers.unions.backNamed", { name: "سعيد المرابطي" }));
  await page.getByText(t("dossiers.missing.title")).waitFor();
  await page.goBack();
  await until("all of them", counted, t("dossiers.articles", { count: 3 }));
});

it("keeps a note", async () => {
  const note = page.getByRole("textbox", { name: t("dossiers.note.title") });
  await note.focus();
  await page.keyboard.type("يُراجع مع الهيئة");
  await waitFor("the note", async () => (await profiles()).some((profile) => profile.note === "يُراجع مع الهيئة"));
  await page.reload();
  await waitFor(
    "the note again",
    () => note.inputValue(),
    (text) => text === "يُراجع مع الهيئة",
  );
});

it("is called by the reader's name in the choices beside the list, too", async () => {
  await press(t("dossiers.names.changeIn.ar"));
  await page.keyboard.type("سعيد المرابطي (المحامي)");
  await page.keyboard.press("Enter");
  await until("the new name", heading, "سعيد المرابطي (المحامي)");
  await page.getByRole("link", { name: t("library.views.list") }).press("Enter");
  await page.getByRole("searchbox").fill("سعيد المرابطي");
  await page.locator(".facet-value", { hasText: "سعيد المرابطي (المحامي)" }).first().waitFor({ state: "attached" });
});

const focused = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "");

it("says the value of each part of a plot to the keyboard, and opens the list behind it", async () => {
  await page.getByRole("link", { name: t("library.views.plots") }).press("Enter");
  const coverage = page.locator("[data-plot=coverage]");
  await coverage.locator(".plot-point").first().waitFor();
  await page.locator("[data-plot=together] .plot-node").first().waitFor();
  for (const plot of ["coverage", "names", "labels", "together"])
    expect(await page.locator(`[data-plot=${plot}] .plot-point[tabindex="0"]`).count(), plot).toBe(1);
  await coverage.locator('.plot-point[tabindex="0"]').focus();
  const first = await focused();
  // Time runs to the left.
  await page.keyboard.press("ArrowLeft");
  const second = await focused();
  expect(second).not.toBe(first);
  expect(await coverage.locator(".plot-tip").textContent()).toBe(second);
  await page.keyboard.press("ArrowDown");
  expect(await focused()).not.toContain(t("plots.allOutlets"));
  await page.keyboard.press("Enter");
  await page.waitForURL(/#\/list\?q=after%3A\d{4}-\d\d-\d\d%20before%3A\d{4}-\d\d-\d\d&outlet=/u);
  await page.goBack();
});

async function download(plot: string, format: "SVG" | "PNG"): Promise<Buffer> {
  const figure = page.locator(`[data-plot=${plot}]`);
  await figure.locator(".plot-node, .plot-text").first().waitFor();
  const coming = page.waitForEvent("download");
  await figure.locator(".plot-actions button", { hasText: format }).press("Enter");
  const file = await coming;
  expect(file.suggestedFilename()).toBe(`rasd-${plot}.${format.toLowerCase()}`);
  return readFile(await file.path());
}

it.each(["coverage", "names", "labels", "together"])("%s: the SVG stands by itself", async (plot) => {
  const text = (await download(plot, "SVG")).toString("utf8");
  const title = await page.locator(`[data-plot=${plot}] .plot-title`).textContent();
  const read = await page.evaluate((svg) => {
    const doc = new DOMParser().parseFromString(svg, "image/svg+xml");
    const all = [...doc.querySelectorAll("*")];
    return {
      broken: doc.querySelector("parsererror")?.textContent ?? null,
      title: doc.querySelector("title")?.textContent,
      direction: doc.documentElement.getAttribute("direction"),
      marks: doc.querySelectorAll("rect, path, circle").length,
      unfilled: all.filter((one) => one.localName === "text" && !one.getAttribute("fill")).length,
      outside: all.filter((one) => one.hasAttribute("class") || one.hasAttribute("style") || one.hasAttribute("href"))
        .length,
    };
  }, text);
  expect(read).toMatchObject({ broken: null, title, direction: "rtl", unfilled: 0, outside: 0 });
  expect(read.marks).toBeGreaterThan(10);
  expect(text).not.toMatch(/var\(|light-dark|color-mix|oklab/u);
});

it("the PNG has the plot's pixels", async () => {
  const bytes = await download("together", "PNG");
  const seen = await page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = image.naturalWidth;
    canvas.height = image.naturalHeight;
    const context = canvas.getContext("2d")!;
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    const colours = new Set<number>();
    let empty = 0;
    for (let at = 0; at < data.length; at += 4) {
      colours.add((data[at]! << 16) | (data[at + 1]! << 8) | data[at + 2]!);
      if (data[at + 3] === 0) empty++;
    }
    return { width: image.naturalWidth, colours: colours.size, empty };
  }, bytes.toString("base64"));
  expect(seen.width).toBeGreaterThan(1_500);
  expect(seen.colours).toBeGreaterThan(50);
  expect(seen.empty).toBe(0);
});

it("met no fault on the way", () => expect(rasd.faults).toEqual([]));
