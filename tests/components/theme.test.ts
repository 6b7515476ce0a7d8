import "../../assets/theme.css";
import { afterEach, describe, expect, it } from "vitest";
import marks from "../../assets/marks.css?raw";
import {
  CATEGORY_STYLES,
  HEADLINE_STYLE,
  OWN_STYLES,
  renderMarkStyles,
} from "../../utils/core/lexicon/category-style.ts";
import { OWN_COLOURS } from "../../utils/core/lexicon/own-terms.ts";
import { CATEGORIES } from "../../utils/core/lexicon/types.ts";
import { HIGHLIGHT_COLOURS, HIGHLIGHT_STYLES } from "../../utils/core/notes/highlight-style.ts";

/**
 * Contrasts of the design tokens, computed from what the browser makes of them (WCAG 2.2: 1.4.3 text 4.5:1, 1.4.11 what
 * is not text 3:1). To add a pair: a line in TEXT_PAIRS or LINE_PAIRS.
 */
const TEXT_PAIRS: readonly (readonly [ink: string, ground: string])[] = [
  ...["--ink", "--ink-quiet", "--accent", "--danger"].flatMap((ink) => [
    [ink, "--paper"] as const,
    [ink, "--surface"] as const,
  ]),
  ["--ink", "--accent-soft"],
  ["--ink-quiet", "--accent-soft"],
  ["--accent", "--accent-soft"],
  ["--accent-ink", "--accent"],
  ["--danger-ink", "--danger"],
  ["--danger", "--danger-soft"],
  ["--ink", "--danger-soft"],
  ["--relevant-ink", "--relevant-soft"],
  ["--relevant-ink", "--paper"],
  ["--relevant-ink", "--accent-soft"],
  ["--mention-ink", "--paper"],
  ["--mention-ink", "--mention-soft"],
  ["--related-ink", "--related-soft"],
  ["--none-ink", "--none-soft"],
];

const LINE_PAIRS = [
  ["--line-strong", "--paper"],
  ["--line-strong", "--surface"],
  ["--focus", "--paper"],
  ["--focus", "--surface"],
  ["--accent", "--paper"],
] as const;

type Rgba = readonly [red: number, green: number, blue: number, alpha: number];

/** What a CSS colour comes to, by painting one pixel with it. */
function read(color: string): Rgba {
  const probe = document.createElement("i");
  probe.style.color = color;
  document.body.append(probe);
  const context = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true })!;
  context.fillStyle = getComputedStyle(probe).color;
  probe.remove();
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, alpha / 255];
}

function over([r, g, b, a]: Rgba, [r2, g2, b2]: Rgba): Rgba {
  const mix = (top: number, bottom: number) => top * a + bottom * (1 - a);
  return [mix(r, r2), mix(g, g2), mix(b, b2), 1];
}

