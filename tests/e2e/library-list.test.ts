// The library's list, its projects and saved searches without a mouse, in Arabic.
import type { Page } from "playwright";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Annotation, ArticleNote } from "../../utils/core/notes/types.ts";
import { sampleAnnotation } from "../core/support/sample-annotation.ts";
import { sampleNote } from "../core/support/sample-note.ts";
import { type RasdInChromium, startRasdInChromium } from "./support/rasd-in-chromium.ts";
import { seedLibrary } from "./support/seed-library.ts";
import { textsIn } from "./support/texts.ts";
import { waitFor } from "./support/wait-for.ts";

const { t } = textsIn("ar");

const CITIES = ["أكادير", "طنجة", "فاس"];
const NOTES: readonly ArticleNote[] = Array.from({ length: 24 }, (_, index) =>
  sampleNote({
    id: `https://manbar-${index % 2}.example/a-${index}.html`,
    outlet: { host: `manbar-${index % 2}.example`, name: index % 2 === 0 ? "منبر الشمال" : "منبر الجنوب" },
    headline: `الخبر ${index}: متابعة شبكة للاتجار بالبشر ب${CITIES[index % 3]}`,
    published: `2026-01-${String(index + 1).padStart(2, "0")}`,
  }),
);
const QUOTED = NOTES[23]!;
const HIGHLIGHT: Annotation = sampleAnnotation({ articleId: QUOTED.id, url: QUOTED.url });

let rasd: RasdInChromium;
let page: Page;

beforeAll(async () => {
  rasd = await startRasdInChromium({ locale: "ar" });
  page = await rasd.browser.openExtensionPage("library.html", { width: 1280, height: 900 });
  await page.getByText(t("libraryList.empty.article.title")).waitFor();
  await seedLibrary(page, { articles: NOTES, annotations: [HIGHLIGHT] });
  await page.reload();
  await total(24);
});

afterAll(() => rasd.stop());

const list = () => page.locator(".list-total");
const total = (count: number) =>
  list().getByText(t("libraryList.records.article", { count }), { exact: true }).waitFor();
const tidy = (text: string | null) => (text ?? "").replace(/\s+/g, " ").trim();
const focused = async () =>
  tidy(
    await page.evaluate(() => {
      const element = document.activeElement;
      return (
        element?.getAttribute("aria-label") ?? element?.closest("label")?.textContent ?? element?.textContent ?? ""
      );
    }),
  );
/** Moves the focus on with the key until it is on something whose name begins so. */
async function tabTo(name: string, key = "Tab"): Promise<void> {
  const met: string[] = [];
  for (let press = 0; press < 90; press++) {
    await page.keyboard.press(key);
    const called = await focused();
    met.push(called);
    if (called.startsWith(tidy(name))) return;
  }
  throw new Error(`The keyboard does not reach ${name}; it met ${JSON.stringify([...new Set(met)])}`);
}
/** Goes on to the list's row. */
async function tabToRow(key = "Tab"): Promise<void> {
  for (let press = 0; press < 90; press++) {
    await page.keyboard.press(key);
    if (await page.evaluate(() => document.activeElement?.matches(".grid [data-row]"))) return;
  }
  throw new Error("The keyboard does not reach the list");
}
const notes = async () => (await rasd.notes()).filter(({ deletedAt }) => deletedAt === null);
const tagged = async () => (await notes()).filter(({ tags }) => tags.some(({ label }) => label === "للتحقق"));

it("searches with «/», and narrows by a facet", async () => {
  await page.keyboard.press("/");
  expect(await focused()).toBe(t("libraryList.search.article"));
  await page.keyboard.type("أكادير");
  await total(8);
  expect(await page.locator(".hit").first().textContent()).toBe("بأكادير");
  await tabTo("منبر الشمال");
  await page.keyboard.press("Space");
  await total(4);
  expect(decodeURIComponent(page.url())).toContain("#/list?q=أكادير&outlet=manbar-0.example");
  await page
    .getByRole("button", {
      name: t("libraryList.letGo", { facet: t("libraryList.facets.outlet"), name: "منبر الشمال" }),
    })
    .waitFor();
});

