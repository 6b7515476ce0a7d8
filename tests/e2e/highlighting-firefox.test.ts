// Making highlights in Firefox: selected as a reader does, stored, found again, and listed beside the page.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type SampleServer, startSampleServer } from "../../scripts/browsers/sample-server.ts";
import { findInPage } from "./support/find-in-page.ts";
import {
  dragOverIn,
  expectBarIn,
  placeOf,
  pressInBarIn,
  readBarIn,
  readSuggestionsIn,
  showSidebar,
} from "./support/highlight-bar-in-firefox.ts";
import { articlePage, PARAGRAPHS } from "./support/made-up-article.ts";
import { pressUntilHeard } from "./support/press-until-heard.ts";
import { type RasdInFirefox, startRasdInFirefox } from "./support/rasd-in-firefox.ts";
import { createReader, ESCAPE } from "./support/reader-in-firefox.ts";
import { textsIn } from "./support/texts.ts";
import { waitFor } from "./support/wait-for.ts";

const { t } = textsIn("ar");
const GREEN = t("highlightBar.colour.green");
const NOTE = t("highlightBar.note");

let server: SampleServer;
let rasd: RasdInFirefox;
let profile = "";

const start = () => startRasdInFirefox({ profile, locale: "ar", proxy: server.origin });
const firefox = () => rasd.browser.marionette;
const { open, openAgain, painted, expectPainted, stored, expectStored, keep } = createReader(
  () => rasd,
  () => server,
);

beforeAll(async () => {
  profile = await mkdtemp(join(tmpdir(), "rasd-highlighting-"));
  server = await startSampleServer();
  rasd = await start();
  // Firefox opens the sidebar of an extension that was just installed.
  await showSidebar(firefox(), null);
});

afterAll(async () => {
  await rasd.stop();
  await server.stop();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
});

/** Ways to select: what is done in the page, and the passage that is kept. To add a way, add an entry. */
const WAYS: Record<string, { readonly select: () => Promise<unknown>; readonly kept: string }> = {
  "dragging over words": { select: () => dragOverIn(firefox(), "عاملات إلى ضيعة"), kept: "عاملات إلى ضيعة" },
  "dragging over Arabic and French": {
    select: () => dragOverIn(firefox(), "عبارة « travail forcé » تكررت"),
    kept: "عبارة « travail forcé » تكررت",
  },
  "dragging backwards": {
    select: async () => {
      const { from, to } = await placeOf(firefox(), "ثلاثة أشخاص من أجل");
      await firefox().drag([to, { x: (from.x + to.x) / 2, y: from.y }, from]);
    },
    kept: "ثلاثة أشخاص من أجل",
  },
  "double click": {
    select: async () => {
      const { from } = await placeOf(firefox(), "معزولة");
      await firefox().clickAt({ x: from.x - 5, y: from.y }, 2);
    },
    kept: "معزولة",
  },
  "triple click": {
    select: async () => {
      const { from } = await placeOf(firefox(), "وقضت المحكمة");
      await firefox().clickAt({ x: from.x - 5, y: from.y }, 3);
    },
    kept: PARAGRAPHS.money,
  },
};

describe("one click keeps what was selected by", () => {
  it.each(Object.entries(WAYS))("%s", async (_name, { select, kept }) => {
    const address = await open();
    await select();
    await expectBarIn(firefox());
    await pressInBarIn(firefox(), GREEN);
    await expectStored(address, kept);
    await expectPainted(`hl-r2: ${kept}`);
    const [{ scope, lang, dir, colour } = {} as never] = await stored(address);
    expect({ scope, lang, dir, colour }).toEqual({ scope: "article", lang: "ar", dir: "rtl", colour: "green" });
    await firefox().reload();
    await expectPainted(`hl-r2: ${kept}`);
  });
});

