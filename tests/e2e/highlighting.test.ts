// Making highlights in Chromium: every way of selecting, what is stored, and that it is found again.
import { describe, expect, it } from "vitest";
import { pressInBar, readBar } from "./support/highlight-bar.ts";
import { waitForBar, waitForPainted } from "./support/highlighting.ts";
import { articlePage, PARAGRAPHS } from "./support/made-up-article.ts";
import { closeTabAfterEach, open, tab } from "./support/made-up-pages.ts";
import type { OpenTab } from "./support/rasd-in-chromium.ts";
import { rasd, startRasd } from "./support/rasd-of-file.ts";
import { dragOver, locateText } from "./support/select-text.ts";
import { textsIn } from "./support/texts.ts";
import { waitFor } from "./support/wait-for.ts";

const { t } = textsIn("ar");
const YELLOW = t("highlightBar.colour.yellow");
const GREEN = t("highlightBar.colour.green");

startRasd({ locale: "ar" });

closeTabAfterEach();

/** Each text node is painted by itself, and nothing between paragraphs. */
const expectPainted = (passage: string) => waitForPainted(tab.page, passage.replaceAll("\n", ""));
const expectBar = () => waitForBar(tab.page);
const last = async () => (await rasd.annotations()).at(-1)!;
const expectStored = async (exact: string) =>
  waitFor(
    "the annotation",
    async () => (await rasd.annotations()).map(({ quote }) => quote.exact),
    (all) => all.includes(exact),
  );

/** Ways to select: what is done in the page, and the passage that is kept. To add a way, add an entry. */
const WAYS: Record<string, { readonly select: (page: OpenTab["page"]) => Promise<unknown>; readonly kept: string }> = {
  "dragging over words": { select: (page) => dragOver(page, "عاملات إلى ضيعة"), kept: "عاملات إلى ضيعة" },
  "dragging over a link and other inline elements": {
    select: (page) => dragOver(page, "اليوم في مركز إيواء تابع لها، وأن الرعاية النفسية"),
    kept: "اليوم في مركز إيواء تابع لها، وأن الرعاية النفسية",
  },
  "dragging over Arabic and French": {
    select: (page) => dragOver(page, "عبارة « travail forcé » تكررت"),
    kept: "عبارة « travail forcé » تكررت",
  },
  "dragging backwards": {
    select: async (page) => {
      const ends = (await page.evaluate(locateText, ["ثلاثة أشخاص من أجل", 0] as const))!;
      await page.mouse.move(ends.to.x, ends.to.y);
      await page.mouse.down();
      await page.mouse.move(ends.from.x, ends.from.y, { steps: 6 });
      await page.mouse.up();
    },
    kept: "ثلاثة أشخاص من أجل",
  },
  "double click": {
    select: async (page) => {
      const { from } = (await page.evaluate(locateText, ["معزولة", 0] as const))!;
      await page.mouse.dblclick(from.x - 5, from.y);
    },
    kept: "معزولة",
  },
  "triple click": {
    select: async (page) => {
      const { from } = (await page.evaluate(locateText, ["وقضت المحكمة", 0] as const))!;
      await page.mouse.click(from.x - 5, from.y, { clickCount: 3 });
    },
    kept: PARAGRAPHS.money,
  },
  "several paragraphs": {
    select: async (page) => {
      const first = (await page.evaluate(locateText, ["دون أن يعرفن", 0] as const))!;
      await page.mouse.move(first.from.x, first.from.y);
      await page.mouse.down();
      const { to } = (await page.evaluate(locateText, ["وقضت المحكمة", 0] as const))!;
      const again = (await page.evaluate(locateText, ["دون أن يعرفن", 0] as const))!;
      // Scrolling between the two would move the beginning.
      await page.mouse.move(to.x, to.y + (again.from.y - first.from.y), { steps: 6 });
      await page.mouse.up();
    },
    kept: "دون أن يعرفن الفرنسية.\n\nوقضت المحكمة",
  },
  "the keyboard": {
    select: async (page) => {
      const { from } = (await page.evaluate(locateText, ["تعويض قدره 60 ألف درهم", 0] as const))!;
      await page.mouse.dblclick(from.x - 8, from.y);
      for (let word = 0; word < 2; word++) await page.keyboard.press("Control+Shift+ArrowLeft");
    },
    kept: "تعويض قدره 60",
  },
};

