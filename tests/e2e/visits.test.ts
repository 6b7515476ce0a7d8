// What happens between a page and its note: the same article again, late content, other sites, and forged messages.
import { beforeAll, describe, expect, it } from "vitest";
import { identifyArticle } from "../../utils/core/notes/identify-article.ts";
import type { PageReport } from "../../utils/core/notes/page-report.ts";
import { askAsContentScript } from "./support/ask-as-content-script.ts";
import { NOTHING, readObserver } from "./support/page-observer.ts";
import { pressToolbarButton } from "./support/press-toolbar-button.ts";
import type { OpenTab } from "./support/rasd-in-chromium.ts";
import { rasd, server, startRasd } from "./support/rasd-of-file.ts";
import { readMarks } from "./support/read-marks.ts";
import { readSample, sampleNamed, samplePages } from "./support/samples.ts";
import { ARTICLES, type Site, singlePageSite } from "./support/single-page-site.ts";
import { textsIn } from "./support/texts.ts";
import { waitFor } from "./support/wait-for.ts";

declare const site: Site;

const { t } = textsIn("en");
const court = sampleNamed("hespress-ar-court");
const html = readSample(court.file);

startRasd({ locale: "en", pages: samplePages() });

const marksOf = (tab: OpenTab) => tab.page.evaluate(readMarks);
const paintedIn = async (tab: OpenTab) =>
  (
    await waitFor(
      "marks",
      () => marksOf(tab),
      (marks) => marks.length > 0,
    )
  ).map(({ text }) => text);

describe("the same article again", () => {
  // Each address brings the same page; to add a disguise, add its address.
  const path = new URL(court.url).pathname;
  it.each([
    ["as it is", court.url],
    ["under tracking parameters", `${court.url}?utm_source=facebook&utm_medium=social&fbclid=IwAR0abc`],
    ["on the mobile host", `http://m.hespress.com${path}`],
    ["as an AMP copy", `${court.url}/amp/`],
    ["with a fragment", `${court.url}#comments`],
  ])("%s is one note, brought up to date", async (_, url) => {
    server.add(url, html);
    const before = (await rasd.notes())[0];
    const tab = await rasd.open(url);
    const notes = await waitFor(
      "the new reading",
      () => rasd.notes(),
      ([note]) => note !== undefined && note.lastReadAt !== before?.lastReadAt,
    );
    expect(notes.map(({ id }) => id)).toEqual([identifyArticle(court.url, null)]);
    if (before) {
      expect(notes[0]?.createdAt).toBe(before.createdAt);
      expect(notes[0]!.lastReadAt > before.lastReadAt).toBe(true);
    }
    await tab.page.close();
  });
});

describe("late content", () => {
  it("is stored though the page leaves no idle time and changes all the while", async () => {
    const [first, second] = ARTICLES.map(({ path }) => `http://www.hespress.com${path}`) as [string, string];
    for (const url of [first, second]) server.add(url, singlePageSite());
    const tab = await rasd.open(first);
    await rasd.readState(tab);
    await tab.page.evaluate(() => {
      const ticker = document.body.appendChild(document.createElement("p"));
      setInterval(() => {
        const until = performance.now() + 45;
        while (performance.now() < until) ticker.textContent = String(until);
      }, 50);
      site.push(1);
      site.render(1);
    });
    const isSecond = async () => (await rasd.notes()).some(({ url }) => url === second);
    await waitFor("the note of the article that came later", isSecond);
    await tab.page.close();
  });

  const address = "http://www.hespress.com/late-1650777.html";

  it("is marked when it is appended as the reader scrolls, and the note grows with it", async () => {
    const growing = html.replace(/<link rel="canonical"[^>]*>|<meta property="og:url"[^>]*>/gu, "").replace(
      "</body>",
      `<script>addEventListener("scroll", () => {
          const p = document.createElement("p");
          p.textContent = "وأوضحت المنظمة الدولية للهجرة في بلاغ لها أن المشتكيات استفدن من مواكبة نفسية طيلة أطوار المحاكمة، وأن الملف سيظل مفتوحا.";
          document.querySelector(".article-content").append(p);
        }, { once: true });</script></body>`,
    );
    server.add(address, growing);
    const tab = await rasd.open(address);
    const before = await paintedIn(tab);
    expect(before).not.toContain("المنظمة الدولية للهجرة");
    const badge = await waitFor("the badge", () => rasd.badge(tab));
    await tab.page.mouse.wheel(0, 400);
    await waitFor(
      "the mark of what came late",
      () => marksOf(tab),
      (marks) => marks.some(({ text }) => text === "المنظمة الدولية للهجرة"),
    );
    await waitFor(
      "the badge",
      () => rasd.badge(tab),
      (text) => Number(text) === Number(badge) + 1,
    );
    const note = (await rasd.notes()).find(({ url }) => url === address);
    expect(String(note?.entities.length)).toBe(await rasd.badge(tab));
    await tab.page.close();
  });

  it("of a page that renders itself is two notes for two articles, each under its own address", async () => {
    const rendered = sampleNamed("snrtnews-ar-rendered");
    // Slower than Rasd looks again: for a while the new address stands over the old text.
    const slow = "setTimeout(() => render(stories[1]), 1500)";
    server.add(rendered.url, readSample(rendered.file).replace("setTimeout(() => render(stories[1]), 100)", slow));
    const tab = await rasd.open(rendered.url);
    const noteOf = async (url: string) => (await rasd.notes()).find((note) => note.url === url);
    const first = await waitFor("the first note", () => noteOf(rendered.url));
    await tab.page.click(rendered.then!.click);
    const second = await waitFor("the second note", () => noteOf(rendered.then!.url));
    expect(first?.headline).toBe(rendered.expected.headline);
    expect(second?.headline).toBe(rendered.then?.expected.headline);
    await waitFor(
      "the badge",
      () => rasd.badge(tab),
      (text) => text === String(second?.entities.length),
    );
    // This page does not render anew on the way back: the second text under the first address changes no note.
    const before = await rasd.notes();
    await tab.page.goBack();
    await tab.page.waitForTimeout(1_500);
    expect(await rasd.notes()).toEqual(before);
    await tab.page.close();
  });
});

