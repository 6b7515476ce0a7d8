import axe from "axe-core";
import { afterEach, describe, expect, it } from "vitest";
import type { UI_LANGUAGES } from "../../utils/core/language/types.ts";
import { mountView, unmountView } from "./mount-view.tsx";
import { STORIES } from "./stories/stories.tsx";
import { kindOf, USUAL } from "./stories/widths.ts";

/** What axe says of every view in every state. To add a case: add a story to stories/stories.tsx. */

afterEach(unmountView);

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

/**
 * Colours are the same in every language, and all that a theme changes: they are looked at once in each theme, the rest once in each
 * direction of writing. English is laid out as French is, and has the same texts (tests/core/locales.test.ts).
 */
const PASSES: readonly [lang: (typeof UI_LANGUAGES)[number], theme: "light" | "dark", rules: axe.RunOptions][] = [
  ["ar", "light", {}],
  ["ar", "dark", { runOnly: ["color-contrast"] }],
  ["fr", "light", { rules: { "color-contrast": { enabled: false } } }],
];

describe.each(PASSES)("axe in %s, %s", (lang, theme, rules) => {
  it.each(NAMES)("%s: finds nothing", async (name) => {
    const { root } = await mountView(STORIES[name]!(), { lang, theme, width: USUAL[kindOf(name)] });
    for (const details of root.querySelectorAll("details")) details.open = true;
    const { violations } = await axe.run(root, { resultTypes: ["violations"], ...rules });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`)).toEqual([]);
  });
});