describe("one click keeps what was selected by", () => {
  it.each(Object.entries(WAYS))("%s", async (_name, { select, kept }) => {
    await open(articlePage());
    await select(tab.page);
    await expectBar();
    await pressInBar(tab.page, YELLOW);
    await expectStored(kept);
    await expectPainted(kept);
    const { quote, position, scope, lang, dir, colour, url } = await last();
    expect({ scope, lang, dir, colour, url }).toEqual({
      scope: "article",
      lang: "ar",
      dir: "rtl",
      colour: "yellow",
      url: tab.page.url(),
    });
    expect(position.end - position.start).toBe(quote.exact.length);
    await tab.page.reload();
    await expectPainted(kept);
  });

  it("touch", async () => {
    await open(articlePage());
    const tools = await tab.page.context().newCDPSession(tab.page);
    await tools.send("Emulation.setTouchEmulationEnabled", { enabled: true });
    await tools.send("Emulation.setEmitTouchEventsForMouse", { enabled: true, configuration: "mobile" });
    const { from } = (await tab.page.evaluate(locateText, ["معزولة", 0] as const))!;
    await tools.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [{ x: from.x - 8, y: from.y }] });
    // What the system does for a long press, which this Chromium has no touch selection for.
    await tab.page.evaluate(() => {
      const text = [...document.querySelectorAll("p")].find((p) => p.textContent?.includes("معزولة"))!.firstChild!;
      const at = text.textContent!.indexOf("معزولة");
      getSelection()!.setBaseAndExtent(text, at, text, at + "معزولة".length);
    });
    await tools.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
    expect((await tab.page.evaluate(() => String(getSelection()))).trim()).toBe("معزولة");
    await expectBar();
    const { x, y } = (await readBar(tab.page)).find(({ name }) => name === YELLOW)!;
    await tab.page.waitForTimeout(350);
    await tools.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [{ x, y }] });
    await tools.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
    await expectPainted("معزولة");
    await tools.detach();
  });
});

it("stores the article with the annotation, once, and its selectors tell it from its look-alikes", async () => {
  await open(articlePage([PARAGRAPHS.opening, PARAGRAPHS.money, `${PARAGRAPHS.closing} ${PARAGRAPHS.money}`]));
  await dragOver(tab.page, "تعويض قدره 60 ألف درهم", 1);
  await expectBar();
  await pressInBar(tab.page, GREEN);
  await expectStored("تعويض قدره 60 ألف درهم");
  const { quote, articleId } = await last();
  expect(quote.prefix).toContain("للضحايا");
  const notes = (await rasd.notes()).filter(({ id }) => id === articleId);
  expect(notes.map(({ kept }) => kept)).toEqual(["manual"]);
  await tab.page.reload();
  await expectPainted("تعويض قدره 60 ألف درهم");
  const position = await tab.page.evaluate(() => {
    const [range] = CSS.highlights.get("hl-r2") as unknown as Set<StaticRange>;
    return [...document.querySelectorAll("p")].findIndex((p) => p.contains(range!.startContainer));
  });
  expect(position).toBe(2);
});

it("keeps a passage that stands outside the article's text, and finds it again", async () => {
  await open(
    articlePage(undefined, { more: "<footer><p>هيئة التحرير: شارع الحسن الثاني، الطابق الثالث</p></footer>" }),
  );
  await dragOver(tab.page, "شارع الحسن الثاني");
  await expectBar();
  await pressInBar(tab.page, YELLOW);
  await expectStored("شارع الحسن الثاني");
  expect((await last()).scope).toBe("page");
  await tab.page.reload();
  await expectPainted("شارع الحسن الثاني");
});

it("offers a passage whose selecting began before highlighting did", async () => {
  await open(articlePage());
  const ends = (await tab.page.evaluate(locateText, ["التي وقعتها العاملات", 0] as const))!;
  await tab.page.mouse.move(ends.from.x, ends.from.y);
  await tab.page.mouse.down();
  await tab.page.mouse.move((ends.from.x + ends.to.x) / 2, ends.to.y, { steps: 4 });
  // Whatever needs highlighting begins it: stored highlights do when the page was opened a moment ago.
  await rasd.ask(tab, { type: "view/go-to-highlight", id: crypto.randomUUID() });
  await tab.page.waitForTimeout(500);
  await tab.page.mouse.move(ends.to.x, ends.to.y, { steps: 4 });
  await tab.page.mouse.up();
  await expectBar();
  await pressInBar(tab.page, YELLOW);
  await expectPainted("التي وقعتها العاملات");
});

it("keeps a selection once, however often its command comes, with the bar there or closed, and anew when it was removed", async () => {
  const passage = "تعويض قدره";
  const address = await open(articlePage());
  const kept = async () =>
    (await rasd.annotations())
      .filter(({ url }) => url === address)
      .map(({ quote, deletedAt }) => [quote.exact, deletedAt === null]);
  await dragOver(tab.page, passage);
  for (let times = 0; times < 3; times++) await rasd.ask(tab, { type: "view/highlight-selection", note: false });
  await waitFor("the highlight", kept, (all) => all.length > 0);
  await expectPainted(passage);
  await tab.page.keyboard.press("Escape");
  await waitFor("the bar to go", async () => (await readBar(tab.page)).length === 0);
  await rasd.ask(tab, { type: "view/highlight-selection", note: false });
  await expectBar();
  await tab.page.waitForTimeout(500);
  expect(await kept()).toEqual([[passage, true]]);
  await pressInBar(tab.page, t("highlightBar.remove"));
  await waitFor("the removal", kept, ([first]) => first?.[1] === false);
  await rasd.ask(tab, { type: "view/highlight-selection", note: false });
  await waitFor("the second highlight", kept, (all) => all.length === 2);
  expect(await kept()).toEqual([
    [passage, false],
    [passage, true],
  ]);
});

