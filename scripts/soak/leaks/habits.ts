import type { Page } from "playwright";
import type { OpenTab, RasdInChromium } from "../../../tests/e2e/support/rasd-in-chromium.ts";
import {
  ADDRESS,
  changeText,
  goThroughViews,
  goToArticle,
  keepAndRemove,
  lookInto,
  openArticle,
  openNoteInPanel,
  readOther,
  SITE,
  search,
  selectAndLeave,
  stepOn,
  writeNote,
} from "./acts.ts";

/** What readers do over and over while something of Rasd's stays open. */
export interface Habit {
  readonly name: string;
  /** Opens what it is done in; `act` does it once and leaves all as it found it. What stays open is watched besides the background. */
  readonly begin: (
    rasd: RasdInChromium,
  ) => Promise<{ readonly watched: Page | null; readonly act: (turn: number) => Promise<void> }>;
  /** Kinds of things of which one or more are meant to stay each time, and why. */
  readonly kept?: Readonly<Record<string, string>>;
}

const REMEMBERED =
  "what was highlighted in a page is remembered while it is open: to be undone, and to be the same highlight when it is selected again";
const UNDO = "the browser's, to undo what is typed in a field";
const WRITTEN = "which keys were written since a live query of Dexie's last ran; half a kilobyte an article";
const RANGES = { "object {d, from, l, r, to}": WRITTEN, string: WRITTEN };

/** To add one: a line here. The short form does the first. */
export const HABITS: readonly Habit[] = [
  {
    name: "a passage is selected, and the bar left by a press beside it",
    begin: inArticle((_, tab) => selectAndLeave(tab.page)),
  },
  ...["list", "stories", "entities", "plots", "projects"].map((view) => ({
    name: `articles are read while the library shows its ${view}`,
    begin: inLibrary(view, (_, rasd) => readOther(rasd)),
    kept: RANGES,
  })),
  {
    name: "an article is opened, read and closed",
    begin: async (rasd) => ({ watched: null, act: () => readOther(rasd) }),
  },
  {
    name: "a passage is highlighted with a note, and the highlight removed",
    begin: inArticle((rasd, tab, turn) => keepAndRemove(rasd, tab.page, turn)),
    kept: {
      "object {content, removed}": REMEMBERED,
      "object {colour, note, tags}": REMEMBERED,
      "object {colour, id, position, quote, scope}": REMEMBERED,
      "object {exact, prefix, suffix, type}": REMEMBERED,
      "object {end, start, type}": REMEMBERED,
      "object {end, of, scope, start, words}": REMEMBERED,
      "object Array": `their tags; ${REMEMBERED}`,
      string: REMEMBERED,
    },
  },
  { name: "marks are stepped through", begin: inArticle(stepOn) },
  { name: "the popup is opened over an article", begin: inArticle((rasd, tab) => lookInto(rasd.openPopup(tab))) },
  { name: "the panel is opened beside an article", begin: inArticle((rasd, tab) => lookInto(rasd.openPanel(tab))) },
  { name: "a paragraph comes to an article, and goes", begin: inArticle((_, tab, turn) => changeText(tab.page, turn)) },
  { name: "two articles of a single-page site are gone to in turn", begin: inSite(async (_, tab) => tab.page) },
  {
    name: "the same beside the panel",
    begin: inSite((rasd, tab) => rasd.openPanel(tab)),
    kept: RANGES,
  },
  { name: "a note is written on in the panel", begin: beginNote, kept: { "native Text": UNDO, ...RANGES } },
  { name: "the views of the library are gone through", begin: inLibrary("list", goThroughViews) },
  { name: "the library is searched", begin: inLibrary("list", search), kept: { "native Text": UNDO } },
];

function inArticle(act: (rasd: RasdInChromium, tab: OpenTab, turn: number) => Promise<void>): Habit["begin"] {
  return async (rasd) => {
    const tab = await openArticle(rasd, ADDRESS);
    return { watched: tab.page, act: (turn) => act(rasd, tab, turn) };
  };
}

function inSite(watch: (rasd: RasdInChromium, tab: OpenTab) => Promise<Page>): Habit["begin"] {
  return async (rasd) => {
    const tab = await openArticle(rasd, SITE);
    const watched = await watch(rasd, tab);
    await watched.locator("body").waitFor();
    await tab.page.bringToFront();
    const act = async () => {
      for (const shown of [1, 0]) await goToArticle(rasd, tab, shown);
    };
    return { watched, act };
  };
}

async function beginNote(rasd: RasdInChromium): ReturnType<Habit["begin"]> {
  const panel = await openNoteInPanel(rasd);
  return { watched: panel, act: (turn) => writeNote(rasd, panel, turn) };
}

function inLibrary(view: string, act: (library: Page, rasd: RasdInChromium) => Promise<void>): Habit["begin"] {
  return async (rasd) => {
    const tab = await openArticle(rasd, ADDRESS);
    await tab.page.close();
    const library = await rasd.browser.openExtensionPage(`library.html#/${view}`);
    await library.locator("main").first().waitFor();
    return { watched: library, act: () => act(library, rasd) };
  };
}
