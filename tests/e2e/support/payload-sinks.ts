import type { Page } from "playwright";
import { beforeAll, expect } from "vitest";
import { addressOf, EVERYTHING } from "../../../utils/core/library/route.ts";
import { articlePage } from "./made-up-article.ts";
import { markOf, PAYLOADS, payloadArticle, payloadRecords, payloadsIn } from "./payload-records.ts";
import type { OpenTab } from "./rasd-in-chromium.ts";
import { rasd, startRasd } from "./rasd-of-file.ts";
import { seedLibrary } from "./seed-library.ts";
import { waitFor } from "./wait-for.ts";

const ADDRESS = "http://www.hespress.com/made-up-1750001.html";

let tab: OpenTab;

/** A library of payloads alone in the file's browser: every payload is a record of each kind. */
export function startPoisoned(): void {
  startRasd({ locale: "ar", pages: { [ADDRESS]: articlePage() } });
  beforeAll(fill);
}

async function fill(): Promise<void> {
  tab = await rasd.open(ADDRESS);
  await rasd.readState(tab);
  const desk = await rasd.browser.openExtensionPage("options.html");
  const [article] = await waitFor("the note", rasd.notes, (notes) => notes.length === 1);
  await seedLibrary(desk, payloadRecords(article!.id));
  await desk.close();
  // A page that refuses a script by its policy would hide that one got so far.
  await rasd.browser.context.addInitScript(() => {
    const refused: string[] = [];
    Object.assign(globalThis, { refused });
    addEventListener("securitypolicyviolation", ({ violatedDirective, sample }) =>
      refused.push(`${violatedDirective} ${sample}`),
    );
  });
}

/** Runs in a page: everything that could run, or did; and what is shown, fields with their values. */
function inspect() {
  const { ran, refused } = globalThis as { ran?: unknown; refused?: readonly string[] };
  const all = [...document.querySelectorAll("*")];
  const named = (element: Element) => element.outerHTML.slice(0, 200);
  const isCode = (element: Element) =>
    element.matches("[data-payload], iframe, object, embed, base, script:not([src])") ||
    element.getAttributeNames().some((name) => name.startsWith("on") || name === "srcdoc");
  const addresses = ["href", "src", "action", "formaction", "xlink:href", "data"];
  const isBad = (element: Element) =>
    addresses.some((name) =>
      /^\W*(?:java\s?script|vbscript|data:text|file|blob):|^\/\//iu.test(element.getAttribute(name) ?? ""),
    );
  const fields = [...document.querySelectorAll("input, textarea")].map((field) => (field as HTMLInputElement).value);
  return {
    found: { ran: ran ?? null, refused, code: all.filter(isCode).map(named), links: all.filter(isBad).map(named) },
    text: [document.body.textContent, ...fields].join(" "),
  };
}

/** How long nothing new may come, in milliseconds. */
const PATIENCE = 15_000;
const CLEAN = { ran: null, refused: [], code: [], links: [] };
export const library = (route: Parameters<typeof addressOf>[0]) => `library.html${addressOf(route)}`;
const secondTab = (page: Page) => page.getByRole("tab").nth(1).click();

export interface Sink {
  readonly path: () => string;
  readonly act?: (page: Page) => Promise<unknown>;
  /** Addresses to go to, one after the other, without loading the page anew, and the payload that each shows. */
  readonly visits?: readonly { readonly at: number; readonly address: string }[];
  /** What is typed into the field for searching, one after the other: the view shows the newest alone. */
  readonly searches?: readonly string[];
  /** How many payloads it shows at least. Default: all. */
  readonly shows?: number;
}

const visit = (routeOf: (at: number) => Parameters<typeof addressOf>[0]) =>
  PAYLOADS.map((_payload, at) => ({ at, address: addressOf(routeOf(at)) }));

