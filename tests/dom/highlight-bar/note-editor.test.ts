import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { createAutosave } from "../../../utils/dom/highlight-bar/autosave.ts";
import type { Outcome } from "../../../utils/dom/highlight-bar/types.ts";
import { type BarSetUp, OK, pause, setUpBar, setUpPage, shownFor, stand } from "./set-up-bar.ts";

const HTML = `<style>body { margin: 0; padding: 20px; font: 16px/2 serif; }</style>
  <p id="passage">أوقفت المصالح الأمنية خمسة أشخاص.</p><p id="other">وأحيلوا على النيابة العامة.</p>`;
const NOT: Outcome = { ok: false, why: "القرص ممتلئ." };

let set: BarSetUp;
let cleanPage: () => void;

beforeEach(() => {
  cleanPage = setUpPage(HTML);
  set = setUpBar();
});

afterEach(() => {
  vi.useRealTimers();
  set.clean();
  cleanPage();
});

const show = (id = "annotation-1", selector = "#passage") =>
  set.bar.show(shownFor(document.querySelector(selector)!, { id }));
const field = () => set.find<HTMLTextAreaElement>(".panel:not([hidden]) textarea");
const notes = () => set.actions.changeNote.mock.calls;

async function open(): Promise<void> {
  show();
  await stand();
  set.bar.focus();
  await userEvent.keyboard("n");
}

describe("what is typed", () => {
  it("is handed over within 250 ms of every key, also while typing goes on", async () => {
    await open();
    const started = performance.now();
    const typed: { length: number; at: number }[] = [];
    const saved: { length: number; at: number }[] = [];
    set.actions.changeNote.mockImplementation(async (_, text) => {
      saved.push({ length: text.length, at: performance.now() });
      return OK;
    });
    // A busy machine holds timers up; that is not the editor's doing and is measured beside it.
    let stall = 0;
    let tick = started;
    const ticker = setInterval(() => {
      stall = Math.max(stall, performance.now() - tick - 10);
      tick = performance.now();
    }, 10);
    while (performance.now() - started < 1000) {
      await userEvent.keyboard("a");
      typed.push({ length: typed.length + 1, at: performance.now() });
      await pause(30);
    }
    await pause(250);
    clearInterval(ticker);
    expect(saved.at(-1)!.length).toBe(typed.length);
    for (const key of typed) {
      const safe = saved.find(({ length }) => length >= key.length)!;
      expect(safe.at - key.at - stall).toBeLessThan(200);
    }
    expect(saved.length).toBeLessThan(typed.length);
  });

  it("is said to be saved only when the store has the last key", async () => {
    await open();
    const answers: ((outcome: Outcome) => void)[] = [];
    set.actions.changeNote.mockImplementation(() => new Promise((resolve) => answers.push(resolve)));
    await userEvent.keyboard("ab");
    expect(set.words()).toBe(set.texts.saving);
    await vi.waitFor(() => expect(notes().at(-1)).toEqual(["annotation-1", "ab"]));
    await userEvent.keyboard("c");
    await vi.waitFor(() => expect(notes().at(-1)).toEqual(["annotation-1", "abc"]));
    // A busy machine may have asked for «a» alone before.
    const last = answers.pop()!;
    for (const answer of answers) answer(OK);
    await pause(0);
    expect([set.words(), set.find(".panel").dataset.acknowledged]).toEqual([set.texts.saving, ""]);
    last(OK);
    await pause(0);
    expect([set.words(), set.find(".panel").dataset.acknowledged]).toEqual([set.texts.saved, "abc"]);
    await userEvent.keyboard("d");
    expect(set.words()).toBe(set.texts.saving);
  });

  // To add one: what happens right after a key.
  it.each([
    ["the bar is hidden", () => set.bar.hide()],
    ["the bar is taken off", () => set.bar.dispose()],
    ["another passage is shown", () => show("annotation-2", "#other")],
    ["the page is left", () => window.dispatchEvent(new Event("pagehide"))],
    ["the tab is hidden", () => document.dispatchEvent(new Event("visibilitychange"))],
    ["focus leaves the editor", () => field().blur()],
    [
      "the page throws the host out and the tab is left",
      () => [set.host()!.remove(), window.dispatchEvent(new Event("pagehide"))],
    ],
  ])("is saved at once when %s", async (_, act) => {
    await open();
    await userEvent.keyboard("abc");
    const before = notes().length;
    act();
    expect(notes().at(-1)).toEqual(["annotation-1", "abc"]);
    expect(notes().length - before).toBeLessThanOrEqual(1);
  });

  it("is saved all the same when the page throws the host out", async () => {
    await open();
    await userEvent.keyboard("abc");
    set.host()!.remove();
    await vi.waitFor(() => expect(notes().at(-1)).toEqual(["annotation-1", "abc"]));
  });

  it("comes back with the reason when it could not be saved, and goes only by the reader's button", async () => {
    await open();
    set.actions.changeNote.mockImplementation(async () => {
      await pause(60);
      return NOT;
    });
    await userEvent.keyboard("abc{Escape}");
    expect(set.bar.isShown()).toBe(false);
    await vi.waitFor(() => expect(set.bar.isShown()).toBe(true));
    expect([field().value, set.words()]).toEqual(["abc", set.texts.failed(NOT.why)]);
    await userEvent.click(document.documentElement, { position: { x: 300, y: 800 }, force: true });
    expect(set.bar.isShown()).toBe(true);
    await stand();
    await set.press(set.tool(set.texts.close));
    expect(set.bar.isShown()).toBe(false);
  });

  it("stands beside the next passage's bar until it is saved", async () => {
    await open();
    set.actions.changeNote.mockResolvedValueOnce(NOT);
    await userEvent.keyboard("abc");
    show("annotation-2", "#other");
    await pause(50);
    const panels = () => [...set.root().querySelectorAll<HTMLElement>(".panel:not([hidden])")];
    expect(panels().map(({ dataset }) => dataset.annotation)).toEqual(["annotation-1", "annotation-2"]);
    await stand();
    const retry = [...panels()[0]!.querySelectorAll<HTMLElement>(".link")].find((link) => !link.hidden)!;
    await set.press(retry);
    await vi.waitFor(() => expect(panels().map(({ dataset }) => dataset.annotation)).toEqual(["annotation-2"]));
    expect(notes().at(-1)).toEqual(["annotation-1", "abc"]);
  });
});