it("saves the note typed in the bar, and both are there after a restart of the browser", async () => {
  const address = await open();
  await dragOverIn(firefox(), "الرعاية النفسية");
  await expectBarIn(firefox());
  await pressInBarIn(firefox(), NOTE);
  await expectStored(address, "الرعاية النفسية");
  const note = "سؤال إلى الجمعية: كم تدوم المواكبة؟\nو Qui paie ?";
  await firefox().typeKeys(note);
  await expectStored(address, "الرعاية النفسية", note);
  await firefox().pressKey(ESCAPE);
  await waitFor(
    "the bar to go",
    () => readBarIn(firefox()),
    (controls) => controls.length === 0,
  );
  const before = await rasd.annotations();
  await rasd.stop();
  rasd = await start();
  expect(await rasd.annotations()).toEqual(before);
  await firefox().navigate(address);
  await waitFor("the highlight", painted, (found) => found.join("").replaceAll(/hl-r\d: /gu, "") === "الرعاية النفسية");
});

const KEPT = "ثلاثة أشخاص من أجل الاتجار بالبشر";
const { opening, shelter, french, money, closing } = PARAGRAPHS;
/** What an editor does to the page, and what the highlight then paints. To add an edit, add an entry. */
const EDITS: Record<string, { readonly paragraphs: readonly string[]; readonly found: string }> = {
  "harakat were added": {
    paragraphs: [opening.replace(KEPT, "ثَلاثةُ أشخاصٍ من أجلِ الاتّجارِ بالبشر"), shelter, french, money],
    found: "ثَلاثةُ أشخاصٍ من أجلِ الاتّجارِ بالبشر",
  },
  "a word was changed": {
    paragraphs: [opening.replace(KEPT, "أربعة أشخاص من أجل الاتجار بالبشر"), shelter, french, money],
    found: "أربعة أشخاص من أجل الاتجار بالبشر",
  },
  "its paragraph was moved": { paragraphs: [shelter, french, money, opening, closing], found: KEPT },
};

describe("a highlight is found again after", () => {
  it.each(Object.entries(EDITS))("%s", async (_name, { paragraphs, found }) => {
    const address = await open();
    await keep(KEPT);
    await expectStored(address, KEPT);
    await openAgain(address, articlePage(paragraphs));
    await expectPainted(`hl-r1: ${found}`);
  });
});

it("is an orphan, painted nowhere, when its passage was deleted", async () => {
  const address = await open();
  await keep(money.slice(0, 60));
  await openAgain(address, articlePage([opening, shelter, french]));
  const { state } = await rasd.readReport(address);
  const places = state?.status === "annotated" ? state.places : [];
  expect(places.map(({ status, start: at }) => ({ status, at }))).toEqual([{ status: "orphan", at: null }]);
  expect(await painted()).toEqual([]);
});

it("keeps a selection by the command of shortcut and menu, and opens a note for writing by the other", async () => {
  const address = await open();
  await dragOverIn(firefox(), "ضيعة معزولة");
  await rasd.ask(address, { type: "view/highlight-selection", note: false });
  await expectStored(address, "ضيعة معزولة");
  await dragOverIn(firefox(), "تقرير الخبير");
  await rasd.ask(address, { type: "view/highlight-selection", note: true });
  await expectStored(address, "تقرير الخبير");
  await firefox().typeKeys("رأي الخبير");
  await expectStored(address, "تقرير الخبير", "رأي الخبير");
});

it("a page that searches finds no tag of the reader's, set or suggested, only what is being typed", async () => {
  const tags = ["إفادة خفية", "Enquête secrète"];
  const tagged = async (passage: string) => {
    await dragOverIn(firefox(), passage);
    await expectBarIn(firefox());
    await pressInBarIn(firefox(), t("highlightBar.tags"));
  };
  const address = await open();
  await tagged("ضيعة معزولة");
  for (const tag of tags) await firefox().typeKeys(`${tag}\n`);
  await waitFor("the tags", async () => (await stored(address))[0]?.tags.length === tags.length);
  expect(await firefox().evaluate(findInPage, tags)).toEqual([]);
  await open();
  await tagged("تقرير الخبير");
  await firefox().typeKeys("إفا");
  await waitFor("the suggestion", async () => (await readSuggestionsIn(firefox()))[0] === tags[0]);
  const found = await firefox().evaluate(findInPage, [...tags, "إفا", "تقرير الخبير"]);
  expect(found).toEqual(["إفا", "تقرير الخبير"]);
});

