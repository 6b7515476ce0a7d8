// The add-on is switched off under an open page in Firefox, which ends its scripts at once and without a word: nothing of it
// may stay in sight, and what was typed comes back when it is switched on again.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type SampleServer, startSampleServer } from "../../../scripts/browsers/sample-server.ts";
import { giveActiveTab, switchAddon } from "../support/addon-in-firefox.ts";
import { dragOverIn, expectBarIn, pressInBarIn, readHostsIn } from "../support/highlight-bar-in-firefox.ts";
import { articlePage } from "../support/made-up-article.ts";
import { type RasdInFirefox, startRasdInFirefox } from "../support/rasd-in-firefox.ts";
import { locateMark } from "../support/read-marks.ts";
import { createReader } from "../support/reader-in-firefox.ts";
import { textsIn } from "../support/texts.ts";
import { waitFor } from "../support/wait-for.ts";

const NOTE = textsIn("ar").t("highlightBar.note");
/** An address that Rasd does not follow: the popup starts it there. */
const ELSEWHERE = "http://press.example/made-up-1.html";

let server: SampleServer;
let rasd: RasdInFirefox;
let profile = "";
const firefox = () => rasd.browser.marionette;
const { open, expectStored } = createReader(
  () => rasd,
  () => server,
);
const switchRasd = (on: boolean) => switchAddon(firefox(), rasd.browser.addonId, on);

beforeAll(async () => {
  profile = await mkdtemp(join(tmpdir(), "rasd-off-"));
  server = await startSampleServer({ [ELSEWHERE]: articlePage() });
  rasd = await startRasdInFirefox({ profile, locale: "ar", proxy: server.origin });
});

afterAll(async () => {
  await rasd.stop();
  await server.stop();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
});

interface ExtensionScope {
  readonly browser: {
    readonly storage: { readonly local: { set(items: object): Promise<void> } };
    readonly tabs: { query(query: object): Promise<{ id: number; active: boolean; url?: string }[]> };
    readonly scripting: {
      insertCSS(where: object): Promise<void>;
      executeScript(where: object): Promise<unknown>;
    };
  };
}

/** Runs a function in a page of the extension. */
async function inExtension<A extends unknown[]>(run: (...args: A) => Promise<void>, ...args: A): Promise<void> {
  const before = await firefox().currentTab();
  await rasd.browser.openExtensionPage("options.html");
  await firefox().evaluate(run, ...args);
  await firefox().closeTab();
  await firefox().switchTo(before);
}

const setMap = (map: boolean) =>
  inExtension(async (wanted) => {
    await (globalThis as unknown as ExtensionScope).browser.storage.local.set({ settings: { map: wanted } });
  }, map);

/** Starts a page session where the manifest starts none, by the calls of the popup's (`startSession`). */
async function openElsewhere(): Promise<void> {
  await firefox().navigate(ELSEWHERE);
  await giveActiveTab(firefox(), rasd.browser.addonId);
  await inExtension(async () => {
    const { tabs, scripting } = (globalThis as unknown as ExtensionScope).browser;
    for (const { id: tabId } of (await tabs.query({})).filter(({ url }) => url?.startsWith("http:"))) {
      await scripting.insertCSS({ target: { tabId }, files: ["assets/marks.css"] });
      await scripting.executeScript({ target: { tabId }, files: ["page.js"] });
    }
  });
  await rasd.readReport(ELSEWHERE);
}

async function openBar(): Promise<void> {
  await dragOverIn(firefox(), "تقرير الخبير");
  await expectBarIn(firefox());
}

/** Its field outlives the rest by some seconds, for there may be a new version. */
const WRITING = "a note that is being written";

/** Ways to something of Rasd's on the screen. To add one, add an entry. */
const WAYS: Record<string, () => Promise<void>> = {
  "the bar": async () => {
    await open();
    await openBar();
  },
  [WRITING]: async () => {
    await open();
    await openBar();
    await pressInBarIn(firefox(), NOTE);
    await firefox().typeKeys("سؤال");
  },
  "the bar on a page where the popup has started Rasd": async () => {
    await openElsewhere();
    await openBar();
  },
  "the card": async () => {
    await open();
    const { x, y } = (await firefox().evaluate(locateMark, "الاتجار بالبشر"))!;
    await firefox().movePointer(x, y);
  },
  "the map beside the scroll bar": async () => {
    await setMap(true);
    await open();
  },
};

