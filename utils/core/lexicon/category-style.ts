import { HIGHLIGHT_COLOURS, HIGHLIGHT_STYLES, type HighlightColour } from "../notes/highlight-style.ts";
import { OWN_COLOURS, type OwnColour } from "./own-terms.ts";
import { CATEGORIES, type Category } from "./types.ts";

/** How a category's mentions are painted, on pages, on the card and in the views. */
export interface CategoryStyle {
  /** Colour of the underline: middle luminance, so that it keeps 3:1 against white pages and against black ones. */
  readonly line: string;
  /** The same hue, thin enough that black text on white and white text on black keep 4.5:1 on it. */
  readonly tint: string;
  /** Style and thickness differ from every other category's, so that hue alone never carries the meaning. */
  readonly style: "solid" | "double" | "dashed" | "dotted" | "wavy";
  readonly thickness: 1 | 2 | 3;
}

/**
 * One style a category. A page's own colours are not ours to know, therefore there is one set for light and dark pages
 * alike; tests compute the contrasts.
 */
export const CATEGORY_STYLES: Readonly<Record<Category, CategoryStyle>> = {
  crime: { line: "#d64545", tint: "rgb(214 69 69 / 0.24)", style: "solid", thickness: 3 },
  victim: { line: "#bf5fbf", tint: "rgb(191 95 191 / 0.22)", style: "double", thickness: 2 },
  institution: { line: "#4a7fd6", tint: "rgb(74 127 214 / 0.22)", style: "solid", thickness: 1 },
  person: { line: "#b8761a", tint: "rgb(200 130 30 / 0.24)", style: "dashed", thickness: 1 },
  place: { line: "#2f8f5b", tint: "rgb(47 143 91 / 0.22)", style: "dotted", thickness: 3 },
  law: { line: "#8468d8", tint: "rgb(132 104 216 / 0.24)", style: "dashed", thickness: 3 },
  plan: { line: "#178a94", tint: "rgb(23 138 148 / 0.22)", style: "double", thickness: 1 },
  date: { line: "#77808a", tint: "rgb(119 128 138 / 0.2)", style: "dotted", thickness: 1 },
  amount: { line: "#8a8424", tint: "rgb(150 143 30 / 0.24)", style: "wavy", thickness: 1 },
};

/** The opaque colour of what is painted under a highlight's name; null or a name of no kind gives a middle grey. */
export function colourOfHighlight(name: string | null): string {
  if (name !== null) colours ??= listColours();
  return (name !== null && colours?.get(name)) || "#77808a";
}

let colours: ReadonlyMap<string, string> | null = null;

function listColours(): ReadonlyMap<string, string> {
  return new Map([
    ...CATEGORIES.map((category) => [highlightName(category), CATEGORY_STYLES[category].line] as const),
    ...OWN_COLOURS.map((colour) => [ownHighlightName(colour), OWN_STYLES[colour].line] as const),
    ...HIGHLIGHT_COLOURS.map((colour) => [readerHighlightName(colour), HIGHLIGHT_STYLES[colour].solid] as const),
  ]);
}

/** What the colours of a reader's own terms have in common, and no category has: colour is never the only sign. */
const OWN_LINE = { style: "solid", thickness: 2 } as const;

/** One style a colour of the reader's own; contrasts as for categories. */
export const OWN_STYLES: Readonly<Record<OwnColour, CategoryStyle>> = {
  red: { line: "#d64545", tint: "rgb(214 69 69 / 0.24)", ...OWN_LINE },
  orange: { line: "#b8761a", tint: "rgb(200 130 30 / 0.24)", ...OWN_LINE },
  green: { line: "#2f8f5b", tint: "rgb(47 143 91 / 0.22)", ...OWN_LINE },
  teal: { line: "#178a94", tint: "rgb(23 138 148 / 0.22)", ...OWN_LINE },
  blue: { line: "#4a7fd6", tint: "rgb(74 127 214 / 0.22)", ...OWN_LINE },
  violet: { line: "#8468d8", tint: "rgb(132 104 216 / 0.24)", ...OWN_LINE },
  pink: { line: "#bf5fbf", tint: "rgb(191 95 191 / 0.22)", ...OWN_LINE },
};

