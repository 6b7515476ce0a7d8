// Script in every text that a record can hold: whatever shows it, or draws it into a file, shows letters.
import { readFile } from "node:fs/promises";
import type { Page } from "playwright";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type SampleServer, startSampleServer } from "../../../scripts/browsers/sample-server.ts";
import { addressOf, EVERYTHING } from "../../../utils/core/library/route.ts";
import { articlePage } from "../support/made-up-article.ts";
import { PAYLOADS, payloadArticle, payloadRecords } from "../support/payload-records.ts";
import { type OpenTab, type RasdInChromium, startRasdInChromium } from "../support/rasd-in-chromium.ts";
import { seedLibrary } from "../support/seed-library.ts";
import { waitFor } from "../support/wait-for.ts";

const ADDRESS = "http://www.hespress.com/made-up-1750001.html";

let server: SampleServer;
let rasd: RasdInChromium;
let tab: OpenTab;

beforeAll(async () => {
  server = await startSampleServer({ [ADDRESS]: articlePage() });
  rasd = await startRasdInChromium({ locale: "ar", proxy: server.origin });
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
});

afterAll(async () => {
  await rasd.stop();
  await server.stop();
});

/** Runs in a page: everything that could run, or did. */
function inspect() {
  const { ran, refused } = globalThis as { ran?: unknown; refused?: readonly string[] };
  const all = [...document.querySelectorAll("*")];
  const named = (element: Element) => element.outerHTML.slice(0, 200);
  const isCode = (element: Element) =>
    element.matches("[data-payload], iframe, object, embed, base, script:not([src])") ||
    element.getAttributeNames().some((name) => name.startsWith("on") || name === "srcdoc");
  const addresses = ["href", "src", "action", "formaction", "xlink:href", "data"];
  const isBad = (element: Element) =>
    addresses.some((name) => /^\s*(?:javascript|vbscript|data:text)/iu.test(element.getAttribute(name) ?? ""));
  return { ran: ran ?? null, refused, code: all.filter(isCode).map(named), links: all.filter(isBad).map(named) };
}

/** Runs in a page: what of a picture's file is more than a drawing. */
function inspectPicture(text: string) {
  const all = [...new DOMParser().parseFromString(text, "image/svg+xml").querySelectorAll("*")];
  const drawn =
    /^(?:svg|g|path|rect|circle|line|polyline|polygon|ellipse|text|tspan|title|desc|defs|clipPath|pattern|style)$/u;
  return {
    root: all[0]?.localName,
    parts: [...new Set(all.map(({ localName }) => localName).filter((name) => !drawn.test(name)))],
    attributes: all
      .flatMap((element) => element.getAttributeNames())
      .filter((name) => name.startsWith("on") || /href|src/u.test(name)),
  };
}

const CLEAN = { ran: null, refused: [], code: [], links: [] };
const library = (route: Parameters<typeof addressOf>[0]) => `library.html${addressOf(route)}`;
const secondTab = (page: Page) => page.getByRole("tab").nth(1).click();

interface Sink {
  readonly path: () => string;
  readonly act?: (page: Page) => Promise<unknown>;
}

/** Every view that shows texts of records. To add one: a line. */
const SINKS: Readonly<Record<string, Sink>> = {
  "popup, notes": { path: () => `popup.html?tab=${tab.id}`, act: secondTab },
  "popup, search": {
    path: () => `popup.html?tab=${tab.id}`,
    act: async (page) => {
      await secondTab(page);
      await page.getByRole("searchbox").fill("payload");
    },
  },
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
  ...Object.fromEntries(
    PAYLOADS.map((payload, at) => [
      `article with ${payload}`,
      { path: () => library({ view: "article", id: payloadArticle(at), version: null }) },
    ]),
  ),
  stories: { path: () => library({ view: "stories" }) },
  entities: { path: () => library({ view: "entities" }) },
  "a dossier": { path: () => library({ view: "entity", id: PAYLOADS[0]! }) },
  plots: { path: () => library({ view: "plots" }) },
  projects: { path: () => library({ view: "projects" }) },
  settings: { path: () => "options.html" },
};

it.each(Object.entries(SINKS))("%s: letters, and nothing that runs", async (_name, { path, act }) => {
  const page = await rasd.browser.openExtensionPage(path());
  await page.locator("main, [role=main], #app > *").first().waitFor();
  await act?.(page);
  // Fields hold their text as a value.
  const shown = () =>
    page.evaluate(() =>
      [
        document.body.textContent,
        ...[...document.querySelectorAll("input, textarea")].map((field) => (field as HTMLInputElement).value),
      ].join(" "),
    );
  await waitFor("the payload", shown, (text) => text.includes("data-payload"));
  expect(await page.evaluate(inspect)).toEqual(CLEAN);
  await page.close();
});

it("a plot taken along as SVG has nothing that runs", async () => {
  const page = await rasd.browser.openExtensionPage(library({ view: "plots" }));
  const button = page.getByRole("button", { name: /SVG/u });
  await button.first().waitFor();
  let pictures = 0;
  for (const each of await button.all()) {
    const [download] = await Promise.all([page.waitForEvent("download"), each.click()]);
    const text = await readFile(await download.path(), "utf8");
    expect(await page.evaluate(inspectPicture, text)).toEqual({ root: "svg", parts: [], attributes: [] });
    pictures++;
  }
  expect(pictures).toBeGreaterThan(0);
  await page.close();
});

it("met no fault on the way", () => expect(rasd.faults).toEqual([]));
