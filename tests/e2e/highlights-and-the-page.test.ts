// What a page does itself goes on as before, and pages that forbid copying forbid no highlighting.
import { describe, expect, it } from "vitest";
import { pressInBar, readBar } from "./support/highlight-bar.ts";
import { keepPassage, waitForBar, waitForPainted } from "./support/highlighting.ts";
import { articlePage } from "./support/made-up-article.ts";
import { closeTabAfterEach, open, stored, tab } from "./support/made-up-pages.ts";
import { rasd, server, startRasd } from "./support/rasd-of-file.ts";
import { dragOver, locateText } from "./support/select-text.ts";
import { findTarget, openTargets, speakToTarget } from "./support/targets.ts";
import { textsIn } from "./support/texts.ts";
import { waitFor } from "./support/wait-for.ts";

interface PageWindow {
  readonly find: (text: string, matchCase: boolean, backwards: boolean, wrap: boolean) => boolean;
  readonly clicks: number;
}
const { t } = textsIn("ar");
const YELLOW = t("highlightBar.colour.yellow");
const NOTE = t("highlightBar.note");
const HOST = "http://www.hespress.com";

startRasd({ locale: "ar" });

closeTabAfterEach();

describe("what the page does itself", () => {
  /** Presses the first letters of a text of the page. */
  async function clickOn(text: string) {
    const { from } = (await tab.page.evaluate(locateText, [text, 0] as const))!;
    await tab.page.mouse.click(from.x - 6, from.y);
  }
  const panel = async () => findTarget(await openTargets(rasd.browser), rasd.browser.extensionUrl("sidepanel.html"));

  const clicks = () => tab.page.evaluate(() => (globalThis as unknown as PageWindow).clicks);

  it("goes on: its clicks, its search, its printing", async () => {
    await open(
      articlePage(undefined, {
        more: "<script>clicks = 0; document.querySelector('article').onclick = () => clicks++</script>",
      }),
    );
    await keepPassage(tab.page, "ضيعة معزولة", NOTE);
    await stored("ضيعة معزولة");
    await tab.page.keyboard.type("سؤالي");
    await waitFor("the note", async () => (await stored("ضيعة معزولة")).note === "سؤالي");
    const find = (text: string) =>
      tab.page.evaluate((words) => (globalThis as unknown as PageWindow).find(words, false, false, true), text);
    await tab.page.emulateMedia({ media: "print" });
    expect(await readBar(tab.page)).toEqual([]);
    await tab.page.emulateMedia({ media: "screen" });
    expect((await readBar(tab.page)).length).toBeGreaterThan(4);
    await tab.page.keyboard.press("Escape");
    await waitFor("the bar to close", async () => (await readBar(tab.page)).length === 0);
    expect(await find("ضيعة معزولة")).toBe(true);
    expect(await tab.page.evaluate(() => String(getSelection()))).toBe("ضيعة معزولة");
    await tab.page.evaluate(() => getSelection()?.removeAllRanges());
    await tab.page.waitForTimeout(500);
    // Made in this visit: the bar comes with its note, and the page has its click.
    const before = await clicks();
    await clickOn("ضيعة معزولة");
    await waitForBar(tab.page);
    expect(await clicks()).toBe(before + 1);
    expect(await panel()).toBeNull();
  });

  it("follows a link inside a highlight, and nothing else opens", async () => {
    server.add(`${HOST}/markaz`, articlePage());
    await open(articlePage());
    await dragOver(tab.page, "يقمن اليوم في مركز إيواء تابع لها");
    await waitForBar(tab.page);
    await pressInBar(tab.page, YELLOW);
    await stored("يقمن اليوم في مركز إيواء تابع لها");
    await tab.page.reload();
    await waitForPainted(tab.page, "يقمن اليوم في مركز إيواء تابع لها");
    await clickOn("مركز إيواء");
    await tab.page.waitForURL(`${HOST}/markaz`);
    await tab.page.waitForTimeout(500);
    expect(await readBar(tab.page)).toEqual([]);
    expect(await panel()).toBeNull();
  });

  it("shows nothing of an earlier visit's note: a click opens it in the side panel", async () => {
    await open(articlePage());
    await keepPassage(tab.page, "تقرير الخبير", NOTE);
    await tab.page.keyboard.type("ملاحظة من زيارة سابقة");
    await waitFor("the note", async () => (await stored("تقرير الخبير")).note === "ملاحظة من زيارة سابقة");
    await tab.page.reload();
    await waitForPainted(tab.page, "تقرير الخبير");
    await clickOn("تقرير الخبير");
    const devtools = await openTargets(rasd.browser);
    const target = await speakToTarget(devtools, (await waitFor("the side panel", panel))!);
    await waitFor("the note in the panel", () =>
      target.evaluate<boolean>(
        "[...document.querySelectorAll('textarea')].some((f) => f.value === 'ملاحظة من زيارة سابقة')",
      ),
    );
    expect(await readBar(tab.page)).toEqual([]);
  });
});

/** How sites keep readers from copying: what stands in the page's head. To add a way, add an entry. */
const FORBIDDING: Record<string, string> = {
  "listeners on the window that stop every such event": `<script>
    const types = ["contextmenu", "selectstart", "mousedown", "mouseup", "pointerup", "selectionchange", "copy", "keydown", "dragstart"];
    for (const type of types) addEventListener(type, (event) => {
      event.stopImmediatePropagation();
      if (!["selectstart", "mousedown"].includes(type)) event.preventDefault();
    }, true);</script>`,
  "handlers on the document and the body": `<script>
    document.oncontextmenu = document.oncopy = document.onkeydown = document.onmouseup = () => false;
    addEventListener("DOMContentLoaded", () => { document.body.oncopy = document.body.oncontextmenu = () => false; });
  </script>`,
  "a script that empties the selection when the menu is asked for": `<script>
    document.addEventListener("contextmenu", () => getSelection().removeAllRanges(), true);</script>`,
};

describe("a passage is kept, and written on, where a page forbids copying by", () => {
  it.each(Object.entries(FORBIDDING))("%s", async (_name, head) => {
    const address = await open(articlePage(undefined, { head }));
    await keepPassage(tab.page, "ضيعة معزولة", NOTE);
    await stored("ضيعة معزولة", address);
    await tab.page.keyboard.type("ملاحظة");
    await waitFor("the note", async () => (await stored("ضيعة معزولة", address)).note === "ملاحظة");
    await tab.page.keyboard.press("Escape");
    await waitFor("the bar to close", async () => (await readBar(tab.page)).length === 0);
    await waitForPainted(tab.page, "ضيعة معزولة");
  });
});

it("leaves a page alone that lets nothing be selected", async () => {
  await open(articlePage(undefined, { head: "<style>* { user-select: none !important }</style>" }));
  expect(await dragOver(tab.page, "ضيعة معزولة")).toBe("");
  await tab.page.waitForTimeout(700);
  expect(await readBar(tab.page)).toEqual([]);
  expect(await rasd.ask(tab, { type: "view/highlight-selection", note: false })).toMatchObject({ status: "annotated" });
});
