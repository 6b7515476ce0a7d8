// Pages that work against the reader, and messages as a page's process that was taken over would send them.
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Annotation } from "../../utils/core/notes/types.ts";
import { askAllAsContentScript, askAsContentScript, evaluateAsContentScript } from "./support/ask-as-content-script.ts";
import { findInPage } from "./support/find-in-page.ts";
import { forgedMessages } from "./support/forged-messages.ts";
import { pressInBar, readBar, readSuggestions } from "./support/highlight-bar.ts";
import { keepPassage } from "./support/highlighting.ts";
import { type Evidence, SPY, TRICKS } from "./support/hostile-page.ts";
import { articlePage } from "./support/made-up-article.ts";
import { closeTabAfterEach, newAddress, open, tab } from "./support/made-up-pages.ts";
import { readObserver } from "./support/page-observer.ts";
import { rasd, startRasd } from "./support/rasd-of-file.ts";
import { dragBetween, locateText, type TextEnds } from "./support/select-text.ts";
import { textsIn } from "./support/texts.ts";
import { waitFor } from "./support/wait-for.ts";

const { t } = textsIn("ar");
const NOTE = t("highlightBar.note");
const PASSAGE = "ضيعة معزولة";
const SECRET = "سؤال خفي";

startRasd({ locale: "ar" });

describe("a page that", () => {
  closeTabAfterEach();

  it.each(Object.entries(TRICKS))("%s", async (_name, { head, works }) => {
    const address = await open(articlePage(undefined, { head: SPY + head }));
    const own = async () => (await rasd.annotations()).filter(({ url }) => url === address);
    // Located from outside the page's world, where nothing may be what it was.
    const locate = `(${locateText})(${JSON.stringify([PASSAGE, 0])})`;
    await dragBetween(tab.page, (await evaluateAsContentScript(rasd.browser, tab.page, locate)) as TextEnds);
    await tab.page.waitForTimeout(900);
    expect(await own()).toEqual([]);
    if (!works) {
      // The reader presses where the bar is, or would be.
      const tool = (await readBar(tab.page)).find(({ name }) => name === NOTE);
      if (tool) await tab.page.mouse.click(tool.x, tool.y);
      await tab.page.waitForTimeout(700);
      expect(await own()).toEqual([]);
      return;
    }
    await pressInBar(tab.page, NOTE);
    await waitFor("the annotation", async () => (await own()).length === 1);
    await tab.page.keyboard.type(SECRET);
    await waitFor("the note", async () => (await own())[0]?.note === SECRET);
    const { heard, text, names, resources, sheets } = await tab.page.evaluate(() =>
      (globalThis as unknown as { evidence: () => Evidence }).evidence(),
    );
    expect(text).not.toContain(SECRET);
    for (const letter of new Set(SECRET.replaceAll(" ", ""))) expect(heard).not.toContain(letter);
    expect({ names: names.filter((name) => name !== "popover=manual"), resources, sheets }).toEqual({
      names: [],
      resources: [],
      sheets: [],
    });
    const { messages, events } = await tab.page.evaluate(readObserver);
    expect({ messages, events }).toEqual({ messages: [], events: [] });
  });
});

it("a page that searches finds no tag of the reader's, set or suggested, only what is being typed", async () => {
  const tags = ["إفادة خفية", "Enquête secrète"];
  await open(articlePage());
  await keepPassage(tab.page, PASSAGE, t("highlightBar.tags"));
  for (const tag of tags) {
    await tab.page.keyboard.type(tag);
    await tab.page.keyboard.press("Enter");
  }
  await waitFor("the tags", async () => (await rasd.annotations()).at(-1)?.tags.length === tags.length);
  expect(await tab.page.evaluate(findInPage, tags)).toEqual([]);
  await tab.page.close();
  await open(articlePage());
  await keepPassage(tab.page, "تقرير الخبير", t("highlightBar.tags"));
  await tab.page.keyboard.type("إفا");
  await waitFor("the suggestion", async () => (await readSuggestions(tab.page))[0]?.name === tags[0]);
  expect(await tab.page.evaluate(findInPage, [...tags, "إفا", "تقرير الخبير"])).toEqual(["إفا", "تقرير الخبير"]);
  await tab.page.close();
});

