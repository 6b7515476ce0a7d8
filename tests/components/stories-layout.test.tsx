import { afterEach, describe, expect, it } from "vitest";
import { UI_LANGUAGES } from "../../utils/core/language/types.ts";
import { mountView, unmountView } from "./mount-view.tsx";
import { STORIES } from "./stories/stories.tsx";
import { kindOf, WIDTHS } from "./stories/widths.ts";

/** How every view in every state lies and speaks. To add a case: add a story to stories/stories.tsx. */

afterEach(unmountView);

const NAMES = Object.keys(STORIES);

describe.each(UI_LANGUAGES)("every view in %s", (lang) => {
  it.each(NAMES)("%s: nothing sticks out sideways, and every text says whose language it is", async (name) => {
    for (const width of WIDTHS[kindOf(name)]) {
      const { root } = await mountView(STORIES[name]!(), { lang, width });
      for (const details of root.querySelectorAll("details")) details.open = true;
      expect(listOutside(root), `${width} px`).toEqual([]);
      for (const panel of root.querySelectorAll(".panel"))
        expect(panel.scrollWidth).toBeLessThanOrEqual(panel.clientWidth);
      expect(listUnmarked(root, lang)).toEqual([]);
    }
  });
});

/** Elements that stand beside the view's box. */
function listOutside(root: HTMLElement): string[] {
  const box = root.getBoundingClientRect();
  const outside = [...root.querySelectorAll("*")].filter((element) => {
    if (element.closest("option, .visually-hidden, .tagline") !== null) return false;
    if (element.getClientRects().length === 0) return false;
    const { left, right } = element.getBoundingClientRect();
    return left < box.left - 1 || right > box.right + 1;
  });
  return outside.map((element) => element.outerHTML.slice(0, 120));
}

/** Texts in another script than the interface's that do not say which language or direction they have. */
function listUnmarked(root: HTMLElement, lang: (typeof UI_LANGUAGES)[number]): string[] {
  const foreign = lang === "ar" ? /\p{Script=Latin}/u : /\p{Script=Arabic}/u;
  const unmarked: string[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = (node.nodeValue ?? "").replaceAll(/\u2068[^\u2069]*\u2069/gu, "");
    if (!foreign.test(text) || node.parentElement?.closest("option, select") != null) continue;
    if (node.parentElement?.closest("bdi, [dir=auto]") == null) unmarked.push(text);
  }
  return unmarked;
}
