// Reading in Firefox: every sample is judged, marked and kept as samples.json says, and the page notices nothing.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type SampleServer, startSampleServer } from "../../scripts/browsers/sample-server.ts";
import { hashClipping } from "../../utils/core/clippings/hash-clipping.ts";
import { identifyArticle } from "../../utils/core/notes/identify-article.ts";
import { digest } from "../../utils/extension/sha-256.ts";
import { summarize, toInstant } from "./support/notes.ts";
import { NOTHING, readObserver } from "./support/page-observer.ts";
import { type RasdInFirefox, startRasdInFirefox } from "./support/rasd-in-firefox.ts";
import { locateMark, readHosts, readMarks } from "./support/read-marks.ts";
import { type Expected, isStored, readSample, sampleNamed, samplePages, samples } from "./support/samples.ts";
import { waitFor } from "./support/wait-for.ts";

/** WebDriver's code point for the key. https://www.w3.org/TR/webdriver2/#keyboard-actions */
const ESCAPE = "\uE00C";

const STRICT = "http://www.hespress.com/strict-policy-1650232.html";

let server: SampleServer;
let rasd: RasdInFirefox;
let profile = "";
const stored = new Set<string>();

beforeAll(async () => {
  profile = await mkdtemp(join(tmpdir(), "rasd-reading-"));
  server = await startSampleServer(samplePages());
  rasd = await startRasdInFirefox({ profile, locale: "ar", proxy: server.origin });
});

afterAll(async () => {
  await rasd.stop();
  await server.stop();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
});

async function expectRead(url: string, expected: Expected): Promise<void> {
  const { marionette } = rasd.browser;
  // The badge follows the note, therefore comes last.
  const { state } = await rasd.readReport(url, ({ state: read, badge }) => {
    if (read?.status !== "annotated") return !expected.isArticle && read?.status === "listing" && badge === "";
    const count = expected.label === "relevant" ? String(read.report.entities.length) : "";
    return expected.isArticle && read.report.url === url && badge === count;
  });
  const entities = state?.status === "annotated" ? state.report.entities : [];

  if (expected.label === "none") {
    // A listing's headlines have a mark and a test of their own (listing.test.ts).
    const marks = (await marionette.evaluate(readMarks)).filter(({ name }) => name !== "hl-headline");
    expect(marks).toEqual([]);
    const surfaces = entities.map(({ surface }) => surface);
    expect(expected.mustMark.filter((surface) => !surfaces.includes(surface))).toEqual([]);
  } else {
    const painted = (await marionette.evaluate(readMarks)).map(({ text }) => text);
    expect(expected.mustMark.filter((surface) => !painted.includes(surface))).toEqual([]);
    expect(expected.mustNotMark.filter((surface) => painted.includes(surface))).toEqual([]);
  }

  if (isStored(expected.label)) {
    const id = identifyArticle(url, null)!;
    stored.add(id);
    const note = await waitFor("the note", async () => (await rasd.notes()).find((kept) => kept.id === id));
    const { label, headline, published, byline, lang } = expected;
    expect(summarize(note!)).toEqual({ label, headline, published: toInstant(published), byline, lang });
  }
}

describe.each(samples)("$file", ({ url, expected, then }) => {
  it(`is ${expected.label}${then ? `, then ${then.expected.label}` : ""}, and the page notices nothing`, async () => {
    const { marionette } = rasd.browser;
    await marionette.navigate(url);
    await expectRead(url, expected);
    if (then) {
      // Marionette's own click sets styles on the element for a moment, which the page would notice.
      await marionette.evaluate((css) => document.querySelector<HTMLElement>(css)?.click(), then.click);
      await expectRead(then.url, then.expected);
      // This page renders itself: only what it does to its own root and title may have changed.
      const { mutations, ...noticed } = await marionette.evaluate(readObserver);
      expect(mutations.filter((mutation) => !/^childList (root|title)$/.test(mutation))).toEqual([]);
      expect({ ...noticed, mutations: [], sameSource: true }).toEqual(NOTHING);
    } else {
      expect(await marionette.evaluate(readObserver)).toEqual(NOTHING);
    }
  });
});