it("selects three rows and tags them in one step, which undo takes back", async () => {
  await tabToRow();
  await page.keyboard.press("Space");
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Shift+ArrowDown");
  await page.getByText(t("libraryList.selection.article", { count: 3 })).waitFor();
  await tabTo(t("libraryList.selection.tag"));
  await page.keyboard.press("Enter");
  await waitFor("the field", focused, (name) => name === t("highlights.tags.add"));
  await page.keyboard.type("للتحقق");
  await page.keyboard.press("Enter");
  await waitFor("the tags", async () => (await tagged()).length === 3);
  await page.keyboard.press("Escape");
  await waitFor("the button", focused, (name) => name === t("libraryList.selection.tag"));
  await page.keyboard.press("Control+z");
  await waitFor("the tags to go", async () => (await tagged()).length === 0);
});

it("puts them into a new project", async () => {
  await tabTo(t("libraryList.selection.project"));
  await page.keyboard.press("Enter");
  await waitFor("the field", focused, (name) => name === t("libraryList.projectPanel.name"));
  await page.keyboard.type("قضية أكادير");
  await page.keyboard.press("Enter");
  await waitFor(
    "the project",
    async () => (await notes()).filter(({ projects }) => projects.length === 1).length === 3,
  );
});

it("opens the project: the list narrowed to it, with an address of its own", async () => {
  await tabTo(t("library.views.projects"), "Shift+Tab");
  await page.keyboard.press("Enter");
  await page.getByRole("link", { name: t("libraryList.records.article", { count: 3 }) }).waitFor();
  await tabTo(t("projects.open", { name: "قضية أكادير" }));
  await page.keyboard.press("Enter");
  await total(3);
  expect(page.url()).toContain("#/list?project=");
});

it("saves the search under a name, and finds it again at its address", async () => {
  await page.keyboard.press("/");
  await page.keyboard.type("شبكة");
  await waitFor("the address", async () => decodeURIComponent(page.url()).includes("q=شبكة"));
  await tabTo(t("libraryList.saved.save"));
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("شبكات القضية");
  await page.keyboard.press("Enter");
  await page.getByRole("link", { name: "شبكات القضية" }).waitFor();

  const again = await rasd.browser.context.newPage();
  await again.goto(page.url());
  await again
    .locator(".list-total")
    .getByText(t("libraryList.records.article", { count: 3 }))
    .waitFor();
  expect(await again.getByRole("searchbox").inputValue()).toBe("شبكة");
  expect(await again.getByRole("link", { name: "شبكات القضية" }).getAttribute("aria-current")).toBe("page");
  await again.close();
});

it("goes back to the question before, and from an article to the row it was opened from", async () => {
  await page.goBack();
  await waitFor("the project", async () => !page.url().includes("q="));
  await total(3);
  await tabToRow();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await waitFor("the article", async () => page.url().includes("#/article?id="));
  await page.goBack();
  await total(3);
  await tabToRow();
  expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-rowindex"))).toBe("3");
});

it("deletes an article with its highlight, and brings both back", async () => {
  await page.keyboard.press("/");
  await page.keyboard.press("Escape");
  await page.goto(rasd.browser.extensionUrl("library.html"));
  await total(24);
  await tabToRow();
  await page.keyboard.press("Home");
  await page.keyboard.press("Delete");
  await waitFor("the tombstones", async () => (await rasd.annotations())[0]!.deletedAt !== null);
  expect((await rasd.notes()).find(({ id }) => id === QUOTED.id)?.deletedAt).not.toBeNull();
  await total(23);
  await tabTo(t("common.undo"));
  await page.keyboard.press("Enter");
  await waitFor("the highlight", async () => (await rasd.annotations())[0]!.deletedAt === null);
  await total(24);
});

it("says what of a question it did not understand", async () => {
  await page.keyboard.press("/");
  await page.keyboard.type("author:x");
  expect(await page.locator(".query-errors").textContent()).toContain("author");
});

it("met no fault on the way", () => expect(rasd.faults).toEqual([]));
