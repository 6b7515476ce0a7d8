// The copy of the reader's terms that page sessions read.
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import type { LexiconTerm } from "../../utils/core/lexicon/own-terms.ts";
import { hearWhileWaiting } from "../../utils/extension/hear-while-waiting.ts";
import { readOwnTerms, watchOwnTerms } from "../../utils/extension/own-terms.ts";
import { publishOwnTerms } from "../../utils/extension/publish-own-terms.ts";

const term = (digit: number, names: LexiconTerm["names"] = { ar: "سمسرة" }): LexiconTerm => ({
  id: `00000000-0000-4000-8000-00000000000${digit}`,
  names,
  category: "crime",
  signal: "weak",
  colour: null,
});

let ending: AbortController;
/** What was told to open pages. */
const told = vi.spyOn(fakeBrowser.tabs, "sendMessage");
beforeEach(() => {
  fakeBrowser.reset();
  told.mockReset().mockRejectedValue(new Error("Could not establish connection. Receiving end does not exist."));
  ending = new AbortController();
});
afterEach(() => ending.abort());

describe("the copy of the reader's terms", () => {
  it("is empty at first", async () => expect(await readOwnTerms()).toEqual([]));

  it("holds what matching needs and no more", async () => {
    const stored = { ...term(1), schema: 1, createdAt: "x", updatedAt: "x", deletedAt: null };
    await publishOwnTerms(async () => [stored]);
    expect(await readOwnTerms()).toEqual([term(1)]);
  });

  it("tells watchers of a change once, and nothing when nothing has changed", async () => {
    const changed = vi.fn();
    watchOwnTerms(changed, ending.signal);
    await publishOwnTerms(async () => [term(2), term(1)]);
    await publishOwnTerms(async () => [term(1), term(2)]);
    expect(changed.mock.calls).toEqual([[[term(1), term(2)]]]);
    ending.abort();
    await publishOwnTerms(async () => []);
    expect(changed).toHaveBeenCalledTimes(1);
  });

  it("is told to every open page that waits to be read, whether one listens there or not", async () => {
    const { id } = await fakeBrowser.tabs.create({ url: "http://www.hespress.com/" });
    await publishOwnTerms(async () => [term(1)]);
    await publishOwnTerms(async () => [term(1)]);
    const calls = told.mock.calls.filter(([to]) => to === id);
    expect(calls).toEqual([[id, { type: "terms/changed" }, { frameId: 0 }]]);
  });

  it.each([
    ["by the background", { id: fakeBrowser.runtime.id }, { type: "terms/changed" }, 1],
    [
      "by a view in a tab",
      { id: fakeBrowser.runtime.id, url: "chrome-extension://abc/options.html", tab: {} },
      { type: "terms/changed" },
      1,
    ],
    [
      "by a page",
      { id: fakeBrowser.runtime.id, url: "http://www.hespress.com/", tab: {} },
      { type: "terms/changed" },
      0,
    ],
    ["by another extension", { id: "other" }, { type: "terms/changed" }, 0],
    ["of something else", { id: fakeBrowser.runtime.id }, { type: "view/state" }, 0],
    ["of nothing", { id: fakeBrowser.runtime.id }, null, 0],
  ])("a page that waits is told %s", async (_, sender, message, times) => {
    const changed = vi.fn();
    hearWhileWaiting({ begin: () => Promise.reject(new Error("not asked")), termsChanged: changed }, ending.signal);
    const tell = () => fakeBrowser.runtime.onMessage.trigger(message, sender as never, () => {});
    await tell();
    expect(changed).toHaveBeenCalledTimes(times);
    ending.abort();
    await tell();
    expect(changed).toHaveBeenCalledTimes(times);
  });

  it("leaves out what is no term, whoever wrote it", async () => {
    const bad = [null, 7, { ...term(2), names: {} }, { ...term(3), more: 1 }, { ...term(4), id: "own" }];
    await fakeBrowser.storage.local.set({ ownTerms: [term(1), ...bad] });
    expect(await readOwnTerms()).toEqual([term(1)]);
    await fakeBrowser.storage.local.set({ ownTerms: "terms" });
    expect(await readOwnTerms()).toEqual([]);
  });

  it("is never overwritten by an older list", async () => {
    let slow: (terms: LexiconTerm[]) => void = () => {};
    const first = publishOwnTerms(() => new Promise((resolve) => (slow = resolve)));
    const second = publishOwnTerms(async () => [term(1), term(2)]);
    await new Promise((resolve) => setTimeout(resolve, 10));
    slow([term(1)]);
    await Promise.all([first, second]);
    expect(await readOwnTerms()).toEqual([term(1), term(2)]);
  });
});
