// Whom the background hears, and what it refuses. To add a sender or a message: what it is, and whether it is answered.
import { beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { answerPages, type PageHandlers } from "../../utils/extension/answer-pages.ts";

const URL_HERE = "http://www.hespress.com/made-up-1234567.html";
const ID = "00000000-0000-4000-8000-000000000001";
const tab = { id: 3, url: URL_HERE };
const page = (sender: object = {}) => ({ id: fakeBrowser.runtime.id, frameId: 0, url: URL_HERE, tab, ...sender });

const SENDERS: [string, object, boolean][] = [
  ["a page session", page(), true],
  ["one on https", page({ tab: { id: 3, url: "https://www.hespress.com/" } }), true],
  ["a frame inside the page", page({ frameId: 4 }), false],
  ["another extension", page({ id: "other" }), false],
  [
    "a page of the extension without a tab",
    { id: fakeBrowser.runtime.id, url: "chrome-extension://abc/popup.html" },
    false,
  ],
  ["a page of the extension in a tab", page({ tab: { id: 3, url: "chrome-extension://abc/popup.html" } }), false],
  ["a local file", page({ tab: { id: 3, url: "file:///a.html" } }), false],
  ["a tab without a number", page({ tab: { url: URL_HERE } }), false],
];

const edit = (change: object) => ({ type: "page/edit", id: ID, edit: change });
const words = (change: object = {}) => ({
  text: "عنوان\n\nنص\n\n",
  bodyStart: 7,
  zones: [{ start: 0, end: 5, zone: "title" }],
  headline: "عنوان",
  ...change,
});
const DECLARED = { linked: "/article-1.html", og: null, described: [] };
const MESSAGES: [string, unknown, boolean][] = [
  ["asks for its own highlights", { type: "page/highlights", url: URL_HERE, canonicalUrl: null }, true],
  ["asks without an address", { type: "page/highlights", canonicalUrl: null }, false],
  [
    "asks for another origin's",
    { type: "page/highlights", url: "http://www.alyaoum24.com/", canonicalUrl: null },
    false,
  ],
  [
    "asks by another scheme",
    { type: "page/highlights", url: URL_HERE.replace("http", "https"), canonicalUrl: null },
    false,
  ],
  ["calls itself a script", { type: "page/highlights", url: URL_HERE, canonicalUrl: "javascript:alert(1)" }, false],
  ["changes a colour", edit({ colour: "green" }), true],
  ["changes to a colour there is not", edit({ colour: "beige" }), false],
  ["changes what it may not", edit({ articleId: "x" }), false],
  ["writes a note that is a number", edit({ note: 7 }), false],
  ["writes a note of a million letters", edit({ note: "x".repeat(1_000_000) }), false],
  ["names what is no id", { ...edit({}), id: "../x" }, false],
  ["says more than is asked", { ...edit({}), more: 1 }, false],
  ["needs what highlighting takes", { type: "page/begin-highlighting" }, true],
  ["names the file it wants put in", { type: "page/begin-highlighting", file: "page.js" }, false],
  ["asks what the reader has chosen", { type: "page/choices" }, true],
  ["wants to choose itself", { type: "page/choices", settings: { map: true } }, false],
  ["looks whether it is to be read", { type: "page/look", words: "نص", url: URL_HERE, declared: DECLARED }, true],
  ["looks again, without an address", { type: "page/look", words: "", url: null, declared: null }, true],
  [
    "looks for another origin",
    { type: "page/look", words: "نص", url: "http://www.alyaoum24.com/", declared: DECLARED },
    false,
  ],
  [
    "looks with too many words",
    { type: "page/look", words: "x".repeat(5_000_001), url: URL_HERE, declared: DECLARED },
    false,
  ],
  [
    "looks with all a page may declare",
    {
      type: "page/look",
      words: "نص",
      url: URL_HERE,
      declared: { linked: "javascript:alert(1)", og: "", described: ["{", "]"] },
    },
    true,
  ],
  [
    "looks with more blocks than are read",
    { type: "page/look", words: "", url: URL_HERE, declared: { ...DECLARED, described: Array(101).fill("{}") } },
    false,
  ],
  [
    "looks with an address that is a number",
    { type: "page/look", words: "", url: URL_HERE, declared: { ...DECLARED, linked: 7 } },
    false,
  ],
  ["has an article analysed", { type: "page/analyse", article: words() }, true],
  ["has half a megabyte analysed", { type: "page/analyse", article: words({ text: "ا".repeat(500_000) }) }, true],
  [
    "has more analysed than a note holds",
    { type: "page/analyse", article: words({ text: "x".repeat(5_000_001) }) },
    false,
  ],
  ["has a number analysed", { type: "page/analyse", article: words({ text: 7 }) }, false],
  ["begins its body before the text", { type: "page/analyse", article: words({ bodyStart: -1 }) }, false],
  [
    "names a zone there is not",
    { type: "page/analyse", article: words({ zones: [{ start: 0, end: 1, zone: "x" }] }) },
    false,
  ],
  ["has something else analysed with it", { type: "page/analyse", article: words({ entity: "x" }) }, false],
  ["has headlines judged", { type: "page/headlines", headlines: ["عنوان", ""] }, true],
  ["has too many headlines judged", { type: "page/headlines", headlines: Array(501).fill("") }, false],
  ["has a headline of a million letters judged", { type: "page/headlines", headlines: ["x".repeat(1_000_000)] }, false],
  ["reports nothing", { type: "page/report" }, false],
  ["asks what is not asked", { type: "page/delete", id: ID }, false],
];

const handle = vi.fn(async () => null);
const onError = vi.fn();
const handlers = new Proxy({}, { get: () => handle }) as PageHandlers;

beforeEach(() => {
  fakeBrowser.reset();
  handle.mockClear().mockResolvedValue(null);
  onError.mockClear();
  answerPages(handlers, onError);
});

const ask = async (message: unknown, sender: object): Promise<unknown> => {
  const answers = await fakeBrowser.runtime.onMessage.trigger(message, sender, () => {});
  return answers.find((answer) => answer !== undefined);
};

describe("the background", () => {
  it.each(SENDERS)("asked by %s", async (_name, sender, heard) => {
    expect(await ask({ type: "page/start" }, sender)).toMatchObject({ ok: heard });
    expect(handle).toHaveBeenCalledTimes(heard ? 1 : 0);
  });

  it.each(MESSAGES)("asked by a page that %s", async (_name, message, heard) => {
    expect(await ask(message, page())).toMatchObject({ ok: heard });
    expect(handle).toHaveBeenCalledTimes(heard ? 1 : 0);
  });

  it("takes who asks from the browser, not from the message", async () => {
    await ask({ type: "page/start" }, page());
    expect(handle).toHaveBeenCalledWith({ type: "page/start" }, { tabId: 3, url: URL_HERE });
  });

  it("tells of a failure, and keeps it", async () => {
    const failure = Object.assign(new Error("The disk is full"), { name: "LogInDoubtError" });
    handle.mockRejectedValue(failure);
    expect(await ask({ type: "page/start" }, page())).toEqual({
      ok: false,
      message: failure.message,
      reason: "LogInDoubtError",
    });
    expect(onError).toHaveBeenCalledWith(failure);
  });

  it.each([[undefined], [null], ["page/start"], [{}], [{ type: 7 }], [{ type: "view/state" }]])(
    "leaves %j to others",
    async (message) => expect(await ask(message, page())).toBeUndefined(),
  );
});
