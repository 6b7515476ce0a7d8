import axe from "axe-core";
import { afterEach, describe, expect, it } from "vitest";
import { UI_LANGUAGES } from "../../utils/core/language/types.ts";
import { mountView, unmountView } from "./mount-view.tsx";
import { STORIES } from "./stories/stories.tsx";

/** What holds for every view in every state. To add a case: add a story to stories/stories.tsx. */

afterEach(unmountView);

/** A popup is as wide as it wants, and on phones the screen; a side panel as the reader drags it; the library as the window. */
const WIDTHS = { popup: [320, 360, 400, 420], panel: [280, 320, 360, 400, 600], library: [320, 600, 1280] };
const kindOf = (name: string) =>
  name.startsWith("panel") ? "panel" : name.startsWith("library") ? "library" : "popup";
/** The width a view is mostly seen at. */
const USUAL = { popup: 400, panel: 400, library: 1000 };
const NAMES = Object.keys(STORIES);

it("axe sees what it is asked to find: contrast and names", async () => {
  const { root } = await mountView(
    <main>
      <p style={{ color: "var(--line)" }}>pale</p>
      <button type="button" />
    </main>,
    { lang: "en" },
  );
  const { violations } = await axe.run(root);
  expect(violations.map(({ id }) => id)).toEqual(expect.arrayContaining(["button-name", "color-contrast"]));
});

/** Colours are the same in every language, and all that a theme changes: they are looked at once in each theme, the rest once in each language. */
const PASSES: readonly [lang: (typeof UI_LANGUAGES)[number], theme: "light" | "dark", rules: axe.RunOptions][] = [
  ["ar", "light", {}],
  ["ar", "dark", { runOnly: ["color-contrast"] }],
  ["fr", "light", { rules: { "color-contrast": { enabled: false } } }],
  ["en", "light", { rules: { "color-contrast": { enabled: false } } }],
];

describe.each(PASSES)("axe in %s, %s", (lang, theme, rules) => {
  it.each(NAMES)("%s: finds nothing", async (name) => {
    const { root } = await mountView(STORIES[name]!(), { lang, theme, width: USUAL[kindOf(name)] });
    for (const details of root.querySelectorAll("details")) details.open = true;
    const { violations } = await axe.run(root, { resultTypes: ["violations"], ...rules });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`)).toEqual([]);
  });
});

describe.each(UI_LANGUAGES)("every view in %s", (lang) => {
  it.each(NAMES)("%s: nothing sticks out sideways, however narrow", async (name) => {
    for (const width of WIDTHS[kindOf(name)]) {
      const { root } = await mountView(STORIES[name]!(), { lang, width });
      for (const details of root.querySelectorAll("details")) details.open = true;
      const box = root.getBoundingClientRect();
      const outside = [...root.querySelectorAll("*")].filter((element) => {
        if (element.closest("option, .visually-hidden, .tagline") !== null) return false;
        if (element.getClientRects().length === 0) return false;
        const { left, right } = element.getBoundingClientRect();
        return left < box.left - 1 || right > box.right + 1;
      });
      expect(outside.map((element) => `${width}: ${element.outerHTML.slice(0, 120)}`)).toEqual([]);
      for (const panel of root.querySelectorAll(".panel"))
        expect(panel.scrollWidth).toBeLessThanOrEqual(panel.clientWidth);
    }
  });

  it.each(NAMES)("%s: every text is Rasd's own or says which language or direction it has", async (name) => {
    const { root } = await mountView(STORIES[name]!(), { lang, width: USUAL[kindOf(name)] });
    const foreign = lang === "ar" ? /\p{Script=Latin}/u : /\p{Script=Arabic}/u;
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = (node.nodeValue ?? "").replaceAll(/\u2068[^\u2069]*\u2069/gu, "");
      if (!foreign.test(text) || node.parentElement?.closest("option, select") != null) continue;
      expect(node.parentElement?.closest("bdi, [dir=auto]"), text).not.toBeNull();
    }
  });
});
