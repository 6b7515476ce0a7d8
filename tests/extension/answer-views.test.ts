// Who is heard by a page session. To add a sender: what the browser says of it, and whether it is one of Rasd's own pages.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { answerViews } from "../../utils/extension/answer-views.ts";
import type { SessionState } from "../../utils/extension/view-answers.ts";

const STATE: SessionState = { status: "listing", headlines: [], names: {} };
const TAB = { id: 3 };
const own = (sender: object) => ({ id: fakeBrowser.runtime.id, ...sender });

const SENDERS: [string, object, boolean][] = [
  ["the popup", own({ url: "chrome-extension://abc/popup.html" }), true],
  ["the background, without an address", own({}), true],
  ["the popup in a tab, as Firefox tells it", own({ url: "moz-extension://abc/popup.html?tab=3", tab: TAB }), true],
  ["the popup in a tab, as Chromium tells it", own({ url: "chrome-extension://abc/popup.html?tab=3" }), true],
  ["a content script", own({ url: "http://www.hespress.com/a-1234567.html", tab: TAB }), false],
  ["a content script in a page without an address", own({ url: "about:blank", tab: TAB }), false],
  ["a page that only names an extension", own({ url: "http://a.example/chrome-extension://abc/", tab: TAB }), false],
  ["another extension", { id: "other", url: "chrome-extension://other/popup.html" }, false],
];

/** Messages, and whether they are of the protocol. */
const ASKED: readonly [unknown, boolean][] = [
  [{ type: "view/go-to", entity: "a" }, true],
  [{ type: "view/step", direction: "previous" }, true],
  [{ type: "view/go-to-highlight", id: "a" }, true],
  [{ type: "view/highlight-selection", note: false }, true],
  [{ type: "view/describe-place", id: "a", option: 0 }, true],
  [{ type: "view/refresh" }, true],
  [{ type: "view/everything" }, false],
  [{ type: "constructor" }, false],
  [{ type: 7 }, false],
  [{}, false],
  [null, false],
  ["view/state", false],
  [["view/state"], false],
  [{ type: "view/state", more: 1 }, false],
  [{ type: "view/go-to" }, false],
  [{ type: "view/go-to", entity: 7 }, false],
  [{ type: "view/step", direction: "up" }, false],
  [{ type: "view/highlight-selection", note: "yes" }, false],
  [{ type: "view/describe-place", id: "a" }, false],
  [{ type: "view/describe-place", id: "a", option: "0" }, false],
];

let session: AbortController;
beforeEach(() => {
  fakeBrowser.reset();
  session = new AbortController();
  answerViews(() => STATE, session.signal);
});
afterEach(() => session.abort());

/** What is answered at once, as the browsers' own interface has it. */
const ask = async (message: unknown, sender: object): Promise<unknown> => {
  let answered: unknown;
  await fakeBrowser.runtime.onMessage.trigger(message, sender, (answer: unknown) => {
    answered = answer;
  });
  return answered;
};

describe("a page session", () => {
  it.each(SENDERS)("asked by %s", async (_name, sender, heard) => {
    expect(await ask({ type: "view/state" }, sender)).toEqual(heard ? STATE : undefined);
  });

  it.each(ASKED)("asked %j", async (message, isRequest) => {
    expect(await ask(message, own({}))).toEqual(isRequest ? STATE : undefined);
  });

  it("answers nobody once it has ended", async () => {
    session.abort();
    expect(fakeBrowser.runtime.onMessage.hasListeners()).toBe(false);
  });
});
