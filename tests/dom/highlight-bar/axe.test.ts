import axe from "axe-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { cdp, page, userEvent } from "vitest/browser";
import { HIGHLIGHT_COLOURS } from "../../../utils/core/notes/highlight-style.ts";
import { type BarSetUp, drawnText, OWN, pause, setUpBar, setUpPage, shownFor, stand } from "./set-up-bar.ts";

const session = () => cdp() as unknown as { send: (method: string, params: object) => Promise<unknown> };
const emulate = (scheme: string) =>
  session().send("Emulation.setEmulatedMedia", { features: [{ name: "prefers-color-scheme", value: scheme }] });

let set: BarSetUp;
let cleanPage: () => void;

beforeEach(() => {
  cleanPage = setUpPage(`<p id="passage">أوقفت المصالح الأمنية خمسة أشخاص.</p>`);
});

afterEach(async () => {
  set.clean();
  cleanPage();
  await emulate("");
  await page.viewport(414, 896);
});

async function show(annotation: Parameters<typeof shownFor>[1] = {}): Promise<void> {
  set.bar.show(shownFor(document.querySelector("#passage")!, annotation));
  await stand();
}

/** Red, green, blue and opacity of a computed colour. */
const channels = (colour: string) => {
  const [red = 0, green = 0, blue = 0, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  return { red, green, blue, alpha };
};

/** WCAG 2, relative luminance. */
function luminance(colour: string): number {
  const { red, green, blue } = channels(colour);
  const [r, g, b] = [red, green, blue].map((part) =>
    part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

function contrast(element: Element, colour: string): number {
  let ground: Element | null = element;
  while (ground && channels(getComputedStyle(ground).backgroundColor).alpha < 1) ground = ground.parentElement;
  return ratio(colour, getComputedStyle(ground!).backgroundColor);
}

function ratio(one: string, other: string): number {
  const [low, high] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (high! + 0.05) / (low! + 0.05);
}

/** Texts under 4.5:1. axe leaves the contrast of text in this top layer host unexamined, so it is computed here. */
function paleTexts(root: ShadowRoot): string[] {
  return [...root.querySelectorAll<HTMLElement>("*")].flatMap((element) => {
    if (!element.checkVisibility() || element.closest(".said")) return [];
    const written =
      drawnText(element) !== null ||
      [...element.childNodes].some(({ nodeType, textContent }) => nodeType === 3 && textContent !== "");
    const field = element.matches("input, textarea");
    if (!written && !field) return [];
    const colours = [getComputedStyle(element).color];
    if (field) colours.push(getComputedStyle(element, "::placeholder").color);
    return colours
      .filter((colour) => contrast(element, colour) < 4.5)
      .map((colour) => `${colour} ${element.outerHTML}`);
  });
}

/** Dots whose sign (check, key) is under 4.5:1 on the dot, or whose edge is under 3:1 on the bar. */
function paleDots(): string[] {
  const panel = getComputedStyle(set.find(".panel"));
  const paper = channels(panel.backgroundColor);
  return [...set.root().querySelectorAll<HTMLElement>(".dot")].flatMap((dot) => {
    const { backgroundColor, borderTopColor } = getComputedStyle(dot);
    const tint = channels(backgroundColor);
    const mix = (part: "red" | "green" | "blue") => tint[part] * tint.alpha + paper[part] * (1 - tint.alpha);
    const ratios = [
      ratio(panel.color, `rgb(${mix("red")} ${mix("green")} ${mix("blue")})`) / 4.5,
      ratio(borderTopColor, panel.backgroundColor) / 3,
    ];
    return ratios.some((part) => part < 1) ? [`${backgroundColor}: ${ratios}`] : [];
  });
}

const NOT = { ok: false, why: "القرص ممتلئ." } as const;
const KEPT = { annotation: { colour: "blue" as const, note: "ملاحظة\nnote", tags: OWN } };

// To add a state: its name, and how a reader comes to it.
const STATES: readonly (readonly [string, () => Promise<void>])[] = [
  ["the bar", show],
  ...HIGHLIGHT_COLOURS.map(
    (colour) => [`kept in ${colour}`, () => show({ annotation: { colour, note: "", tags: [] } })] as const,
  ),
  [
    "on the keyboard",
    async () => {
      await show();
      set.bar.focus();
      await userEvent.keyboard("{End}");
    },
  ],
  [
    "saving",
    async () => {
      await show();
      set.actions.highlight.mockImplementation(() => new Promise(() => {}));
      await set.press(set.colour(0));
    },
  ],
  [
    "saved",
    async () => {
      await show();
      await set.press(set.colour(0));
      await pause(1100);
    },
  ],
  [
    "not saved",
    async () => {
      await show();
      set.actions.highlight.mockResolvedValue(NOT);
      await set.press(set.colour(0));
    },
  ],
  [
    "the empty editor",
    async () => {
      await show();
      await set.press(set.tool(set.texts.note));
      await pause(50);
    },
  ],
  ["note and tags", () => show(KEPT)],
  [
    "the list of tags",
    async () => {
      await show(KEPT);
      set.bar.focus();
      await userEvent.keyboard("t");
      await userEvent.keyboard("ا{ArrowDown}");
      await pause(50);
    },
  ],
  [
    "removed",
    async () => {
      await show(KEPT);
      await set.press(set.tool(set.texts.remove));
      await pause(50);
    },
  ],
  [
    "the extension is gone",
    async () => {
      await show(KEPT);
      set.actions.changeNote.mockImplementation(() => new Promise(() => {}));
      set.find<HTMLTextAreaElement>("textarea").focus();
      await userEvent.keyboard("x");
      set.bar.disconnected();
    },
  ],
];

/** The schemes, and the panel's ground in each; names, roles and states are the same in both. */
const GROUNDS = [
  ["light", "rgb(255, 255, 255)"],
  ["dark", "rgb(27, 32, 36)"],
] as const;

/** What axe finds in the bar. */
async function faults(options: axe.RunOptions): Promise<string[]> {
  const { violations } = await axe.run(set.host()!, { resultTypes: ["violations"], ...options });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

describe.each(["ar", "fr", "en"] as const)("%s", (lang) => {
  it.each(STATES)("%s: axe finds nothing, in light and in dark", async (_, reach) => {
    await emulate("light");
    set = setUpBar({ lang, mode: "open" });
    await reach();
    for (const [scheme, ground] of GROUNDS) {
      await emulate(scheme);
      expect([scheme, getComputedStyle(set.find(".panel")).backgroundColor]).toEqual([scheme, ground]);
      expect([scheme, await faults(scheme === "light" ? {} : { runOnly: ["color-contrast"] })]).toEqual([scheme, []]);
      expect([scheme, paleTexts(set.root())]).toEqual([scheme, []]);
      expect([scheme, paleDots()]).toEqual([scheme, []]);
    }
  });

  it("what is wrong is seen: a name and a contrast", async () => {
    set = setUpBar({ lang, mode: "open" });
    await show();
    await set.press(set.colour(0));
    set.find(".words").style.color = "rgb(160 160 160)";
    set.colour(0).removeAttribute("aria-label");
    set.colour(0).removeAttribute("title");
    const { violations } = await axe.run(set.host()!);
    expect(violations.map(({ id }) => id)).toContain("button-name");
    expect(paleTexts(set.root())).toHaveLength(1);
  });

  it("every control is at least 32 px, 44 px for fingers, and nothing is cut off at 320 px", async () => {
    await page.viewport(320, 640);
    set = setUpBar({ lang });
    await show(KEPT);
    set.bar.focus();
    await userEvent.keyboard("t");
    await pause(50);
    const sizes = (least: number) => {
      for (const control of set.root().querySelectorAll<HTMLElement>("button, input, textarea, [role=option]")) {
        if (!control.checkVisibility()) continue;
        const { width, height } = control.getBoundingClientRect();
        expect(Math.min(width, height), control.outerHTML).toBeGreaterThanOrEqual(least);
      }
      for (const part of set.root().querySelectorAll<HTMLElement>(".panel, .toolbar, .status, .options")) {
        expect(part.scrollWidth, part.className).toBeLessThanOrEqual(part.clientWidth);
      }
    };
    sizes(30);
    await session().send("Emulation.setTouchEmulationEnabled", { enabled: true });
    expect(matchMedia("(pointer: coarse)").matches).toBe(true);
    sizes(42);
    await session().send("Emulation.setTouchEmulationEnabled", { enabled: false });
  });
});
