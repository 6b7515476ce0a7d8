import { HIGHLIGHT_COLOURS, type HighlightColour } from "../core/notes/highlight-style.ts";
import { nativeBrowser } from "./native-browser.ts";

const KEY = "lastColour";

/** The colour the reader highlighted in last: note and tag, which name none, take it. The first one until there is a last. */
export async function readLastColour(): Promise<HighlightColour> {
  const stored: unknown = (await nativeBrowser().storage.local.get(KEY))[KEY];
  return HIGHLIGHT_COLOURS.find((colour) => colour === stored) ?? HIGHLIGHT_COLOURS[0];
}

export async function writeLastColour(colour: HighlightColour): Promise<void> {
  await nativeBrowser().storage.local.set({ [KEY]: colour });
}
