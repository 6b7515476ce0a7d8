import { HIGHLIGHT_COLOURS, type HighlightColour } from "../core/notes/highlight-style.ts";
import { browser } from "./browser.ts";

const KEY = "lastColour";

/** The colour the reader highlighted in last: note and tag, which name none, take it. The first one until there is a last. */
export async function readLastColour(): Promise<HighlightColour> {
  const stored: unknown = (await browser.storage.local.get(KEY))[KEY];
  return HIGHLIGHT_COLOURS.find((colour) => colour === stored) ?? HIGHLIGHT_COLOURS[0];
}

export async function writeLastColour(colour: HighlightColour): Promise<void> {
  await browser.storage.local.set({ [KEY]: colour });
}
