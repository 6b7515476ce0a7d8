// Reading in Chromium: every sample is judged, marked and kept as samples.json says, and the page notices nothing.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type SampleServer, startSampleServer } from "../../../scripts/browsers/sample-server.ts";
import { identifyArticle } from "../../../utils/core/notes/identify-article.ts";
import { summarize, toInstant } from "../support/notes.ts";
import { NOTHING, readObserver } from "../support/page-observer.ts";
import { type OpenTab, type RasdInChromium, startRasdInChromium } from "../support/rasd-in-chromium.ts";
import { readMarks } from "../support/read-marks.ts";
import { type Expected, isStored, samplePages, samples } from "../support/samples.ts";
import { waitFor } from "../support/wait-for.ts";

let server: SampleServer;
let rasd: RasdInChromium;
let profile = "";
const stored = new Set<string>();

beforeAll(async () => {
  profile = await mkdtemp(join(tmpdir(), "rasd-reading-"));
  server = await startSampleServer(samplePages());
  rasd = await startRasdInChromium({ profile, locale: "ar", proxy: server.origin });
});

afterAll(async () => {
  await rasd.stop();
  await server.stop();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
});

async function expectRead(tab: OpenTab, url: string, expected: Expected): Promise<void> {
  const state = await waitFor(
    `what the session makes of ${url}`,
    () => rasd.readState(tab),
    (read) => (expected.isArticle ? read.status === "annotated" && read.report.url === url : read.status === "listing"),
  );
  const surfaces = state.status === "annotated" ? state.report.entities.map(({ surface }) => surface) : [];

  if (expected.label === "none") {
    // A listing's headlines have a mark and a test of their own (listing.test.ts).
    const marks = (await tab.page.evaluate(readMarks)).filter(({ name }) => name !== "hl-headline");
    expect(marks).toEqual([]);
    expect(expected.mustMark.filter((surface) => !surfaces.includes(surface))).toEqual([]);
  } else {
    const marks = await waitFor(
      "marks",
      () => tab.page.evaluate(readMarks),
      (painted) => painted.length > 0,
    );
    const painted = marks.map(({ text }) => text);
    expect(marks.filter(({ name }) => !/^hl-[1-9]$/.test(name))).toEqual([]);
    expect(expected.mustMark.filter((surface) => !painted.includes(surface))).toEqual([]);
    expect(expected.mustNotMark.filter((surface) => painted.includes(surface))).toEqual([]);
  }

  const id = identifyArticle(url, null)!;
  if (isStored(expected.label)) {
    stored.add(id);
    const note = await waitFor("the note", async () => (await rasd.notes()).find((kept) => kept.id === id));
    const { label, headline, published, byline, lang } = expected;
    expect(summarize(note!)).toEqual({ label, headline, published: toInstant(published), byline, lang });
    expect(note?.entities.length).toBeGreaterThan(0);
  }
  const count = state.status === "annotated" ? String(state.report.entities.length) : "";
  await waitFor(
    "the badge",
    () => rasd.badge(tab),
    (badge) => badge === (expected.label === "relevant" ? count : ""),
  );
}

describe.each(samples)("$file", ({ url, expected, then }) => {
  it(`is ${expected.label}${then ? `, then ${then.expected.label}` : ""}, and the page notices nothing`, async () => {
    const tab = await rasd.open(url);
    await expectRead(tab, url, expected);
    if (then) {
      await tab.page.click(then.click);
      await expectRead(tab, then.url, then.expected);
      // This page renders itself: only what it does to its own root and title may have changed.
      const { mutations, ...noticed } = await tab.page.evaluate(readObserver);
      expect(mutations.filter((mutation) => !/^childList (root|title)$/.test(mutation))).toEqual([]);
      expect({ ...noticed, mutations: [], sameSource: true }).toEqual(NOTHING);
    } else {
      expect(await tab.page.evaluate(readObserver)).toEqual(NOTHING);
    }
    await tab.page.close();
  });
});

it("a page notices an extension that does otherwise", async () => {
  const tab = await rasd.open(samples[0]!.url);
  await tab.page.evaluate(() => {
    document.body.append(document.createElement("mark"));
    Object.assign(globalThis, { rasd: true });
    dispatchEvent(new CustomEvent("wxt:locationchange"));
    postMessage("hello", "*");
    document.adoptedStyleSheets = [new CSSStyleSheet()];
    return new Promise((resolve) => setTimeout(resolve, 50));
  });
  expect(await tab.page.evaluate(readObserver)).toEqual({
    mutations: ["childList body"],
    messages: ['"hello"'],
    events: ["wxt:locationchange"],
    globals: ["rasd"],
    sheets: 1,
    sameSource: false,
  });
  await tab.page.close();
});

describe("after all samples", () => {
  it("holds the notes the labels ask for and no trace of any other page", async () => {
    expect(new Set((await rasd.notes()).map(({ id }) => id))).toEqual(stored);
    expect(rasd.faults).toEqual([]);
  });

  it("has asked the network for the samples and nothing else", () => {
    const pages = Object.keys(samplePages());
    expect(server.requests.filter(({ url }) => !pages.includes(url))).toEqual([]);
  });

  it("has its notes after a restart, and the popup lists them, newest first", async () => {
    const before = await rasd.notes();
    await rasd.stop();
    rasd = await startRasdInChromium({ profile, locale: "ar", proxy: server.origin });
    expect(await rasd.notes()).toEqual(before);
    const popup = await rasd.browser.openExtensionPage("popup.html", { width: 400, height: 600 });
    await popup.getByRole("tab").nth(1).click();
    const shown = popup.locator("[data-note]");
    await waitFor(
      "the list",
      () => shown.count(),
      (count) => count === before.length,
    );
    const newestFirst = before.toSorted((a, b) => b.lastReadAt.localeCompare(a.lastReadAt)).map(({ id }) => id);
    expect(await shown.evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset.note))).toEqual(
      newestFirst,
    );
  });
});