describe("after all samples", () => {
  it("holds the notes the labels ask for and no trace of any other page", async () => {
    expect(new Set((await rasd.notes()).map(({ id }) => id))).toEqual(stored);
  });

  it("has asked the network for the samples and nothing else", () => {
    const pages = Object.keys(samplePages());
    expect(server.requests.filter(({ url }) => !pages.includes(url))).toEqual([]);
  });

  it("has its notes after a restart, and the popup lists them, newest first", async () => {
    const before = await rasd.notes();
    await rasd.stop();
    rasd = await startRasdInFirefox({ profile, locale: "ar", proxy: server.origin });
    expect(await rasd.notes()).toEqual(before);
    const { marionette } = rasd.browser;
    await rasd.browser.openExtensionPage("popup.html");
    const notes = '[role=tab][id$="-tab-notes"]';
    await marionette.click((await waitFor("the popup", () => marionette.find(notes)))!);
    const shown = await waitFor(
      "the list",
      () =>
        marionette.evaluate(() =>
          [...document.querySelectorAll<HTMLElement>("[data-note]")].map((note) => note.dataset.note),
        ),
      (notes) => notes.length === before.length,
    );
    const newestFirst = before.toSorted((a, b) => b.lastReadAt.localeCompare(a.lastReadAt)).map(({ id }) => id);
    expect(shown).toEqual(newestFirst);
    expect(await marionette.evaluate(() => document.documentElement.dir)).toBe("rtl");
    await marionette.closeTab();
    await marionette.switchTo((await marionette.tabs())[0]!);
  });
});

describe("the card", () => {
  it("shows on a page that allows no foreign style, outside the body and closed, and Escape hides it", async () => {
    const { marionette } = rasd.browser;
    const { file, expected } = sampleNamed("hespress-ar-court");
    server.add(STRICT, {
      body: readSample(file).replace(/<link rel="canonical"[^>]*>|<meta property="og:url"[^>]*>/gu, ""),
      headers: { "content-security-policy": "default-src 'self'" },
    });
    await marionette.navigate(STRICT);
    await rasd.readReport(STRICT, ({ badge }) => badge !== "");
    await marionette.movePointer(5, 5);
    const bare = await marionette.screenshot();
    const point = (await marionette.evaluate(locateMark, expected.mustMark[2]!))!;
    await marionette.movePointer(point.x, point.y);
    const hosts = await waitFor(
      "the card",
      () => marionette.evaluate(readHosts),
      (found) => found[0]?.open === true,
    );
    expect(hosts).toEqual([{ open: true, hasOpenRoot: false, text: "" }]);
    expect((await marionette.screenshot()).equals(bare)).toBe(false);
    await marionette.pressKey(ESCAPE);
    await waitFor(
      "the card to go",
      () => marionette.evaluate(readHosts),
      (found) => found[0]?.open === false,
    );
  });
});

describe("clipping", () => {
  it("seals the text and a clean copy, and the popup says so", async () => {
    const { marionette } = rasd.browser;
    const { state } = await rasd.readReport(STRICT);
    if (state?.status !== "annotated") throw new Error("The page was not read");
    await rasd.openPopup(STRICT);
    await marionette.click((await waitFor("the button", () => marionette.find(".actions [aria-pressed=false]")))!);
    await waitFor("the line", () => marionette.find(".clipping-note .icon-check"));
    const clippings = await rasd.clippings();
    expect(clippings.map(({ content, version }) => [content.text, version])).toEqual([[state.report.text, 1]]);
    expect(clippings[0]?.content.html).toMatch(/^<article lang="ar" dir="rtl">.*<p>.*<\/article>$/su);
    expect(await hashClipping(clippings[0]!, digest)).toBe(clippings[0]?.id);
    await marionette.closeTab();
    await marionette.switchTo((await marionette.tabs())[0]!);
  });
});
