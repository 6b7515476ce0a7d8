import type { Resolution } from "../anchoring/types.ts";
import type { Annotation } from "./types.ts";

/**
 * What a page session is told of a stored annotation: enough to find and paint it. Never the note or the tags: what a reader
 * wrote on an earlier visit does not go back into a process that the page shares.
 */
export type PageHighlight = Pick<Annotation, "id" | "quote" | "position" | "scope" | "colour">;

export function toPageHighlight({ id, quote, position, scope, colour }: Annotation): PageHighlight {
  return { id, quote, position, scope, colour };
}

/** A place an uncertain highlight may belong to, with the words around it. */
export interface PlaceOption {
  readonly before: string;
  readonly passage: string;
  readonly after: string;
}

/** Where a highlight is on the page, as its session tells the popup and the side panel. */
export interface HighlightPlace {
  readonly id: string;
  readonly status: Resolution["status"];
  /** Offset in the text, by which highlights are ordered; null: it has no place. */
  readonly start: number | null;
  /** When it is uncertain: the best places, best first. */
  readonly options: readonly PlaceOption[];
}

/** As many places as a reader may be asked to choose from. */
export const MOST_OPTIONS = 5;
/** How much of a text is shown around such a place, in UTF-16 units. */
const AROUND = 60;

export function describeOption(text: string, start: number, end: number): PlaceOption {
  return {
    before: text.slice(Math.max(0, start - AROUND), start).toWellFormed(),
    passage: text.slice(start, end).toWellFormed(),
    after: text.slice(end, end + AROUND).toWellFormed(),
  };
}