describe("a page's process that was taken over", () => {
  const tools = () => rasd.browser;
  let victims: Annotation[];
  let elsewhere: string;
  let here: string;
  let valid: { draft: object; report: object };

  beforeAll(async () => {
    elsewhere = await open(articlePage(), newAddress("www.hibapress.com"));
    await keepPassage(tab.page, PASSAGE, NOTE);
    await tab.page.keyboard.type(SECRET);
    await waitFor("the note", async () => (await rasd.annotations()).at(-1)?.note === SECRET);
    await tab.page.close();
    await open(articlePage());
    await keepPassage(tab.page, "تقرير الخبير", NOTE);
    await tab.page.keyboard.type(SECRET);
    await waitFor("the note", async () => (await rasd.annotations()).at(-1)?.note === SECRET);
    await tab.page.close();
    victims = (await rasd.annotations()).slice(-2);
    here = await open(articlePage());
    const state = await rasd.readState(tab);
    if (state.status !== "annotated") throw new Error("The page was not read");
    const { schema, createdAt, updatedAt, deletedAt, articleId, url, ...draft } = victims[1]!;
    valid = { draft: { ...draft, id: crypto.randomUUID(), note: "" }, report: { ...state.report, text: "" } };
  });

  const others = async () => {
    const all = await rasd.annotations();
    return victims.map(({ id }) => all.find((one) => one.id === id));
  };

  /** What it asks, and what it may be answered at most. To add an attempt, add an entry. */
  const ATTEMPTS: Record<string, () => readonly [message: object, value: unknown]> = {
    "changes a note of another tab": () => [{ type: "page/edit", id: victims[1]!.id, edit: { note: "x" } }, "refused"],
    "deletes a highlight of another tab": () => [
      { type: "page/edit", id: victims[0]!.id, edit: { removed: true } },
      "refused",
    ],
    "claims a highlight that is there": () => [
      { type: "page/highlight", ...valid, draft: { ...valid.draft, id: victims[1]!.id } },
      "refused",
    ],
    "highlights in another site's article": () => [
      { type: "page/highlight", ...valid, report: { ...valid.report, url: elsewhere } },
      "refused",
    ],
    "reports another site's article": () => [
      { type: "page/report", report: { ...valid.report, url: elsewhere } },
      "refused",
    ],
    "reports an address that is a script": () => [
      { type: "page/report", report: { ...valid.report, url: "javascript:alert(1)" } },
      "refused",
    ],
    "names a script as its own address": () => [
      { type: "page/report", report: { ...valid.report, canonicalUrl: "javascript:alert(1)" } },
      "refused",
    ],
    "sends a note of a million letters": () => [
      { type: "page/highlight", ...valid, draft: { ...valid.draft, note: "x".repeat(1_000_000) } },
      "refused",
    ],
    "sends more than is asked": () => [{ type: "page/highlight", ...valid, __proto__: null, more: 1 }, "refused"],
    "asks for another site's highlights": () => [
      { type: "page/highlights", url: elsewhere, canonicalUrl: null },
      "refused",
    ],
    "calls itself another site's article": () => [
      { type: "page/highlights", url: here, canonicalUrl: elsewhere },
      { highlights: [] },
    ],
  };

  it.each(Object.entries(ATTEMPTS))("%s", async (_name, attempt) => {
    const [message, value] = attempt();
    const answer = await askAsContentScript(tools(), tab.page, message);
    if (value === "refused") expect(answer).toMatchObject({ ok: false });
    else expect(answer).toEqual({ ok: true, value });
    expect(JSON.stringify(answer)).not.toContain(SECRET);
    expect(await others()).toEqual(victims);
  });

  it("sends 400 messages made by chance", async () => {
    const message = forgedMessages({ victims, here, elsewhere, valid });
    const seed = Date.now();
    const answers = await askAllAsContentScript(tools(), tab.page, fc.sample(message, { numRuns: 400, seed }));
    const made = (await rasd.annotations()).filter(({ url }) => !victims.some((victim) => victim.url === url));
    expect({ seed, others: await others() }).toEqual({ seed, others: victims });
    expect({ seed, leaks: answers.filter((answer) => JSON.stringify(answer).includes(SECRET)) }).toEqual({
      seed,
      leaks: [],
    });
    const origins = new Set(made.map(({ url }) => new URL(url).origin));
    expect({ seed, origins: [...origins] }).toEqual({ seed, origins: [new URL(here).origin] });
  });
});
