import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import sitesData from "../../assets/sites.json" with { type: "json" };
import { makeAddress, ownAddress } from "../../scripts/start/choose-address.ts";
import { gatherPages, gatherSamples } from "../../scripts/start/gather-pages.ts";
import { readOptions, type Surroundings } from "../../scripts/start/read-options.ts";
import { waitForState } from "../../scripts/start/wait-for-state.ts";
import { identifyArticle } from "../../utils/core/notes/identify-article.ts";
import { findSite } from "../../utils/core/sites/find-site.ts";
import { isArticleUrl } from "../../utils/core/sites/is-article-url.ts";
import { parseSites } from "../../utils/core/sites/parse-sites.ts";
import type { SessionState } from "../../utils/extension/view-answers.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const sites = parseSites(sitesData);

describe("the command line", () => {
  const bare: Surroundings = { platform: "linux", env: {}, language: "de-CH" };
  const table: [string, string[], Surroundings, object | string][] = [
    ["no display", [], bare, { headless: true, language: "ar", browser: "chromium", paths: [] }],
    ["X11", [], { ...bare, env: { DISPLAY: ":0" } }, { headless: false, language: "de-CH" }],
    ["Wayland", [], { ...bare, env: { WAYLAND_DISPLAY: "wayland-0" } }, { headless: false }],
    ["an empty DISPLAY", [], { ...bare, env: { DISPLAY: "" } }, { headless: true }],
    ["macOS", [], { ...bare, platform: "darwin" }, { headless: false }],
    ["Windows", [], { ...bare, platform: "win32" }, { headless: false }],
    ["--headless", ["--headless"], { ...bare, platform: "darwin" }, { headless: true }],
    [
      "paths and options",
      ["a.txt", "--browser=firefox", "b", "--language=fr"],
      bare,
      { browser: "firefox", language: "fr", paths: ["a.txt", "b"] },
    ],
    ["another browser", ["--browser=lynx"], bare, 'There is no browser "lynx" here: choose chromium or firefox.'],
    ["another language", ["--language=de"], bare, 'Rasd does not speak "de": choose ar, fr or en.'],
  ];
  it.each(table)("%s", (_name, args, surroundings, expected) => {
    const options = readOptions(args, surroundings);
    if (typeof expected === "string") expect(options).toBe(expected);
    else expect(options).toMatchObject(expected);
  });

  it("says what it does not know", () => {
    expect(readOptions(["--fast"], bare)).toContain("--fast");
  });
});

describe("addresses", () => {
  it.each(["000_9e7424c401942aaf.txt", "مقال عن الاتجار بالبشر.txt", "a/b?c#d.html", ".txt", "\ud800.txt"])(
    "%s gets an article's address on a followed outlet, the same every time",
    (name) => {
      const url = makeAddress(name, new Set());
      expect(makeAddress(name, new Set())).toBe(url);
      expect(new URL(url).href).toBe(url);
      expect(isArticleUrl(url, findSite(sites, url))).toBe("article");
    },
  );

  it("are never given twice", () => {
    const taken = new Set<string>();
    for (let i = 0; i < 50; i++) taken.add(makeAddress("a.txt", taken));
    expect(taken.size).toBe(50);
    expect(new Set([...taken].map((url) => identifyArticle(url, null))).size).toBe(50);
  });

  const heads: [string, string, string | null][] = [
    [
      "canonical",
      '<link rel="canonical" href="https://www.hespress.com/a-1234567.html#top">',
      "http://www.hespress.com/a-1234567.html",
    ],
    [
      "canonical, attributes turned",
      "<link href='https://www.goud.ma/x-904518/' rel=canonical>",
      "http://www.goud.ma/x-904518/",
    ],
    [
      "og:url",
      '<meta property="og:url" content="http://al3omk.com/1098877.html?a=1&amp;b=2">',
      "http://al3omk.com/1098877.html?a=1&b=2",
    ],
    ["a site Rasd does not follow", '<link rel="canonical" href="https://news.example/a-1234567.html">', null],
    ["no web address", '<link rel="canonical" href="file:///tmp/a.html">', null],
    ["a relative one", '<link rel="canonical" href="/a.html">', null],
    ["none", "<title>-</title>", null],
  ];
  it.each(heads)("of a saved page: %s", (_name, head, expected) => {
    expect(ownAddress(`<!doctype html><head>${head}</head><p>-</p>`, sites)).toBe(expected);
  });
});

describe("files", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "rasd-start-"));
    await mkdir(join(folder, "inner"));
    const saved = '<link rel="canonical" href="https://www.hespress.com/a-1234567.html"><p>مقال</p>';
    await writeFile(join(folder, "a.txt"), "عنوان المقال\n\nفقرة.");
    await writeFile(join(folder, "b.html"), saved);
    await writeFile(join(folder, "inner", "b.html"), saved);
    await writeFile(join(folder, "inner", "broken.txt"), Uint8Array.of(0xd8, 0x27, 0xff));
    await writeFile(join(folder, "notes.pdf"), "-");
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it("are all there, each at an address of its own, and what cannot be read is named", async () => {
    const { pages, problems } = await gatherPages(root, [folder, join(folder, "nowhere.txt")]);
    expect(pages.map(({ name }) => name)).toEqual(["a.txt", "b.html", "b.html"]);
    expect(pages[1]).toMatchObject({ url: "http://www.hespress.com/a-1234567.html" });
    expect(new Set(pages.map(({ url }) => url)).size).toBe(3);
    expect(problems).toHaveLength(2);
    expect(problems[0]).toContain("broken.txt");
    expect(problems[1]).toContain("nowhere.txt");
  });

  it("say so when there are none", async () => {
    await mkdir(join(folder, "empty"));
    expect(await gatherPages(root, [join(folder, "empty")])).toEqual({
      pages: [],
      problems: [`${join(folder, "empty")}: no .txt or .html file is in there`],
    });
  });

  it("are the samples when none are named", () => {
    const samples = gatherSamples(root);
    expect(samples.length).toBeGreaterThanOrEqual(5);
    for (const { url, html } of samples) {
      expect(url).toMatch(/^http:\/\//);
      expect(html).toContain("<");
    }
  });
});

describe("waiting for a page session", () => {
  const reading: SessionState = { status: "reading" };
  const listing: SessionState = { status: "listing", headlines: [], names: {} };
  const failed: SessionState = { status: "failed", message: "-" };
  /** Answers one after the other, the last for ever. */
  const answers = (...states: (SessionState | null)[]) => {
    let at = 0;
    return async () => states[Math.min(at++, states.length - 1)] ?? null;
  };
  const patience = { limit: 200, settled: 50, pause: 1 };

  it("ends with the first reading", async () => {
    expect(await waitForState(answers(null, reading, failed), patience)).toBe(failed);
  });
  it("does not believe «no article» at once", async () => {
    expect(await waitForState(answers(null, listing, listing, failed), patience)).toBe(failed);
    expect(await waitForState(answers(listing), patience)).toBe(listing);
  });
  it("says what did not happen in time", async () => {
    await expect(waitForState(answers(null), patience)).rejects.toThrow("did not start");
    await expect(waitForState(answers(reading), patience)).rejects.toThrow("has not finished");
  });
});
