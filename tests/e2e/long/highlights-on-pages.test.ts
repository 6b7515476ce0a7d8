// Highlights on pages that live: single-page navigation, late content, re-rendering, going back, prerendering, printing.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { changeColour } from "../support/change-colour.ts";
import { pressInBar } from "../support/highlight-bar.ts";
import { keepPassage, readPainted, waitForBar, waitForPainted } from "../support/highlighting.ts";
import { articlePage, PARAGRAPHS } from "../support/made-up-article.ts";
import { closeTabAfterEach, newAddress, open, openAddress, stored, tab } from "../support/made-up-pages.ts";
import { startRasdInChromium } from "../support/rasd-in-chromium.ts";
import { rasd, server, startRasd } from "../support/rasd-of-file.ts";
import { readUnwatched } from "../support/read-unwatched.ts";
import { dragOver } from "../support/select-text.ts";
import { ARTICLES, type Site, singlePageSite } from "../support/single-page-site.ts";
import { textsIn } from "../support/texts.ts";
import { waitFor } from "../support/wait-for.ts";

declare const site: Site;

/** What the background calls in it. */
interface Chrome {
  readonly runtime: { onMessage: { addListener(listen: (message: { type: string }) => void): void } };
  readonly storage: { local: { set(items: object): Promise<void> } };
}

const { t } = textsIn("ar");
const YELLOW = t("highlightBar.colour.yellow");
const NOTE = t("highlightBar.note");
const HOST = "http://www.hespress.com";

startRasd({ locale: "ar", backForwardCache: true });

beforeAll(async () => {
  for (const { path } of ARTICLES) server.add(HOST + path, singlePageSite);
});

closeTabAfterEach();

const waitForHeadline = (headline: string) =>
  waitFor(
    "the reading",
    () => rasd.ask(tab, { type: "view/state" }),
    (state) => state?.status === "annotated" && state.report.headline === headline,
  );

describe("a site that shows its articles in one page", () => {
  const [first, second] = ARTICLES;
  const idOf = ({ path }: { path: string }) => `https://hespress.com${path}`;

  it("has each article's highlights on its own text and under its own address, there and back", async () => {
    await openAddress(HOST + first.path);
    await rasd.readState(tab);
    await keepPassage(tab.page, "ضيعة معزولة", YELLOW);
    await waitForPainted(tab.page, "ضيعة معزولة");
    await tab.page.evaluate(() => site.push(1));
    await tab.page.waitForTimeout(200);
    await tab.page.evaluate(() => site.render(1));
    await waitForHeadline(second.headline);
    await waitForPainted(tab.page, "");
    await keepPassage(tab.page, "المحكمة الابتدائية", YELLOW);
    await waitForPainted(tab.page, "المحكمة الابتدائية");
    expect(await stored("ضيعة معزولة")).toMatchObject({ articleId: idOf(first), url: HOST + first.path });
    expect(await stored("المحكمة الابتدائية")).toMatchObject({ articleId: idOf(second), url: HOST + second.path });
    await tab.page.goBack();
    await waitForPainted(tab.page, "ضيعة معزولة");
    await tab.page.goForward();
    await waitForPainted(tab.page, "المحكمة الابتدائية");
  });

  it("saves under the article that was read, however the address jumps", async () => {
    await openAddress(HOST + first.path);
    await rasd.readState(tab);
    const passages = ["تقرير الخبير", "دفاع المتهمين", "إنصافا للضحايا", "تكررت في العقود"];
    for (const passage of passages) {
      await dragOver(tab.page, passage);
      await waitForBar(tab.page);
      await tab.page.evaluate(async () => {
        site.rendersBack = false;
        for (let jump = 0; jump < 5; jump++) {
          site.push(1);
          await new Promise((resolve) => setTimeout(resolve, 5 * jump));
          history.back();
          await new Promise((resolve) => addEventListener("popstate", resolve, { once: true }));
        }
        // The last one is not cancelled yet when the reader presses.
        site.push(1);
      });
      await pressInBar(tab.page, YELLOW);
      expect(await stored(passage)).toMatchObject({ articleId: idOf(first), url: HOST + first.path });
    }
    await tab.page.evaluate(() => site.render(1));
    await waitForHeadline(second.headline);
    await waitForPainted(tab.page, "المحكمة الابتدائية");
  });

  it("keeps a passage whose article has gone from the page, and puts nothing of it on the next", async () => {
    await openAddress(HOST + first.path);
    await rasd.readState(tab);
    await dragOver(tab.page, "عاملات إلى");
    await waitForBar(tab.page);
    await tab.page.evaluate(() => {
      site.push(1);
      site.render(1);
    });
    await waitForHeadline(second.headline);
    await pressInBar(tab.page, YELLOW);
    expect(await stored("عاملات إلى")).toMatchObject({ articleId: idOf(first), url: HOST + first.path });
    expect(await readPainted(tab.page)).toBe("المحكمة الابتدائية");
    const state = await rasd.readState(tab);
    expect(state.status === "annotated" && state.places.map(({ status }) => status)).toEqual(["found"]);
  });

  it("saves the last keystrokes of a note to its own article when the page moves on", async () => {
    await openAddress(HOST + first.path);
    await rasd.readState(tab);
    await keepPassage(tab.page, "خلال الأيام العشرة", NOTE);
    await tab.page.keyboard.type("قبل");
    await tab.page.evaluate(() => {
      site.push(1);
      site.render(1);
    });
    await tab.page.keyboard.type(" وبعد");
    await waitForHeadline(second.headline);
    await tab.page.keyboard.type(" الانتقال");
    await waitFor(
      "the note",
      async () => (await stored("خلال الأيام العشرة")).note,
      (note) => note === "قبل وبعد الانتقال",
    );
    expect((await stored("خلال الأيام العشرة")).articleId).toBe(idOf(first));
  });
});

