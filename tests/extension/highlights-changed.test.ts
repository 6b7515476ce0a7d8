// How page sessions learn that another part of Rasd has written.
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { announceHighlights } from "../../utils/extension/announce-highlights.ts";
import { watchHighlights } from "../../utils/extension/watch-highlights.ts";

let ending: AbortController;
beforeEach(() => {
  fakeBrowser.reset();
  ending = new AbortController();
});
afterEach(() => ending.abort());

it("tells of every writing, of nothing else that is stored, and of none after the end", async () => {
  const changed = vi.fn();
  watchHighlights(changed, ending.signal);
  await announceHighlights("1");
  await announceHighlights("2");
  await fakeBrowser.storage.local.set({ ownTerms: [] });
  await fakeBrowser.storage.session.set({ highlightsChanged: "3" });
  expect(changed).toHaveBeenCalledTimes(2);
  ending.abort();
  await announceHighlights("4");
  expect(changed).toHaveBeenCalledTimes(2);
});

it("says nothing of what was written", async () => {
  await announceHighlights("turn");
  expect(await fakeBrowser.storage.local.get()).toEqual({ highlightsChanged: "turn" });
});
