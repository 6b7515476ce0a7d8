// Most pages are not read at all: what makes Rasd read one, and that nothing of it is in the others.
// To add a reason to read a page: an entry in REASONS.
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { type SampleServer, startSampleServer } from "../../scripts/browsers/sample-server.ts";
import { evaluateAsContentScript } from "./support/ask-as-content-script.ts";
import { pressInBar, readBar } from "./support/highlight-bar.ts";
import { readPainted, waitForBar } from "./support/highlighting.ts";
import { articlePage, PARAGRAPHS } from "./support/made-up-article.ts";
import { NOTHING, readObserver } from "./support/page-observer.ts";
import { type OpenTab, type RasdInChromium, startRasdInChromium } from "./support/rasd-in-chromium.ts";
import { readMarks } from "./support/read-marks.ts";
import { seedLibrary } from "./support/seed-library.ts";
import { dragOver } from "./support/select-text.ts";
import { textsIn } from "./support/texts.ts";
import { waitFor } from "./support/wait-for.ts";

const { t } = textsIn("ar");
/** An article on something else, with a frame of its own origin. */
const WEATHER = [
  "تتوقع المديرية العامة للأرصاد الجوية أن تشهد مناطق الشمال أمطارا متفرقة طيلة نهاية الأسبوع، مع انخفاض في درجات الحرارة.",
  "ودعت المصالح المختصة مستعملي الطريق إلى توخي الحذر، خاصة في المقاطع الجبلية التي تعرف تشكل الصقيع خلال الصباح.",
];
const headline = "أمطار متفرقة مرتقبة بشمال المملكة";
const weather = (more = "") => articlePage(WEATHER, { headline, more });
const FRAME = '<iframe srcdoc="<p>نص في إطار من الصفحة نفسها، يقرأ كما تقرأ الصفحة.</p>" width="600"></iframe>';
let count = 0;
const newAddress = () => `http://www.hespress.com/weather-${1770000 + count++}.html`;

/** The little of the extension interfaces that is called inside the extension. */
declare const chrome: { storage: { local: { get(key: string): Promise<Record<string, unknown>> } } };

let server: SampleServer;
let rasd: RasdInChromium;

beforeAll(async () => {
  server = await startSampleServer();
  rasd = await startRasdInChromium({ locale: "ar", proxy: server.origin });
});

afterAll(async () => {
  expect(rasd.faults).toEqual([]);
  await rasd.stop();
  await server.stop();
});

async function open(html = weather(), address = newAddress()): Promise<OpenTab> {
  server.add(address, html);
  const tab = await rasd.open(address);
  await waitFor("the prefilter", () => inPage(tab, "rasdPrefilter !== undefined"), Boolean);
  return tab;
}

const inPage = ({ page }: OpenTab, expression: string) =>
  evaluateAsContentScript(rasd.browser, page, `globalThis.${expression}`);
const isRead = (tab: OpenTab) => inPage(tab, "rasdSession !== undefined");
const waitUntilRead = (tab: OpenTab) => waitFor("the session", () => isRead(tab), Boolean);

describe("a page about something else", () => {
  it("is not read, sees nothing, and nothing of it is kept", async () => {
    const tab = await open();
    await tab.page.waitForTimeout(1_500);
    expect(await isRead(tab)).toBe(false);
    expect(await tab.page.evaluate(readObserver)).toEqual(NOTHING);
    expect(await rasd.notes()).toEqual([]);
    await tab.page.close();
  });

  it("is left alone while it changes", async () => {
    const tab = await open();
    await tab.page.evaluate((text) => document.querySelector(".article-content")!.append(text), WEATHER[1]!);
    await tab.page.waitForTimeout(1_500);
    expect(await isRead(tab)).toBe(false);
    await tab.page.close();
  });
});

it("shows highlights of earlier visits", async () => {
  const address = newAddress();
  const tab = await open(weather(), address);
  await dragOver(tab.page, "توخي الحذر");
  await waitForBar(tab.page);
  await pressInBar(tab.page, t("highlightBar.colour.green"));
  await waitFor(
    "the annotation",
    () => rasd.annotations(),
    (all) => all.some(({ quote }) => quote.exact === "توخي الحذر"),
  );
  await tab.page.reload();
  await waitFor(
    "the highlight",
    () => readPainted(tab.page),
    (text) => text === "توخي الحذر",
  );
  await tab.page.close();
});

/** Puts a term of the reader's own into the database; the settings, opened again, publish it to the pages. */
async function keepTerm(names: object): Promise<void> {
  const options = await rasd.browser.openExtensionPage("options.html");
  await options.getByRole("heading", { name: t("lexicon.title") }).waitFor();
  const time = "2026-01-05T08:00:00.000Z";
  const term = { id: "0f8fad5b-d9cb-469f-a165-70867728950e", names, category: "place", signal: "none", colour: null };
  await seedLibrary(options, { terms: [{ ...term, schema: 1, createdAt: time, updatedAt: time, deletedAt: null }] });
  await options.reload();
  await options.getByRole("heading", { name: t("lexicon.title") }).waitFor();
  await waitFor("the copy of the term", async () => {
    const { ownTerms } = await options.evaluate(() => chrome.storage.local.get("ownTerms"));
    return (ownTerms as unknown[] | undefined)?.length;
  });
  await options.close();
}

/** What makes Rasd read a page that is about something else: what happens in it, and what is to be seen then. */
const REASONS: Record<string, { readonly html?: string; readonly happens: (tab: OpenTab) => Promise<void> }> = {
  "text that comes late": {
    happens: async ({ page }) => {
      await page.evaluate((text) => {
        const paragraph = document.createElement("p");
        paragraph.textContent = text;
        document.querySelector(".article-content")!.append(paragraph);
      }, PARAGRAPHS.opening);
      await waitFor(
        "the marks",
        () => page.evaluate(readMarks),
        (marks) => marks.some(({ text }) => text.includes("الاتجار بالبشر")),
      );
    },
  },
  "a selection": {
    happens: async ({ page }) => {
      await dragOver(page, "أمطارا متفرقة طيلة");
      await waitForBar(page);
      expect((await readBar(page)).map(({ name }) => name)).toContain(t("highlightBar.colour.yellow"));
    },
  },
  "a selection by a key, the first thing the reader does": {
    happens: ({ page }) => page.keyboard.press("Control+A"),
  },
  "a selection in a frame": {
    html: weather(FRAME),
    happens: async ({ page }) => {
      const frame = page.frameLocator("iframe").locator("p");
      await frame.dblclick({ position: { x: 500, y: 10 } });
      await waitForBar(page);
    },
  },
  "the popup": {
    happens: async (tab) => {
      expect(await rasd.readState(tab)).toMatchObject({ status: "annotated", report: { label: "none", headline } });
    },
  },
  "a term of the reader's own": {
    happens: () => keepTerm({ ar: "الصقيع" }),
  },
};

test.each(Object.entries(REASONS))("%s has a page read", async (_, { html, happens }) => {
  const tab = await open(html);
  expect(await isRead(tab)).toBe(false);
  await happens(tab);
  await waitUntilRead(tab);
  await tab.page.close();
});