describe("the field", () => {
  it("runs as its text does, as the interface while it is empty, and grows to a limit", async () => {
    await open();
    const direction = () => getComputedStyle(field()).direction;
    expect(direction()).toBe("rtl");
    await userEvent.keyboard("abc");
    expect(direction()).toBe("ltr");
    const { height } = field().getBoundingClientRect();
    await userEvent.keyboard("{Enter}a{Enter}b{Enter}c{Enter}d");
    const grown = field().getBoundingClientRect().height;
    expect(grown).toBeGreaterThan(height + 20);
    await userEvent.keyboard("{Enter}{Enter}{Enter}{Enter}{Enter}{Enter}{Enter}{Enter}{Enter}{Enter}{Enter}{Enter}");
    expect(field().getBoundingClientRect().height).toBeLessThanOrEqual(161);
  });
});

describe("when the extension is gone", () => {
  it("says so in one sentence with what was not saved, still under the hand that writes it, until it is closed", async () => {
    await open();
    await userEvent.keyboard("abc");
    await pause(250);
    set.actions.changeNote.mockImplementation(() => new Promise(() => {}));
    await userEvent.keyboard("def");
    set.bar.disconnected();
    expect(set.root().querySelectorAll(".panel")).toHaveLength(1);
    expect(set.find("[role=alert]").textContent).toBe(set.texts.reload);
    const left = set.find<HTMLTextAreaElement>("textarea");
    expect([left.value, left.readOnly, left.closest<HTMLElement>("[data-annotation]")!.dataset.acknowledged]).toEqual([
      "abcdef",
      false,
      "abc",
    ]);
    await pause(300);
    const calls = notes().length;
    await userEvent.click(document.documentElement, { position: { x: 300, y: 800 }, force: true });
    set.bar.hide();
    show("annotation-2", "#other");
    expect(set.find("[role=alert]").checkVisibility()).toBe(true);
    await pause(300);
    left.focus();
    await userEvent.keyboard("x");
    // What is still typed stays before the reader.
    expect(left.value).toBe("abcdefx");
    expect(notes().length).toBe(calls);
    const host = set.host()!;
    await set.press(set.find(".farewell button"));
    expect(host.isConnected).toBe(false);
  });

  it("goes without a word when nothing is shown and all is saved", async () => {
    await open();
    await userEvent.keyboard("abc");
    set.bar.hide();
    await pause(50);
    const host = set.host()!;
    set.bar.disconnected();
    expect(host.isConnected).toBe(false);
  });

  it("comes back when the bar is hidden and something is not saved", async () => {
    await open();
    set.actions.changeNote.mockImplementation(() => new Promise(() => {}));
    await userEvent.keyboard("abc");
    set.bar.hide();
    expect(set.bar.isShown()).toBe(false);
    set.bar.disconnected();
    expect(set.bar.isShown()).toBe(true);
    expect(set.find<HTMLTextAreaElement>("textarea").value).toBe("abc");
  });
});

describe("createAutosave", () => {
  it("saves when typing pauses, at the latest after 180 ms, and at once on demand", () => {
    vi.useFakeTimers();
    const save = vi.fn();
    const autosave = createAutosave(save);
    autosave.flush();
    expect(save).not.toHaveBeenCalled();
    autosave.touch();
    vi.advanceTimersByTime(99);
    expect(save).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(save).toHaveBeenCalledTimes(1);
    for (let at = 0; at < 5; at++) {
      autosave.touch();
      vi.advanceTimersByTime(at === 4 ? 20 : 40);
    }
    expect(save).toHaveBeenCalledTimes(2);
    autosave.touch();
    autosave.flush();
    expect(save).toHaveBeenCalledTimes(3);
    vi.advanceTimersByTime(1000);
    expect(save).toHaveBeenCalledTimes(3);
  });
});
