import type { Page } from "playwright";
import type { Language } from "../../utils/core/lexicon/types.ts";
import { addressOf, EVERYTHING, type LibraryRoute } from "../../utils/core/library/route.ts";

/** What a picture is taken of. */
export interface PictureView {
  /** Where it is: a page of the extension with its query and hash; null: the article itself, with its marks. */
  readonly path: ((place: Place) => string) | null;
  readonly size: { readonly width: number; readonly height: number };
  /** What stands there once there is something to see. */
  readonly ready: string;
  /** What a reader does before. */
  readonly act?: (page: Page, place: Place) => Promise<void>;
}

export interface Place {
  readonly lang: Language;
  /** Number of the tab the article of this language is open in, and the id of its note. */
  readonly tab: number;
  readonly articleId: string;
}

const POPUP = { width: 400, height: 600 };
const PANEL = { width: 360, height: 700 };
const PAGE = { width: 1120, height: 720 };
/** Something an article of each language names, to search for. */
const WORDS: Readonly<Record<Language, string>> = { ar: "الاتجار", fr: "traite", en: "trafficking" };

/** A file somebody sends: two addresses, one that is none. */
const ADDRESSES =
  "address,title\nhttps://press.example/a-1.html,خبر أول\nhttps://press.example/a-2.html,خبر ثان\nftp://press.example/,لا عنوان\n";

/** The library has read what it shows. */
const LOADED = ".library-main > :first-child:not(.loading):not(:has(.loading, progress))";

const popup = ({ tab }: Place) => `popup.html?tab=${tab}`;
const panel = ({ tab }: Place) => `sidepanel.html?tab=${tab}`;
const tab = (at: number) => (page: Page) => page.locator("[role=tab]").nth(at).click();
/** Chooses one of the list's two layouts, which it remembers. */
const layout = (at: number) => (page: Page) => page.locator("fieldset button[aria-pressed]").nth(at).click();
const library = (route: LibraryRoute, ready: string, act?: PictureView["act"]): PictureView => ({
  path: () => `library.html${addressOf(route)}`,
  size: PAGE,
  ready,
  ...(act === undefined ? {} : { act }),
});

/** Every view there is a picture of. To add one: a line. Pictures are called by it: `popup-page-ar-dark.webp`. */
export const VIEWS: Readonly<Record<string, PictureView>> = {
  page: { path: null, size: PAGE, ready: "body" },
  "popup-page": { path: popup, size: POPUP, ready: ".verdict" },
  "popup-notes": { path: popup, size: POPUP, ready: ".note", act: tab(1) },
  "popup-search": {
    path: popup,
    size: POPUP,
    ready: ".found:not(:has(progress)) [role=status]",
    act: async (page, { lang }) => {
      await tab(1)(page);
      await page.getByRole("searchbox").fill(WORDS[lang]);
    },
  },
  "panel-highlights": { path: panel, size: PANEL, ready: "[data-highlight]" },
  "panel-page": { path: panel, size: PANEL, ready: ".verdict", act: tab(1) },
  "panel-notes": { path: panel, size: PANEL, ready: ".note", act: tab(2) },
  settings: { path: () => "options.html", size: { width: 720, height: 900 }, ready: "main" },
  "library-table": library({ view: "list", query: EVERYTHING }, LOADED, layout(0)),
  "library-cards": library({ view: "list", query: EVERYTHING }, LOADED, layout(1)),
  "library-highlights": library({ view: "list", query: { ...EVERYTHING, kind: "highlight" } }, LOADED),
  article: {
    path: ({ articleId }) => `library.html${addressOf({ view: "article", id: articleId, version: null })}`,
    size: PAGE,
    ready: LOADED,
  },
  stories: library({ view: "stories" }, LOADED),
  entities: library({ view: "entities" }, LOADED),
  dossier: library({ view: "entity", id: "crime.thb" }, LOADED),
  plots: library({ view: "plots" }, LOADED),
  projects: library({ view: "projects" }, LOADED),
  export: library({ view: "list", query: EVERYTHING }, ".export .formats", (page) =>
    page.locator(".list-export").click(),
  ),
  "export-safe": library({ view: "list", query: EVERYTHING }, ".safe-list", async (page) => {
    await page.locator(".list-export").click();
    await page.locator('.export input[value="html"]').check();
    await page.locator(".safe input").first().check();
    await page.locator(".safe-list").scrollIntoViewIfNeeded();
  }),
  import: library({ view: "import" }, ".drop-zone"),
  "import-preview": library({ view: "import" }, ".import-plan", async (page) => {
    await page.locator(".drop-zone input").setInputFiles({
      name: "addresses.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(ADDRESSES),
    });
    await page.locator(".import-kind summary").click();
  }),
  backups: {
    path: () => "options.html",
    size: { width: 720, height: 900 },
    ready: ".backups",
    act: async (page) => {
      await page.locator(".backup-lock button").click();
      await page.locator(".backups").evaluate((section) => section.scrollIntoView());
    },
  },
  "delete-all": {
    path: () => "options.html",
    size: { width: 720, height: 720 },
    ready: ".setting-danger .confirm",
    act: async (page) => {
      await page.locator(".setting-danger .button-danger-quiet").click();
      await page.locator(".setting-danger").evaluate((section) => section.scrollIntoView());
    },
  },
};