/** WCAG 2 relative luminance. */
function luminance([red, green, blue]: Rgba): number {
  const [r, g, b] = [red, green, blue].map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: Rgba, other: Rgba): number {
  const [high, low] = [luminance(one), luminance(other)].toSorted((a, b) => b - a) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

afterEach(() => {
  delete document.documentElement.dataset.theme;
});

it("measures contrast as WCAG does", () => {
  expect(contrast(read("#000"), read("#fff"))).toBeCloseTo(21, 5);
  expect(contrast(read("#777"), read("#fff"))).toBeCloseTo(4.48, 2);
});

describe.each(["light", "dark"])("the %s theme", (theme) => {
  it.each(TEXT_PAIRS)("text %s on %s has 4.5:1", (ink, ground) => {
    document.documentElement.dataset.theme = theme;
    expect(contrast(read(`var(${ink})`), read(`var(${ground})`))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(HIGHLIGHT_COLOURS)(
    "a highlight's %s has 3:1 as an edge and a dot, and text keeps 4.5:1 on its tint",
    (colour) => {
      document.documentElement.dataset.theme = theme;
      const { solid, tint } = HIGHLIGHT_STYLES[colour];
      for (const ground of [read("var(--paper)"), read("var(--surface)")]) {
        expect(contrast(read(solid), ground)).toBeGreaterThanOrEqual(3);
        expect(contrast(read("var(--ink)"), over(read(tint), ground))).toBeGreaterThanOrEqual(4.5);
      }
    },
  );

  it.each(LINE_PAIRS)("%s on %s has 3:1", (line, ground) => {
    document.documentElement.dataset.theme = theme;
    expect(contrast(read(`var(${line})`), read(`var(${ground})`))).toBeGreaterThanOrEqual(3);
  });
});

// Pages as they are met: ink and ground. Marks do not know which they stand on.
const PAGES = [
  ["#000000", "#ffffff"],
  ["#333333", "#ffffff"],
  ["#222222", "#f5f1e8"],
  ["#ffffff", "#000000"],
  ["#e6e6e6", "#121212"],
  ["#dddddd", "#1b2024"],
] as const;

/** How each kind of mark is painted: the categories', and the headline's of a listing. */
const MARK_STYLES = { ...CATEGORY_STYLES, headline: HEADLINE_STYLE };
const MARKS = [...CATEGORIES, "headline"] as const;

describe.each(PAGES)("marks on a page of %s on %s", (ink, ground) => {
  it.each(MARKS)("%s: the text keeps 4.5:1 on the tint", (kind) => {
    const tinted = over(read(MARK_STYLES[kind].tint), read(ground));
    expect(contrast(read(ink), tinted)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(OWN_COLOURS)("the reader's %s: the same", (colour) => {
    const { line, tint } = OWN_STYLES[colour];
    expect(contrast(read(ink), over(read(tint), read(ground)))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(read(line), read(ground))).toBeGreaterThanOrEqual(3);
  });

  it.each(HIGHLIGHT_COLOURS)("the reader's highlight in %s: the same, an entity's tint on it included", (colour) => {
    const { tint, solid } = HIGHLIGHT_STYLES[colour];
    const highlighted = over(read(tint), read(ground));
    expect(contrast(read(ink), highlighted)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(read(solid), read(ground))).toBeGreaterThanOrEqual(3);
    for (const category of CATEGORIES) {
      const both = over(read(CATEGORY_STYLES[category].tint), highlighted);
      expect(contrast(read(ink), both), category).toBeGreaterThanOrEqual(4.5);
    }
  });

  it.each(MARKS)("%s: the underline has 3:1 against the page", (kind) => {
    expect(contrast(read(MARK_STYLES[kind].line), read(ground))).toBeGreaterThanOrEqual(3);
  });
});

describe("marks", () => {
  it("differ in underline style or thickness, whatever their hue", () => {
    // The colours of the reader's own share one line, which nothing else has.
    const styles = [...MARKS.map((kind) => MARK_STYLES[kind]), OWN_STYLES.red];
    const kinds = styles.map(({ style, thickness }) => `${style} ${thickness}`);
    expect(new Set(kinds).size).toBe(MARKS.length + 1);
  });

  it("are the ones of assets/marks.css, which the browser understands whole", () => {
    expect(marks).toBe(renderMarkStyles());
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(marks);
    expect(sheet.cssRules.length).toBe(CATEGORIES.length + OWN_COLOURS.length + HIGHLIGHT_COLOURS.length + 4);
    for (const rule of sheet.cssRules) {
      const { style } = rule as CSSStyleRule;
      expect(style.backgroundColor).not.toBe("");
      expect(style.textDecorationLine).toMatch(/^(under|over)line$/);
      expect(style.textDecorationThickness).not.toBe("");
    }
  });
});

it("writes Arabic larger and with more leading than Latin script", () => {
  const measure = (lang: string) => {
    const text = document.createElement("p");
    text.lang = lang;
    text.style.cssText = "font-size: var(--size-m); line-height: var(--leading)";
    document.body.append(text);
    const { fontSize, lineHeight } = getComputedStyle(text);
    text.remove();
    return { size: Number.parseFloat(fontSize), leading: Number.parseFloat(lineHeight) / Number.parseFloat(fontSize) };
  };
  const ar = measure("ar");
  for (const lang of ["fr", "en"]) {
    expect(ar.size).toBeGreaterThan(measure(lang).size);
    expect(ar.leading).toBeGreaterThan(measure(lang).leading);
  }
});