/** Every view that shows texts of records. To add one: a line. */
export const SINKS: Readonly<Record<string, Sink>> = {
  "popup, notes": { path: () => `popup.html?tab=${tab.id}`, act: secondTab },
  "popup, search": { path: () => `popup.html?tab=${tab.id}`, act: secondTab, searches: ["payload"] },
  "side panel, highlights": { path: () => `sidepanel.html?tab=${tab.id}` },
  "side panel, a note open": {
    path: () => `sidepanel.html?tab=${tab.id}`,
    act: (page) => page.locator(".note-button").first().click(),
  },
  "library, articles": { path: () => library({ view: "list", query: EVERYTHING }) },
  "library, cards": {
    path: () => library({ view: "list", query: EVERYTHING }),
    act: (page) => page.locator("fieldset button[aria-pressed]").nth(1).click(),
  },
  "library, highlights": { path: () => library({ view: "list", query: { ...EVERYTHING, kind: "highlight" } }) },
  "library, clippings": { path: () => library({ view: "list", query: { ...EVERYTHING, kind: "clipping" } }) },
  "an article": {
    path: () => library({ view: "article", id: payloadArticle(0), version: null }),
    visits: visit((at) => ({ view: "article", id: payloadArticle(at), version: null })),
  },
  // One that has no other to be a story with.
  stories: { path: () => library({ view: "stories" }), shows: PAYLOADS.length - (PAYLOADS.length % 2) },
  entities: { path: () => library({ view: "entities" }) },
  "a dossier": {
    path: () => library({ view: "entity", id: PAYLOADS[0]! }),
    // Half a surrogate pair has no form in an address.
    visits: visit((at) => ({ view: "entity", id: PAYLOADS[at]! })).filter(({ at }) => PAYLOADS[at]!.isWellFormed()),
    shows: PAYLOADS.filter((payload) => payload.isWellFormed()).length,
  },
  plots: { path: () => library({ view: "plots" }) },
  projects: { path: () => library({ view: "projects" }) },
  settings: { path: () => "options.html" },
};

/** Runs in a page: asks for more, or scrolls whatever can be scrolled by most of what is in view. */
function goOn() {
  const more = document.querySelector<HTMLElement>("button.more");
  if (more !== null) {
    more.click();
    return;
  }
  const last = document.scrollingElement;
  const areas = [...document.querySelectorAll("*")].filter(
    (area) =>
      area.scrollHeight > area.clientHeight + 4 &&
      (area === last || /auto|scroll/u.test(getComputedStyle(area).overflowY)) &&
      area.localName !== "textarea",
  );
  for (const area of areas) area.scrollTop += Math.max(100, area.clientHeight * 0.8);
}

/** Opens a view and looks at it from end to end, until each payload has been seen in it: letters, and nothing that runs. */
export async function lookThrough(sink: Sink): Promise<void> {
  const { path, act, visits = [null], searches = [null], shows = PAYLOADS.length } = sink;
  const page = await rasd.browser.openExtensionPage(path());
  const seen = new Set<number>();
  const look = async (): Promise<number[]> => {
    const { found, text } = await page.evaluate(inspect);
    expect(found).toEqual(CLEAN);
    const shown = payloadsIn(text);
    for (const at of shown) seen.add(at);
    return shown;
  };
  await page.locator("main, [role=main], #app > *").first().waitFor();
  await act?.(page);
  for (const visit of visits) {
    if (visit !== null) {
      await page.evaluate((hash) => location.replace(hash), visit.address);
      await waitFor(markOf(visit.at), look, (shown) => shown.includes(visit.at));
      continue;
    }
    for (const search of searches) {
      if (search !== null) await page.getByRole("searchbox").fill(search);
      await waitFor("a payload", look, (shown) => shown.length > 0);
      // What is typed is searched for, and what comes next is fetched, a moment later; on a busy machine, a long one.
      for (let until = Date.now() + PATIENCE; seen.size < shows && Date.now() < until; ) {
        const before = seen.size;
        await page.evaluate(goOn);
        await page.evaluate(() => new Promise((done) => setTimeout(done, 60)));
        await look();
        if (seen.size > before) until = Date.now() + PATIENCE;
      }
    }
  }
  expect(seen.size).toBeGreaterThanOrEqual(shows);
  await page.close();
}
