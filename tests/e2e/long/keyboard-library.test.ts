// Every control of every view of the library and of the settings is reached without a mouse, and shows that it is. What each does is
// tested by keys in the tests of the views.
import type { Page } from "playwright";
import { afterAll, beforeAll, expect, it } from "vitest";
import { addressOf, EVERYTHING, type LibraryRoute } from "../../../utils/core/library/route.ts";
import { sampleAnnotation } from "../../core/support/sample-annotation.ts";
import { sampleChain } from "../../core/support/sample-clippings.ts";
import { sampleNotes } from "../../core/support/sample-library.ts";
import { sampleEntity, sampleNote } from "../../core/support/sample-note.ts";
import { goRoundByTab } from "../support/find-unreachable.ts";
import { type RasdInChromium, startRasdInChromium } from "../support/rasd-in-chromium.ts";
import { seedLibrary } from "../support/seed-library.ts";
import { textsIn } from "../support/texts.ts";

const { t } = textsIn("ar");
const STAMP = {
  schema: 1,
  createdAt: "2026-01-05T08:00:00.000Z",
  updatedAt: "2026-01-05T08:00:00.000Z",
  deletedAt: null,
};
const CLIPPED = "https://example.org/a-1.html";

let rasd: RasdInChromium;
let page: Page;

beforeAll(async () => {
  rasd = await startRasdInChromium({ locale: "ar" });
  page = await rasd.browser.openExtensionPage("library.html", { width: 1280, height: 900 });
  await page.getByText(t("libraryList.empty.article.title")).waitFor();
  const { clippings, head } = await sampleChain(1);
  await seedLibrary(page, {
    articles: [
      ...sampleNotes({ articles: 8, entities: 6, outlets: 3, days: 30 }),
      sampleNote({
        id: CLIPPED,
        url: CLIPPED,
        headline: "الخبر رقم 1",
        clippedAt: STAMP.createdAt,
        entities: [sampleEntity()],
      }),
    ],
    annotations: [sampleAnnotation({ articleId: CLIPPED, url: CLIPPED, note: "للتحقق" })],
    sealed: clippings,
    chains: [head],
    projects: [{ ...STAMP, id: "00000000-0000-4000-8000-0000000000aa", name: "قضية", note: "", colour: "green" }],
    searches: [
      { ...STAMP, id: "00000000-0000-4000-8000-0000000000bb", name: "بحث", query: { ...EVERYTHING, text: "الاتجار" } },
    ],
  });
});

afterAll(() => rasd.stop());

const library = (route: LibraryRoute) => `library.html${addressOf(route)}`;

// To add one: the view, its address and what it shows when it is ready.
const VIEWS: readonly (readonly [string, string, string])[] = [
  ["articles", library({ view: "list", query: EVERYTHING }), ".grid [data-row]"],
  ["highlights", library({ view: "list", query: { ...EVERYTHING, kind: "highlight" } }), ".grid [data-row]"],
  ["clippings", library({ view: "list", query: { ...EVERYTHING, kind: "clipping" } }), ".grid [data-row]"],
  ["an article", library({ view: "article", id: CLIPPED, version: null }), ".article-body"],
  ["stories", library({ view: "stories" }), "main"],
  ["entities", library({ view: "entities" }), "tbody tr"],
  ["a dossier", library({ view: "entity", id: "crime.thb" }), ".dossier-name"],
  ["plots", library({ view: "plots" }), "[data-plot=coverage] .plot-point"],
  ["projects", library({ view: "projects" }), "main"],
  ["settings", "options.html", "main"],
];

it.each(VIEWS)("%s: Tab and the arrows lead to everything", async (_view, path, ready) => {
  await page.goto(rasd.browser.extensionUrl(path));
  await page.reload();
  await page.locator(ready).first().waitFor();
  await page.evaluate(() => {
    for (const folded of document.querySelectorAll("details")) folded.open = true;
  });
  const { stops, missed, unmarked } = await goRoundByTab(page);
  expect(stops).toBeGreaterThan(5);
  expect(missed).toEqual([]);
  expect(unmarked).toEqual([]);
});