describe("a site Rasd does not follow", () => {
  const elsewhere = "http://elsewhere.example/2025/11/12/story-16502.html";

  it("is left alone until the reader asks for it from the toolbar", async ({ skip }) => {
    server.add(elsewhere, html.replace(/<link rel="canonical"[^>]*>|<meta property="og:url"[^>]*>/gu, ""));
    const tab = await rasd.open(elsewhere);
    expect(await rasd.ask(tab, { type: "view/state" })).toBeNull();
    expect(await marksOf(tab)).toEqual([]);

    const popup = await pressToolbarButton(rasd.browser, tab.page);
    if (popup === null) return skip("this Chromium cannot be told to press a toolbar button");
    const says = (text: string) =>
      waitFor(`the popup to say «${text}»`, () =>
        popup.evaluate<boolean>(`document.body.textContent.includes(${JSON.stringify(text)})`),
      );
    await says(t("page.notAnnotated.title"));
    expect(await marksOf(tab)).toEqual([]);
    await popup.evaluate(`document.querySelector(".button-main").click()`);
    await says(t("verdict.relevant"));
    const painted = await paintedIn(tab);
    expect(court.expected.mustMark.filter((surface) => !painted.includes(surface))).toEqual([]);
    const note = await waitFor("the note", async () => (await rasd.notes()).find(({ url }) => url === elsewhere));
    expect(note?.outlet.host).toBe("elsewhere.example");
    expect(await tab.page.evaluate(readObserver)).toEqual(NOTHING);

    // Asked for once is not for ever: the next visit is left alone again.
    await tab.page.goto("http://elsewhere.example/other");
    await tab.page.goto(elsewhere);
    expect(await rasd.ask(tab, { type: "view/state" })).toBeNull();
    await tab.page.close();
  });
});

describe("a forged message", () => {
  let tab: OpenTab;
  let report: PageReport;

  beforeAll(async () => {
    tab = await rasd.open(court.url);
    const state = await rasd.readState(tab);
    if (state.status !== "annotated") throw new Error("The sample was not annotated");
    ({ report } = state);
    await waitFor("the badge", () => rasd.badge(tab));
  });

  it("from the page's own world reaches nobody", async () => {
    const before = await rasd.notes();
    const forged = { type: "page/report", report: { ...report, headline: "forged", url: `${court.url}?id=99999` } };
    const reached = await tab.page.evaluate((message) => {
      postMessage(message, "*");
      for (const target of [document, window])
        target.dispatchEvent(new CustomEvent("wxt:content-script-started", { detail: message }));
      const { runtime } = (globalThis as { chrome?: { runtime?: { sendMessage?: unknown } } }).chrome ?? {};
      return typeof runtime?.sendMessage;
    }, forged);
    expect(reached).toBe("undefined");
    // The session is alive and nothing was stored.
    expect((await rasd.ask(tab, { type: "view/state" }))?.status).toBe("annotated");
    expect(await rasd.notes()).toEqual(before);
  });

  // What a page's process that was taken over may say as its content script. To add one: the message, built from a true one.
  const forgeries: readonly (readonly [string, (true_: PageReport) => unknown])[] = [
    [
      "a report of another origin",
      (r) => ({ type: "page/report", report: { ...r, url: "http://walaw.press/article/X" } }),
    ],
    ["a report without a text", ({ text, ...r }) => ({ type: "page/report", report: r })],
    ["a report with a field too many", (r) => ({ type: "page/report", report: { ...r, deletedAt: null } })],
    ["a label that is none", (r) => ({ type: "page/report", report: { ...r, label: "urgent" } })],
    ["a script as its address", (r) => ({ type: "page/report", report: { ...r, url: "javascript:alert(1)" } })],
    ["a report that is a string", () => ({ type: "page/report", report: "x" })],
    ["a question nobody knows", () => ({ type: "page/notes" })],
    ["headlines without end", () => ({ type: "page/headlines", headlines: Array(5001).fill("x") })],
  ];

  it.each(forgeries)("as its content script: %s is refused in words, and nothing is stored", async (_, forge) => {
    const before = await rasd.notes();
    const answer = await askAsContentScript(rasd.browser, tab.page, forge(report));
    expect(answer).toMatchObject({ ok: false, message: expect.stringMatching(/\w/) });
    expect(await rasd.notes()).toEqual(before);
  });

  it("as its content script: the true report is taken, which shows that the way there is open", async () => {
    const answer = await askAsContentScript(rasd.browser, tab.page, { type: "page/report", report });
    expect(answer).toEqual({ ok: true, value: { stored: true, dismissed: false } });
  });

  it("as its content script: what is no question for Rasd at all gets no answer", async () => {
    expect(await askAsContentScript(rasd.browser, tab.page, { type: "view/state" })).toBeNull();
    expect(await askAsContentScript(rasd.browser, tab.page, "page/report")).toBeNull();
  });
});

it("only the refusals were told to the console of the extension", () => expect(rasd.faults).toEqual([]));