it("keeps a selection by the shortcut's command, in the last colour, and opens a note for writing by the other", async () => {
  await open(articlePage());
  await dragOver(tab.page, "ضيعة معزولة");
  // At once: the command may be there before the selection has settled.
  await rasd.ask(tab, { type: "view/highlight-selection", note: false });
  await expectStored("ضيعة معزولة");
  expect((await last()).colour).toBe("yellow");
  await dragOver(tab.page, "تقرير الخبير");
  await expectBar();
  await rasd.ask(tab, { type: "view/highlight-selection", note: true });
  await expectStored("تقرير الخبير");
  await tab.page.keyboard.type("رأي الخبير");
  await waitFor(
    "the note",
    async () => (await last()).note,
    (note) => note === "رأي الخبير",
  );
});

it("keeps a selection from the popup, which offers it only while there is one", async () => {
  await open(articlePage());
  const without = await rasd.openPopup(tab);
  await without.getByText(t("verdict.relevant")).waitFor();
  expect(await without.getByRole("button", { name: t("menu.highlight") }).count()).toBe(0);
  await without.close();
  await dragOver(tab.page, "رحبت الجمعية");
  const popup = await rasd.openPopup(tab);
  await popup.getByRole("button", { name: t("menu.highlight") }).click();
  await expectStored("رحبت الجمعية");
});

it("tags a passage with what is named in it and with new words, and completes them in any spelling later", async () => {
  await open(articlePage());
  await dragOver(tab.page, "أجل الاتجار بالبشر");
  await expectBar();
  await pressInBar(tab.page, t("highlightBar.tags"));
  await expectStored("أجل الاتجار بالبشر");
  for (const key of ["ArrowDown", "Enter"]) await tab.page.keyboard.press(key);
  await tab.page.keyboard.type("إفادة الشهود");
  await tab.page.keyboard.press("Enter");
  const tagsOf = async (exact: string) => (await rasd.annotations()).find(({ quote }) => quote.exact === exact)?.tags;
  const tags = await waitFor(
    "both tags",
    () => tagsOf("أجل الاتجار بالبشر"),
    (all) => all?.length === 2,
  );
  expect(tags?.[0]?.entity).toMatch(/\S/u);
  expect(tags?.[1]).toEqual({ label: "إفادة الشهود", entity: null });
  await dragOver(tab.page, "تقرير الخبير أن");
  await expectBar();
  await pressInBar(tab.page, t("highlightBar.tags"));
  await tab.page.keyboard.type("افاده");
  // The answer of the background completes it.
  await tab.page.waitForTimeout(600);
  await tab.page.keyboard.press("Enter");
  await waitFor(
    "the tag",
    () => tagsOf("تقرير الخبير أن"),
    (all) => all?.[0]?.label === "إفادة الشهود",
  );
});

it("copies a passage with its source, also on pages without https", async () => {
  await open(articlePage(undefined, { more: '<textarea id="pasted"></textarea>' }));
  await dragOver(tab.page, "فيما رحبت الجمعية");
  await expectBar();
  await pressInBar(tab.page, t("highlightBar.copy"));
  await tab.page.waitForTimeout(300);
  await tab.page.locator("#pasted").focus();
  await tab.page.keyboard.press("Control+V");
  const pasted = await tab.page.locator("#pasted").inputValue();
  expect(pasted).toMatch(
    /^«فيما رحبت الجمعية» — «القنيطرة\.\. إدانة ثلاثة أشخاص بالاتجار بالبشر»، .+، 5 مارس 2026\. http:/u,
  );
});

it("saves what is typed within 250 ms, whatever closes then", async () => {
  await open(articlePage());
  await dragOver(tab.page, "الرعاية النفسية");
  await expectBar();
  await pressInBar(tab.page, t("highlightBar.note"));
  await expectStored("الرعاية النفسية");
  const note = "سؤال إلى الجمعية: كم تدوم المواكبة؟\nو Qui paie ?";
  await tab.page.keyboard.type(note);
  await tab.page.waitForTimeout(300);
  await tab.page.close();
  expect((await last()).note).toBe(note);
});

it("shows no bar in fields, on a listing, and not for what a script selects", async () => {
  await open(articlePage(undefined, { more: '<form><textarea id="f">تعليق القارئ هنا</textarea></form>' }));
  const field = (await tab.page.locator("#f").boundingBox())!;
  await tab.page.mouse.dblclick(field.x + field.width - 20, field.y + 20);
  await tab.page.waitForTimeout(800);
  expect(await readBar(tab.page)).toEqual([]);
  await tab.page.evaluate(() => {
    getSelection()?.selectAllChildren(document.querySelector("p")!);
  });
  await tab.page.waitForTimeout(800);
  expect(await readBar(tab.page)).toEqual([]);
});
