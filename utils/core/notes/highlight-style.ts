/** The five colours of a reader's highlights, in the order of the bar. */
export const HIGHLIGHT_COLOURS = ["yellow", "green", "blue", "pink", "violet"] as const;
export type HighlightColour = (typeof HIGHLIGHT_COLOURS)[number];

/** How a highlight is painted, on pages and in the views. */
export interface HighlightStyle {
  /** Thick enough to stand out beside an entity's tint, thin enough that black text on white and white on black keep 4.5:1. */
  readonly tint: string;
  /** Opaque, for the dots of the bar and the edge of a card; middle luminance, 3:1 on white and on black. */
  readonly solid: string;
  /** Style of the line above the text: entities have theirs below, and hue alone never carries the meaning. */
  readonly line: "solid" | "double" | "dashed" | "dotted" | "wavy";
}

export const HIGHLIGHT_STYLES: Readonly<Record<HighlightColour, HighlightStyle>> = {
  yellow: { tint: "rgb(206 162 0 / 0.36)", solid: "#a87b00", line: "solid" },
  green: { tint: "rgb(60 160 70 / 0.36)", solid: "#3a8f45", line: "double" },
  blue: { tint: "rgb(52 130 220 / 0.34)", solid: "#3a7fd0", line: "dashed" },
  pink: { tint: "rgb(226 84 140 / 0.34)", solid: "#d0507f", line: "dotted" },
  violet: { tint: "rgb(146 104 222 / 0.36)", solid: "#8b64d8", line: "wavy" },
};
