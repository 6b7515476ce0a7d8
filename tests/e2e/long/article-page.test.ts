// The page of an article and the stories of the library, in Arabic, as a reader meets them in Chromium: a text that two outlets
// carry is one story; it is split, merged and given back; the sealed text is read with its marks, notes and versions.
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type SampleServer, startSampleServer } from "../../../scripts/browsers/sample-server.ts";
import { keepPassage, waitForPainted } from "../support/highlighting.ts";
import { articlePage, PARAGRAPHS } from "../support/made-up-article.ts";
import { press } from "../support/popup.ts";
import { type OpenTab, type RasdInChromium, startRasdInChromium } from "../support/rasd-in-chromium.ts";
import { textsIn } from "../support/texts.ts";
import { waitFor } from "../support/wait-for.ts";

const { t } = textsIn("ar");
const SOURCE = "http://www.hespress.com/made-up-1660500.html";
const CARRIED = "http://www.maghress.com/hespress/1660500";
const OTHER = "http://www.akhbarona.com/faits/418900.html";
const HEADLINE = "القنيطرة.. إدانة ثلاثة أشخاص بالاتجار بالبشر";
const CARRIED_HEADLINE = "إدانة ثلاثة أشخاص بالقنيطرة في ملف عاملات الضيعة";
const OTHER_HEADLINE = "ندوة بالرباط حول قانون الاتجار بالبشر";
const ADDED = "وقال محام من هيئة الدفاع إن موكليه ينفون كل ما نسب إليهم وإنهم سيطلبون خبرة جديدة أمام محكمة الاستئناف.";
const OTHER_TEXT = [
  "احتضنت كلية الحقوق بالرباط ندوة حول قانون مكافحة الاتجار بالبشر حضرها قضاة ومحامون وباحثون من عدة جامعات.",
  "وركزت المداخلات على صعوبة إثبات عنصر الاستغلال وعلى حاجة الضحايا إلى ترجمة ومواكبة طيلة مراحل المسطرة.",
  "ودعا المشاركون في الختام إلى إحداث صندوق للتعويض وإلى نشر الأحكام الصادرة في الموضوع كل سنة.",
];
const PASSAGE = "استقدموا عاملات إلى ضيعة معزولة";

let server: SampleServer;
let rasd: RasdInChromium;
let library: Page;
let source: OpenTab;

beforeAll(async () => {
  const { shelter: _, ...others } = PARAGRAPHS;
  server = await startSampleServer({
    [SOURCE]: articlePage(),
    [CARRIED]: articlePage([...Object.values(others), ADDED], { headline: CARRIED_HEADLINE }),
    [OTHER]: articlePage(OTHER_TEXT, { headline: OTHER_HEADLINE }),
  });
  rasd = await startRasdInChromium({ locale: "ar", proxy: server.origin });
  for (const address of [CARRIED, OTHER, SOURCE]) {
    const tab = await rasd.open(address);
    await rasd.readState(tab);
    await waitFor("the note", async () => (await rasd.notes()).some(({ url }) => url === address));
    if (address === SOURCE) source = tab;
    else await tab.page.close();
  }
  await keepPassage(source.page, PASSAGE, t("highlightBar.colour.yellow"));
  await waitForPainted(source.page, PASSAGE);
  await clip(source, t("page.clip"), 1);
  await source.page.close();
  library = await rasd.browser.openExtensionPage("library.html#/stories", { width: 1280, height: 900 });
});

afterAll(async () => {
  expect(rasd.faults).toEqual([]);
  await rasd.stop();
  await server.stop();
});

/** Clips what is in a tab by its popup. */
async function clip(tab: OpenTab, button: string, count: number): Promise<void> {
  const popup = await rasd.openPopup(tab);
  await press(popup, button);
  await waitFor("the clipping", async () => (await rasd.clippings()).length === count);
  await popup.close();
}

const members = () => library.locator("[data-article]");
const shownMembers = (count: number) =>
  waitFor(
    `${count} articles of the story`,
    () => members().count(),
    (found) => found === count,
  );

describe("stories", () => {
  it("lists an aggregator's copy and its source as one story, the source first", async () => {
    const toggle = library.getByRole("button", { name: HEADLINE, expanded: false });
    await toggle.waitFor();
    expect(await library.locator("[data-story]").count()).toBe(1);
    await toggle.focus();
    await library.keyboard.press("Enter");
    await shownMembers(2);
    await expect(members().first().textContent()).resolves.toContain(t("stories.first"));
    await expect(members().last().textContent()).resolves.toContain(t("stories.aggregator"));
  });

  it("says what the copy leaves out, and that its own text is not kept", async () => {
    const copy = members().last();
    await copy.getByText(t("stories.leavesOut", { count: 1 })).click();
    await copy.getByText("المشتكيات يقمن اليوم").waitFor();
    await copy.getByText(t("stories.notKept")).waitFor();
  });

  it("splits, and takes it back at one press", async () => {
    await members()
      .last()
      .getByRole("button")
      .filter({ hasText: t("stories.split") })
      .click();
    await library.getByText(t("stories.empty.title")).waitFor();
    await library.getByText(t("stories.done.split", { headline: CARRIED_HEADLINE })).waitFor();
    // The focus waits on «undo».
    await library.keyboard.press("Enter");
    await library.getByRole("button", { name: HEADLINE }).waitFor();
    expect((await decisions()).map(({ deletedAt }) => deletedAt === null)).toEqual([false]);
  });

  it("merges with an article that was looked for by its words", async () => {
    await library.getByRole("button", { name: HEADLINE, expanded: false }).click();
    await press(library, t("stories.merge.start"));
    await library.getByRole("searchbox").fill("ندوة الرباط");
    await library.getByRole("button", { name: OTHER_HEADLINE }).click();
    await shownMembers(3);
    await press(library, t("common.undo"));
    await shownMembers(2);
  });
});