describe("the side panel's page", () => {
  it("lists the highlights, changes a colour, and undoes it, and the page follows", async () => {
    const address = await open();
    await keep("تقرير الخبير");
    const reading = await firefox().currentTab();
    await rasd.openPanel(address);
    const panel = await firefox().currentTab();
    await press("[data-highlight] .note-button-none");
    expect(await firefox().evaluate(() => document.querySelectorAll("[data-highlight]").length)).toBe(1);
    expect(await firefox().evaluate(() => document.body.textContent)).toContain("تقرير الخبير");
    await press("input[type=radio][value=violet]");
    await firefox().switchTo(reading);
    await expectPainted("hl-r5: تقرير الخبير");
    await firefox().switchTo(panel);
    await press(".history-undo[aria-disabled=false]");
    await firefox().switchTo(reading);
    await expectPainted("hl-r1: تقرير الخبير");
    await firefox().switchTo(panel);
    await press(".card-remove");
    await firefox().switchTo(reading);
    await expectPainted();
    await firefox().switchTo(panel);
    await press(".history-undo[aria-disabled=false]");
    await waitFor("the undo", async () => (await stored(address)).every(({ deletedAt }) => deletedAt === null));
    await firefox().closeTab();
    await firefox().switchTo(reading);
    await expectPainted("hl-r1: تقرير الخبير");
  });

  it("opens the note of an earlier visit's highlight in a window of its own, once, while the sidebar is closed", async () => {
    const { reading, before } = await clickOnEarlier();
    const [panel] = await waitFor("the window", newTabs, (tabs) => tabs.length > 0);
    await firefox().switchTo(panel!);
    await waitFor(
      "its address",
      () => firefox().url(),
      (url) => /^moz-extension:.*\/sidepanel\.html\?tab=\d+$/u.test(url),
    );
    await waitFor("the open note", () => firefox().find(".highlight-open textarea"));
    await firefox().switchTo(reading);
    await firefox().clickAt(await middleOf("تقرير الخبير"));
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(await newTabs()).toEqual([panel]);
    await firefox().switchTo(panel!);
    await firefox().closeTab();
    await firefox().switchTo(reading);

    async function newTabs() {
      return (await firefox().tabs()).filter((tab) => !before.includes(tab));
    }
  });

  it("opens it in the sidebar, and no window, while that is open", async () => {
    await showSidebar(firefox(), rasd.browser.addonId);
    try {
      const { before } = await clickOnEarlier();
      await waitFor(
        "the open note in the sidebar",
        () => rasd.openInSidebar(),
        (note) => note === "تقرير الخبير",
      );
      expect(await firefox().tabs()).toEqual(before);
    } finally {
      await showSidebar(firefox(), null);
    }
  });
});

/** Highlights on one visit, and clicks on it on the next. */
async function clickOnEarlier() {
  const address = await open();
  await keep("تقرير الخبير");
  await expectStored(address, "تقرير الخبير");
  await openAgain(address, articlePage());
  await expectPainted("hl-r1: تقرير الخبير");
  const reading = await firefox().currentTab();
  const before = await firefox().tabs();
  await firefox().clickAt(await middleOf("تقرير الخبير"));
  return { reading, before };
}

async function middleOf(text: string) {
  const { from, to } = await placeOf(firefox(), text);
  return { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
}

async function press(css: string): Promise<void> {
  await waitFor(css, () => firefox().find(css));
  await pressUntilHeard(firefox(), css, async () => firefox().click((await firefox().find(css))!));
}