/** Name of a category's CSS Custom Highlight. The page can list these names: they tell nothing of the subject. */
export function highlightName(category: Category): string {
  return `hl-${CATEGORIES.indexOf(category) + 1}`;
}

/** Highlight of a listing's headlines that are worth opening. */
export const HEADLINE_HIGHLIGHT = "hl-headline";

/** How such a headline is painted: whole lines of text, therefore a thinner tint than an entity's and no hue of theirs. */
export const HEADLINE_STYLE = {
  line: "#6b7f99",
  tint: "rgb(120 150 190 / 0.16)",
  style: "dotted",
  thickness: 2,
} as const satisfies CategoryStyle;

/** Name of the CSS Custom Highlight of a colour of the reader's own; numbered after the categories. */
export function ownHighlightName(colour: OwnColour): string {
  return `hl-${CATEGORIES.length + OWN_COLOURS.indexOf(colour) + 1}`;
}

/** Name of the CSS Custom Highlight of a reader's highlights in one colour. */
export function readerHighlightName(colour: HighlightColour): string {
  return `hl-r${HIGHLIGHT_COLOURS.indexOf(colour) + 1}`;
}

/** Highlights whose place is not sure: the reader is asked. Broken lines, since no other mark of theirs has any. */
export const UNSURE_HIGHLIGHT = "hl-r0";

/** The highlight a reader has gone to, for a moment. */
export const READER_CURRENT = "hl-r6";

const UNSURE_STYLE = { line: "#8a8424", tint: "rgb(150 143 30 / 0.12)", style: "dashed", thickness: 2 } as const;

/** Arabic letters reach low: without this a line is broken under every ب and ج, and a solid one looks dashed. */
const CLEAR_OF_LETTERS = ["  text-decoration-skip-ink: none;", "  text-underline-offset: 0.25em;"];

/** Highlight of the one mark a reader has stepped to or points at. */
export const CURRENT_HIGHLIGHT = "hl-current";

/** The name of every highlight Rasd paints. */
export const HIGHLIGHT_NAMES: readonly string[] = [
  ...CATEGORIES.map(highlightName),
  ...OWN_COLOURS.map(ownHighlightName),
  ...HIGHLIGHT_COLOURS.map(readerHighlightName),
  ...[HEADLINE_HIGHLIGHT, UNSURE_HIGHLIGHT, READER_CURRENT, CURRENT_HIGHLIGHT],
];

/**
 * The style sheet a content script needs to paint marks: one `::highlight()` rule a category, one a colour of the
 * reader's own, one for headlines and one for the current mark. assets/marks.css holds this text; a test keeps the two
 * the same. Source of what may be styled: CSS Pseudo-Elements 4, section «Styling Highlights».
 */
export function renderMarkStyles(): string {
  const rules = [
    ...CATEGORIES.map((category) => renderRule(highlightName(category), CATEGORY_STYLES[category])),
    ...OWN_COLOURS.map((colour) => renderRule(ownHighlightName(colour), OWN_STYLES[colour])),
  ];
  const current = [CURRENT_HIGHLIGHT, READER_CURRENT].map((name) =>
    [
      `::highlight(${name}) {`,
      "  background-color: rgb(245 190 60 / 0.55);",
      "  text-decoration: underline solid currentColor 3px;",
      ...CLEAR_OF_LETTERS,
      "}",
    ].join("\n"),
  );
  const reader = [
    ...HIGHLIGHT_COLOURS.map((colour) => {
      const { tint, solid, line } = HIGHLIGHT_STYLES[colour];
      return [
        `::highlight(${readerHighlightName(colour)}) {`,
        `  background-color: ${tint};`,
        `  text-decoration: overline ${line} ${solid} 2px;`,
        "  text-decoration-skip-ink: none;",
        "}",
      ].join("\n");
    }),
    renderRule(UNSURE_HIGHLIGHT, UNSURE_STYLE),
  ];
  return `${[...rules, renderRule(HEADLINE_HIGHLIGHT, HEADLINE_STYLE), ...reader, ...current].join("\n\n")}\n`;
}

function renderRule(name: string, { line, tint, style, thickness }: CategoryStyle): string {
  return [
    `::highlight(${name}) {`,
    `  background-color: ${tint};`,
    `  text-decoration: underline ${style} ${line} ${thickness}px;`,
    ...CLEAR_OF_LETTERS,
    "}",
  ].join("\n");
}