/** The reader's decisions on stories as they lie in the database. */
function decisions(): Promise<{ articles: string[]; together: boolean; deletedAt: string | null }[]> {
  return library.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open("rasd");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const all = opening.result.transaction("storyDecisions").objectStore("storyDecisions").getAll();
          all.onsuccess = () => {
            opening.result.close();
            resolve(all.result);
          };
        };
      }),
  );
}

describe("the page of an article", () => {
  it("opens from its story with headline, dates, marks and the highlight in place", async () => {
    await members().first().getByRole("link").click();
    await library.getByRole("heading", { level: 1, name: HEADLINE }).waitFor();
    await library.locator('.article-body [data-entity="crime.thb"]').first().waitFor();
    await expect(library.locator("mark.passage-mark").allTextContents()).resolves.toEqual([PASSAGE]);
    const named = await library.locator("[data-entity].name-mark").allTextContents();
    expect(named).toContain("الاتجار بالبشر");
    await expect(library.locator(".article-times").textContent()).resolves.toMatch(/UTC\+01:00/u);
    // The text is what is sealed, letter by letter.
    const [sealed] = await rasd.clippings();
    const shown = await library.locator(".article-body p").allTextContents();
    expect(`${HEADLINE}\n\n${shown.join("\n\n")}\n\n`).toBe(sealed!.content.text);
  });

  it("says what the seal is, and that it holds", async () => {
    await library.getByText(t("articlePage.seal.title", { number: 1 })).waitFor();
    await library.getByText(t("articlePage.seal.intact")).waitFor();
    await library.getByText(t("articlePage.seal.meaning")).waitFor();
  });

  it("takes a note on the passage, by keyboard, and shows it in the text", async () => {
    await library.getByRole("button", { name: t("highlights.write") }).focus();
    await library.keyboard.press("Enter");
    await library.keyboard.type("للمقارنة مع منطوق الحكم");
    await waitFor("the note on disk", async () => (await rasd.annotations())[0]?.note === "للمقارنة مع منطوق الحكم");
    await library.keyboard.press("Escape");
    await library.getByRole("button", { name: t("articlePage.noteOn", { passage: PASSAGE }) }).waitFor();
  });

  it("goes to the passage in the text from the list", async () => {
    await library
      .getByRole("button", { name: PASSAGE })
      .filter({ has: library.locator(".passage-text") })
      .click();
    await waitFor("the focus on the passage", () =>
      library.evaluate((passage) => document.activeElement?.textContent === passage, PASSAGE),
    );
  });

  it("shows the clean copy, built anew, and fetches nothing for it", async () => {
    server.forgetRequests();
    await library.getByRole("radio", { name: t("articlePage.asPrinted") }).check();
    await library.locator(".article-printed").getByRole("link", { name: "مركز إيواء" }).waitFor();
    const link = library.locator(".article-printed a").first();
    expect(await link.getAttribute("href")).toBe("http://www.hespress.com/markaz");
    expect(await link.getAttribute("rel")).toBe("noopener noreferrer");
    expect(server.requests).toEqual([]);
    await library.getByRole("radio", { name: t("articlePage.asSealed") }).check();
  });

  it("shows its story, and says which of the articles it is", async () => {
    const story = library.getByRole("region", { name: t("articlePage.story.title") });
    await story.getByText(t("stories.here")).waitFor();
    await story.getByRole("link", { name: CARRIED_HEADLINE }).waitFor();
  });

  it("opens the live page and goes to the passage there", async () => {
    await library.getByRole("button", { name: t("articlePage.noteOn", { passage: PASSAGE }) }).click();
    const opened = rasd.browser.context.waitForEvent("page");
    await press(library, t("articlePage.openPassage"));
    const live = await opened;
    expect(live.url() === "about:blank" || live.url() === SOURCE).toBe(true);
    await waitFor("the passage gone to", () =>
      live.evaluate(() => [...CSS.highlights.keys()].includes("hl-r6")).catch(() => false),
    );
    await live.close();
  });

  it("lists a new version beside the old one, and the difference of the two", async () => {
    server.add(SOURCE, articlePage([...Object.values(PARAGRAPHS), ADDED]));
    const tab = await rasd.open(SOURCE);
    await rasd.readState(tab);
    await clip(tab, t("clippings.note.sealNew"), 2);
    await tab.page.close();
    const versions = library.getByRole("region", { name: t("articlePage.versions.title", { count: 2 }) });
    await versions.waitFor();
    await press(library, t("articlePage.versions.compare"));
    await versions.locator("ins").filter({ hasText: "وقال محام من هيئة الدفاع" }).waitFor();
    await versions.getByRole("link", { name: t("articlePage.versions.one", { number: 1 }) }).click();
    await waitFor("the first version", async () => library.url().endsWith("version=1"));
    await waitFor(
      "its text",
      () => library.locator(".article-body p").count(),
      (count) => count === Object.keys(PARAGRAPHS).length,
    );
  });

  it("tells in words what is known of an article that is not clipped", async () => {
    await library.getByRole("link", { name: CARRIED_HEADLINE }).click();
    await library.getByText(t("articlePage.unclipped.title")).waitFor();
    await library.getByRole("heading", { level: 1, name: CARRIED_HEADLINE }).waitFor();
    await library.locator(".entity-sentences blockquote").first().waitFor();
    expect(await library.locator(".article-body").count()).toBe(0);
  });

  it("says so when there is no such article", async () => {
    await library.evaluate(() => {
      location.hash = "#/article?id=http%3A%2F%2Fnone.example%2F1";
    });
    await library.getByText(t("articlePage.missing.title")).waitFor();
  });
});
