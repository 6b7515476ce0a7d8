// Proves the launchers themselves on a three-file extension, so that a failure of the other end-to-end tests is one of Rasd.
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type BrowserKind, findBrowser } from "../../../scripts/browsers/find-browser.ts";
import { launchChromium } from "../../../scripts/browsers/launch-chromium.ts";
import { launchFirefox } from "../../../scripts/browsers/launch-firefox.ts";
import { type SampleServer, startSampleServer } from "../../../scripts/browsers/sample-server.ts";

const ARTICLE = "http://www.hespress.com/a.html";
const PAGE =
  '<!doctype html><meta charset="utf-8"><title>-</title><link rel="icon" href="data:,"><p>الاتجار بالبشر</p>';
const STORED = { probe: { pages: [{ id: ARTICLE, text: "الاتجار بالبشر" }] } };

const BACKGROUND = `
  const api = globalThis.browser ?? chrome;
  const opened = indexedDB.open("probe", 1);
  opened.onupgradeneeded = () => opened.result.createObjectStore("pages", { keyPath: "id" });
  const ready = new Promise((done) => { opened.onsuccess = () => done(opened.result); });
  api.runtime.onMessage.addListener((text, sender, answer) => {
    ready.then((database) => {
      const saving = database.transaction("pages", "readwrite");
      saving.objectStore("pages").put({ id: sender.url, text });
      saving.oncomplete = () => answer("stored");
    });
    return true;
  });`;
const CONTENT = `(globalThis.browser ?? chrome).runtime.sendMessage(document.querySelector("p").textContent, (answer) => {
    document.title = answer;
  });`;
const POPUP = '<!doctype html><meta charset="utf-8"><p></p><script src="popup.js"></script>';
const POPUP_SCRIPT = `
  const { i18n } = globalThis.browser ?? chrome;
  document.querySelector("p").textContent = i18n.getUILanguage() + " " + i18n.getMessage("greeting");`;

let folder = "";
let server: SampleServer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rasd-probe-"));
  server = await startSampleServer({ [ARTICLE]: PAGE });
});

afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

/** Writes the probe for one browser and returns its folder. */
async function writeProbe(kind: BrowserKind): Promise<string> {
  const manifest = {
    manifest_version: 3,
    name: "__MSG_greeting__",
    version: "1.0",
    default_locale: "en",
    background: kind === "chromium" ? { service_worker: "background.js" } : { scripts: ["background.js"] },
    content_scripts: [{ matches: ["*://*.hespress.com/*"], js: ["content.js"] }],
    browser_specific_settings: { gecko: { id: "probe@rasd.example" } },
  };
  const files = {
    "manifest.json": JSON.stringify(manifest),
    "background.js": BACKGROUND,
    "content.js": CONTENT,
    "popup.html": POPUP,
    "popup.js": POPUP_SCRIPT,
    "_locales/en/messages.json": '{"greeting":{"message":"hello"}}',
    "_locales/ar/messages.json": '{"greeting":{"message":"مرحبا"}}',
  };
  const probe = join(folder, `probe-${kind}`);
  for (const [path, content] of Object.entries(files)) {
    await mkdir(join(probe, path, ".."), { recursive: true });
    await writeFile(join(probe, path), content);
  }
  return probe;
}

/** Runs in a page: resolves once the title is no longer what the page said. */
async function waitForTitle(): Promise<string> {
  while (document.title === "-") await new Promise((done) => setTimeout(done, 20));
  return document.title;
}

const readText = (): string => document.querySelector("p")?.textContent ?? "";

describe("a probe extension", () => {
  it("stores in Chromium, survives a restart, speaks Arabic, and nothing else is asked for", async () => {
    const { path } = await findBrowser("chromium", { install: false });
    const profile = join(folder, "profile-chromium");
    const options = {
      executable: path,
      extension: await writeProbe("chromium"),
      profile,
      locale: "ar",
      proxy: server.origin,
    };
    server.forgetRequests();

    const first = await launchChromium(options);
    try {
      const page = await first.context.newPage();
      await page.goto(ARTICLE);
      expect(await page.evaluate(waitForTitle)).toBe("stored");
      expect(await first.readDatabases()).toEqual(STORED);
    } finally {
      await first.stop();
    }

    const second = await launchChromium(options);
    try {
      expect(await second.readDatabases()).toEqual(STORED);
      const popup = await second.openExtensionPage("popup.html", { width: 400, height: 600 });
      expect(await popup.evaluate(readText)).toBe("ar مرحبا");
      expect(await popup.evaluate(() => innerWidth)).toBe(400);
    } finally {
      await second.stop();
    }
    expect(server.requests).toEqual([{ url: ARTICLE, method: "GET", answered: true }]);
  });

  it("stores in Firefox, survives a restart, speaks Arabic, and nothing else is asked for", async () => {
    const { path } = await findBrowser("firefox", { install: false });
    const profile = join(folder, "profile-firefox");
    const options = {
      executable: path,
      extension: await writeProbe("firefox"),
      profile,
      locale: "ar",
      proxy: server.origin,
    };
    server.forgetRequests();

    const first = await launchFirefox(options);
    try {
      await first.marionette.navigate(ARTICLE);
      expect(await first.marionette.evaluate(waitForTitle)).toBe("stored");
      expect(await first.readDatabases()).toEqual(STORED);
    } finally {
      await first.stop();
    }

    const second = await launchFirefox(options);
    try {
      expect(await second.readDatabases()).toEqual(STORED);
      await second.openExtensionPage("popup.html");
      expect(await second.marionette.evaluate(readText)).toBe("ar مرحبا");
    } finally {
      await second.stop();
    }
    expect(server.requests).toEqual([{ url: ARTICLE, method: "GET", answered: true }]);
  });
});

describe("a launcher that fails", () => {
  it("says so when Firefox cannot be started, and leaves nothing behind", async () => {
    const extension = await writeProbe("firefox");
    await expect(launchFirefox({ executable: join(folder, "nowhere"), extension })).rejects.toThrow(
      "could not be started",
    );
    await expect(launchFirefox({ executable: process.execPath, extension })).rejects.toThrow("left with code");
  });

  it("stops Chromium when told to by a signal", async () => {
    const { path } = await findBrowser("chromium", { install: false });
    const abort = new AbortController();
    const running = await launchChromium({
      executable: path,
      extension: await writeProbe("chromium"),
      signal: abort.signal,
    });
    const closed = new Promise((done) => running.context.once("close", done));
    abort.abort();
    await closed;
    await running.stop();
  });
});