/** What there is to see at each point of a coarse grid: the tag names of the elements that a click there reaches. */
const reachable = () =>
  firefox().evaluate(() => {
    const found = new Set<string>();
    for (let x = 2; x < innerWidth; x += 5)
      for (let y = 2; y < innerHeight; y += 5) {
        const element = document.elementFromPoint(x, y);
        if (element) found.add(element.closest("body") || element === document.documentElement ? "page" : "host");
      }
    return [...found].toSorted().join();
  });

describe("nothing stays in sight of", () => {
  it.each(Object.entries(WAYS))("%s", async (name, reach) => {
    await reach();
    await waitFor("it to be there", reachable, (found) => found === "host,page");
    try {
      await switchRasd(false);
      // The hosts cannot be taken off: there is nobody to do it. They are neither seen nor in the way.
      expect((await readHostsIn(firefox())).length).toBeGreaterThan(0);
      if (name === WRITING) await waitFor("the field to go", reachable, (found) => found === "page");
      else expect(await reachable()).toBe("page");
      const scrolled = await firefox().evaluate(() => {
        getSelection()?.removeAllRanges();
        return scrollY;
      });
      const left = await firefox().screenshot();
      await firefox().reload();
      await firefox().evaluate((y) => scrollTo(0, y), scrolled);
      expect(left.equals(await firefox().screenshot())).toBe(true);
    } finally {
      await switchRasd(true);
      await setMap(false);
    }
  });
});

it("words typed while it goes are stored when it is switched on again", async () => {
  const address = await open();
  await openBar();
  await pressInBarIn(firefox(), NOTE);
  await firefox().typeKeys("سؤال إلى ");
  await expectStored(address, "تقرير الخبير", "سؤال إلى ");
  await switchRasd(false);
  await firefox().typeKeys("الجمعية");
  await waitFor("the field to go", reachable, (found) => found === "page");
  await switchRasd(true);
  await expectStored(address, "تقرير الخبير", "سؤال إلى الجمعية");
  await waitFor(
    "nothing beside the page",
    () => readHostsIn(firefox()),
    (hosts) => hosts.length === 0,
  );
});

/** Firefox cannot take style sheets off a page that is in its cache. */
describe("a page in the back/forward cache", () => {
  const address = "http://www.hespress.com/kept-1690000.html";
  const next = "http://www.hespress.com/kept-1690001.html";
  // Marionette runs scripts with a global object of its own: what stays with the page is set on `window`.
  const hasWindow = () => firefox().evaluate(() => (window as { kept?: boolean }).kept ?? false);

  beforeAll(async () => {
    for (const url of [address, next])
      server.add(url, { body: articlePage(), headers: { "cache-control": "max-age=60" } });
    await setMap(true);
  });

  afterAll(() => setMap(false));

  /** Opens the bar, goes on by the page's own script (a command of Firefox's would not keep the page), and comes back. */
  async function goAndComeBack(meanwhile: () => Promise<unknown>): Promise<void> {
    await firefox().navigate(address);
    await rasd.readReport(address);
    await openBar();
    await firefox().evaluate((url) => {
      (window as { kept?: boolean }).kept = true;
      setTimeout(() => location.assign(url));
    }, next);
    await waitFor(
      "the next page",
      () => firefox().url(),
      (url) => url === next,
    );
    await rasd.readReport(next);
    await meanwhile();
    await firefox().evaluate(() => history.back());
    await waitFor("the same page again", hasWindow);
  }

  it("comes back with bar and map", async () => {
    await goAndComeBack(async () => {});
    await expectBarIn(firefox());
    await waitFor(
      "bar and map",
      () => readHostsIn(firefox()),
      (hosts) => hosts.filter(({ open: isOpen }) => isOpen).length === 2,
    );
  });

  it("comes back with nothing when it was switched off meanwhile", async () => {
    try {
      await goAndComeBack(() => switchRasd(false));
      await new Promise((resolve) => setTimeout(resolve, 500));
      // The script of a page that comes back may still hear of it and take its hosts away; if not, nothing of them is in reach.
      expect(await reachable()).toBe("page");
    } finally {
      await switchRasd(true);
    }
  });
});