describe("a page that changes", () => {
  const { opening, shelter, money, closing } = PARAGRAPHS;

  it("gets its highlight once the paragraph is there", async () => {
    const address = await open(articlePage([opening, shelter, money, closing]));
    await keepPassage(tab.page, "رحبت الجمعية", YELLOW);
    await stored("رحبت الجمعية");
    server.add(address, articlePage([opening, shelter, money]));
    await tab.page.reload();
    const lost = await waitFor(
      "the highlight without a place",
      () => rasd.ask(tab, { type: "view/state" }),
      (state) => state?.status === "annotated" && state.places.length === 1,
    );
    expect(lost?.status === "annotated" && lost.places[0]?.status).toBe("orphan");
    await tab.page.evaluate((text) => {
      document.querySelector(".article-content")?.insertAdjacentHTML("beforeend", `<p>${text}</p>`);
    }, closing);
    await waitForPainted(tab.page, "رحبت الجمعية");
  });

  it("keeps its highlight painted when the same words come in other nodes", async () => {
    await open(articlePage(undefined, { more: "<p id=clock>0</p>" }));
    await keepPassage(tab.page, "ضيعة معزولة", YELLOW);
    await waitForPainted(tab.page, "ضيعة معزولة");
    // A page that never rests is read less and less often.
    await tab.page.evaluate(async () => {
      for (let tick = 0; tick < 30; tick++) {
        document.querySelector("#clock")!.textContent = String(tick);
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      const article = document.querySelector("article")!;
      article.replaceWith(article.cloneNode(true));
    });
    await tab.page.waitForTimeout(1_500);
    const connected = await tab.page.evaluate(() =>
      [...(CSS.highlights as unknown as Map<string, Set<StaticRange>>)].flatMap(([name, ranges]) =>
        name.startsWith("hl-r") ? [...ranges].map(({ startContainer }) => startContainer.isConnected) : [],
      ),
    );
    expect(connected).toEqual([true]);
  });
});

describe("a page the reader comes back to", () => {
  it("from the back/forward cache paints its highlights as they are now, by one live script", async () => {
    const address = await open(
      articlePage(undefined, { more: "<script>onpageshow = (e) => { window.restored = e.persisted }</script>" }),
    );
    const other = newAddress();
    server.add(other, articlePage());
    await keepPassage(tab.page, "ضيعة معزولة", YELLOW);
    const { id } = await stored("ضيعة معزولة", address);
    for (const [name, colour] of [
      ["hl-r2", "green"],
      ["hl-r3", "blue"],
      ["hl-r1", "yellow"],
    ] as const) {
      await tab.page.goto(other);
      await rasd.readState(tab);
      await changeColour(rasd, id, colour);
      await tab.page.evaluate(() => history.back());
      await waitFor(
        "the page",
        async () => tab.page.url(),
        (url) => url === address,
      );
      expect(await tab.page.evaluate(() => (globalThis as { restored?: boolean }).restored)).toBe(true);
      await waitFor("the colour", () => tab.page.evaluate((key) => CSS.highlights.has(key), name));
      await waitForPainted(tab.page, "ضيعة معزولة");
    }
    const worker = await rasd.browser.serviceWorker();
    const asked = worker.evaluate(async () => {
      const { chrome } = globalThis as unknown as { chrome: Chrome };
      let count = 0;
      chrome.runtime.onMessage.addListener((message: { type: string }) => {
        if (message.type === "page/highlights") count++;
      });
      await chrome.storage.local.set({ highlightsChanged: "once more" });
      await new Promise((resolve) => setTimeout(resolve, 500));
      return count;
    });
    expect(await asked).toBe(1);
  });

  it("is neither read nor stored before it is shown, when it was prerendered", async () => {
    const [start, shown, never, told] = [newAddress(), newAddress(), newAddress(), `${HOST}/told`];
    // Developer tools forbid prerendering: the page itself tells how it was.
    const tell = `<script>
      const tell = () => fetch("${told}?" + location.pathname.slice(1, -5) + "=" + (document.prerendering ?? false));
      if (document.prerendering) document.addEventListener("prerenderingchange", tell);
      tell();
    </script>`;
    const rules = JSON.stringify({ prerender: [{ source: "list", urls: [shown, never], eagerness: "immediate" }] });
    const leave = `<script>setTimeout(() => location.assign("${shown}"), 3000)</script>`;
    server.add(start, articlePage(undefined, { more: `<script type=speculationrules>${rules}</script>${leave}` }));
    for (const address of [shown, never]) server.add(address, articlePage(undefined, { more: tell }));
    const heard = () => server.requests.flatMap(({ url }) => (url.startsWith(told) ? [url.split("made-up-")[1]] : []));
    const number = (address: string) => address.match(/\d+/u)?.[0];
    const profile = await mkdtemp(join(tmpdir(), "rasd-prerender-"));
    try {
      const until = async () => {
        await waitFor("the page to be shown", async () => heard().includes(`${number(shown)}=false`), Boolean, 30_000);
        await new Promise((resolve) => setTimeout(resolve, 2_000));
      };
      await readUnwatched(start, { profile, proxy: server.origin, until });
      expect(heard().toSorted()).toEqual(
        [`${number(shown)}=true`, `${number(never)}=true`, `${number(shown)}=false`].toSorted(),
      );
      const after = await startRasdInChromium({ locale: "ar", proxy: server.origin, profile });
      const notes = (await after.notes()).map(({ url }) => url);
      await after.stop();
      expect(notes.toSorted()).toEqual([start, shown].toSorted());
    } finally {
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    }
  });
});
