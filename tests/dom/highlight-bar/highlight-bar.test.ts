import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { cdp, userEvent } from "vitest/browser";
import type { HighlightBarActions, Outcome, Shown } from "../../../utils/dom/highlight-bar/types.ts";
import { type BarSetUp, OK, pause, pressAt, setUpBar, setUpPage, shownFor, stand } from "./set-up-bar.ts";

const HTML = `<style>body { margin: 0; padding: 20px; font: 16px/2 serif; }</style>
  <p id="passage">أوقفت المصالح الأمنية خمسة أشخاص.</p><button id="before">زر</button><p style="height: 300px"></p>`;

let set: BarSetUp;
let cleanPage: () => void;

beforeEach(() => {
  cleanPage = setUpPage(HTML);
  set = setUpBar();
});

afterEach(() => {
  set.clean();
  cleanPage();
  vi.restoreAllMocks();
});

const passage = () => document.querySelector("#passage")!;
const KEPT = { colour: "blue", note: "", tags: [] } as const;

async function show(more: Partial<Shown> = {}): Promise<void> {
  set.bar.show(shownFor(passage(), more));
  await stand();
}

/** An action that is answered when the test says so. */
function answerLater(action: { mockImplementation: (act: () => Promise<Outcome>) => unknown }) {
  let answer: (outcome: Outcome) => void = () => {};
  action.mockImplementation(() => new Promise((resolve) => (answer = resolve)));
  return async (outcome: Outcome) => {
    answer(outcome);
    await pause(0);
  };
}

describe("the host", () => {
  it("is not there before the bar is shown, bears no name, and leaves nothing behind", async () => {
    const before = document.documentElement.outerHTML;
    set.bar.hide();
    set.bar.focus();
    expect(document.documentElement.outerHTML).toBe(before);
    await show();
    const host = set.host()!;
    expect([host.parentElement, host.shadowRoot]).toEqual([document.documentElement, null]);
    expect([...host.attributes].map(({ name, value }) => `${name}=${value}`)).toEqual(["popover=manual"]);
    set.bar.dispose();
    set.bar.dispose();
    expect(document.documentElement.outerHTML).toBe(before);
    set.bar.show(shownFor(passage()));
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it("cannot be styled or hidden by the page's styles, its own style attribute included", async () => {
    await show();
    const css =
      "opacity: 0 !important; filter: opacity(0) !important; transform: scale(0) !important; zoom: 0.1 !important;";
    set.host()!.style.cssText = css;
    set.host()!.animate([{ opacity: 0 }, { opacity: 0 }], { duration: 1e6, fill: "both" });
    await pressAt(set.colour(0));
    expect(set.actions.highlight).toHaveBeenCalledTimes(1);
  });

  it("comes back with the next passage when the page threw it out", async () => {
    await show();
    set.host()!.remove();
    expect(set.bar.isShown()).toBe(false);
    await show({ id: "annotation-2" });
    expect(set.bar.isShown()).toBe(true);
    await set.press(set.colour(0));
    expect(set.actions.highlight).toHaveBeenCalledWith("annotation-2", "yellow");
  });

  it("is styled where a content script may not adopt style sheets (Firefox)", async () => {
    vi.spyOn(CSSStyleSheet.prototype, "replaceSync").mockImplementation(() => {
      throw new Error("Accessing from Xray wrapper is not supported.");
    });
    await show();
    expect(getComputedStyle(set.find(".frame")).position).toBe("absolute");
  });
});

describe("saving", () => {
  it("takes one click on a colour, and says «saved» only when it is acknowledged", async () => {
    const answer = answerLater(set.actions.highlight);
    await show();
    await set.press(set.colour(2));
    expect(set.actions.highlight.mock.calls).toEqual([["annotation-1", "blue"]]);
    expect(set.words()).toBe(set.texts.saving);
    await answer(OK);
    expect(set.words()).toBe(set.texts.saved);
    expect(set.colour(2).ariaPressed).toBe("true");
    expect(document.getSelection()!.rangeCount === 0 || document.getSelection()!.isCollapsed).toBe(true);
  });

  it("does what a command asks for with the passage it stands at, once, and leaves others to be shown", async () => {
    await show({ lastColour: "green" });
    expect(set.bar.use("annotation-2", "highlight")).toBe(false);
    expect(set.bar.use("annotation-1", null)).toBe(true);
    expect(set.actions.highlight).not.toHaveBeenCalled();
    for (const does of ["highlight", "highlight", "note", "note"] as const)
      expect(set.bar.use("annotation-1", does)).toBe(true);
    expect(set.actions.highlight.mock.calls).toEqual([["annotation-1", "green"]]);
    expect(set.root().activeElement).toBe(set.find("textarea"));
    set.bar.hide();
    expect(set.bar.use("annotation-1", "highlight")).toBe(false);
  });

  it("a command leaves a kept passage in its colour", async () => {
    await show({ annotation: { colour: "blue", note: "", tags: [] }, lastColour: "green", does: "highlight" });
    expect(set.bar.use("annotation-1", "highlight")).toBe(true);
    expect(set.actions.highlight).not.toHaveBeenCalled();
    expect(set.actions.changeColour).not.toHaveBeenCalled();
    expect(set.colour(2).ariaPressed).toBe("true");
  });

  it("leaves the reader's selection alone", async () => {
    document.getSelection()!.selectAllChildren(passage());
    await show();
    await set.press(set.colour(0));
    expect(document.getSelection()!.toString()).toBe(passage().textContent);
  });

  it("says why it failed, and tries again with the same id; the note follows its highlight", async () => {
    const NOT: Outcome = { ok: false, why: "القرص ممتلئ." };
    set.actions.highlight.mockResolvedValueOnce(NOT);
    set.actions.changeNote.mockResolvedValueOnce(NOT);
    await show();
    await set.press(set.tool(set.texts.note));
    await userEvent.keyboard("abc");
    await pause(300);
    expect(set.words()).toBe(set.texts.failed("القرص ممتلئ."));
    await set.press(set.link(set.texts.retry));
    await vi.waitFor(() => expect(set.words()).toBe(set.texts.saved));
    expect(set.actions.highlight.mock.calls).toEqual([
      ["annotation-1", "green"],
      ["annotation-1", "green"],
    ]);
    expect(set.actions.changeNote.mock.calls).toEqual([
      ["annotation-1", "abc"],
      ["annotation-1", "abc"],
    ]);
  });

  it("an action that rejects has failed", async () => {
    set.actions.highlight.mockRejectedValueOnce(new Error("No answer."));
    await show();
    await set.press(set.colour(0));
    await vi.waitFor(() => expect(set.words()).toBe(set.texts.failed("No answer.")));
  });

  it("changes the colour of a kept passage, and only the last answer counts", async () => {
    await show({ annotation: KEPT });
    expect([0, 1, 2].map((at) => set.colour(at).ariaPressed)).toEqual(["false", "false", "true"]);
    const first = answerLater(set.actions.changeColour);
    await set.press(set.colour(0));
    const second = answerLater(set.actions.changeColour);
    await stand();
    await set.press(set.colour(1));
    await first({ ok: false, why: "x" });
    expect(set.words()).toBe(set.texts.saving);
    await second(OK);
    expect(set.words()).toBe(set.texts.saved);
    expect(set.actions.changeColour.mock.calls).toEqual([
      ["annotation-1", "yellow"],
      ["annotation-1", "green"],
    ]);
    expect(set.actions.highlight).not.toHaveBeenCalled();
  });

  // To add one: what is done, and what its Undo asks for.
  const UNDONE: readonly (readonly [string, Partial<Shown>, () => Element, keyof HighlightBarActions, unknown[]])[] = [
    ["a new highlight", {}, () => set.colour(0), "remove", ["annotation-1"]],
    ["a colour", { annotation: KEPT }, () => set.colour(0), "changeColour", ["annotation-1", "blue"]],
    ["a removal", { annotation: KEPT }, () => set.tool(set.texts.remove), "restore", ["annotation-1"]],
    [
      "a tag taken off",
      { annotation: { ...KEPT, tags: [{ label: "أرقام", entity: null }] } },
      () => set.find(".chip button"),
      "changeTags",
      ["annotation-1", [{ label: "أرقام", entity: null }]],
    ],
  ];
  it.each(UNDONE)("is undone: %s", async (_, shown, control, action, args) => {
    await show(shown);
    await set.press(control());
    await stand();
    await set.press(set.link(set.texts.undo));
    await pause(20);
    expect(set.actions[action].mock.calls.at(-1)).toEqual(args);
  });

  it("after a removal only its undoing is offered, and undoing brings everything back", async () => {
    await show({ annotation: { ...KEPT, note: "ملاحظة" } });
    await set.press(set.tool(set.texts.remove));
    await stand();
    expect(set.words()).toBe(set.texts.removed);
    expect([".toolbar", ".editor"].map((part) => set.find(part).checkVisibility())).toEqual([false, false]);
    await set.press(set.link(set.texts.undo));
    await pause(20);
    expect(set.words()).toBe(set.texts.restored);
    expect([".toolbar", ".editor"].map((part) => set.find(part).checkVisibility())).toEqual([true, true]);
    expect(set.find<HTMLTextAreaElement>("textarea").value).toBe("ملاحظة");
  });

  it("copies the citation, and says so only when it is done", async () => {
    const answer = answerLater(set.actions.copyCitation);
    await show();
    await set.press(set.tool(set.texts.copy));
    expect(set.words()).toBe("");
    await answer(OK);
    expect(set.words()).toBe(set.texts.copied);
    expect(set.actions.highlight).not.toHaveBeenCalled();
  });
});

describe("the keyboard", () => {
  it("reaches the bar by command, moves as the eye sees it in RTL, and goes back where it was", async () => {
    document.querySelector<HTMLElement>("#before")!.focus();
    await show();
    expect(document.activeElement?.id).toBe("before");
    set.bar.focus();
    const focused = () => set.root().activeElement?.ariaLabel;
    expect(focused()).toBe("أصفر");
    await userEvent.keyboard("{ArrowLeft}{ArrowLeft}");
    expect(focused()).toBe("أزرق");
    await userEvent.keyboard("{ArrowRight}");
    expect(focused()).toBe("أخضر");
    await userEvent.keyboard("{End}{ArrowLeft}{ArrowRight}");
    expect(focused()).toBe(set.texts.copy);
    await userEvent.keyboard("{Home}");
    expect(focused()).toBe("أصفر");
    await userEvent.keyboard("{Escape}");
    expect([set.bar.isShown(), document.activeElement?.id]).toEqual([false, "before"]);
  });

  it("moves the other way in LTR", async () => {
    set.clean();
    set = setUpBar({ lang: "fr" });
    await show();
    set.bar.focus();
    await userEvent.keyboard("{ArrowRight}");
    expect(set.root().activeElement?.ariaLabel).toBe("Vert");
  });

  // To add one: the key as written, its place on the keyboard, and what it does.
  it.each([
    ["1", "Digit1", "highlight", "yellow"],
    ["&", "Digit1", "highlight", "yellow"],
    ["٥", "Digit5", "highlight", "violet"],
    ["3", "Numpad3", "highlight", "blue"],
    ["c", "KeyC", "copyCitation", undefined],
    ["ؤ", "KeyC", "copyCitation", undefined],
    ["c", "KeyI", "copyCitation", undefined],
  ] as const)("«%s» at %s", async (key, code, action, colour) => {
    await show();
    set.bar.focus();
    const session = cdp() as unknown as { send: (method: string, params: object) => Promise<unknown> };
    await session.send("Input.dispatchKeyEvent", { type: "rawKeyDown", key, code });
    await session.send("Input.dispatchKeyEvent", { type: "keyUp", key, code });
    expect(set.actions[action].mock.calls).toEqual([["annotation-1", ...(colour ? [colour] : [])]]);
  });

  it("N and T open the fields, Ctrl+Enter closes", async () => {
    await show();
    set.bar.focus();
    await userEvent.keyboard("n");
    expect(set.root().activeElement).toBe(set.find("textarea"));
    await userEvent.keyboard("nt1");
    expect(set.find<HTMLTextAreaElement>("textarea").value).toBe("nt1");
    await userEvent.keyboard("{Control>}{Enter}{/Control}");
    expect(set.bar.isShown()).toBe(false);
    await show({ id: "annotation-2" });
    set.bar.focus();
    await userEvent.keyboard("t");
    expect(set.root().activeElement).toBe(set.find("input"));
    expect(set.actions.highlight.mock.calls.map(([id]) => id)).toEqual(["annotation-1", "annotation-2"]);
  });

  it("the page keeps its own keys, and does not hear those of the bar", async () => {
    const heard: string[] = [];
    const hear = (event: Event) =>
      heard.push(`${event.type} ${(event as KeyboardEvent).key ?? (event as InputEvent).data}`);
    const types = ["keydown", "keypress", "keyup", "beforeinput", "input"];
    for (const type of types) window.addEventListener(type, hear, true);
    await show();
    await userEvent.keyboard("1n");
    expect(set.actions.highlight).not.toHaveBeenCalled();
    expect(heard.filter((entry) => entry.startsWith("keydown"))).toEqual(["keydown 1", "keydown n"]);
    heard.length = 0;
    set.bar.focus();
    await userEvent.keyboard("1n");
    await userEvent.keyboard("secret");
    expect(heard).toEqual([]);
    for (const type of types) window.removeEventListener(type, hear, true);
  });

  it("a page's own dialogue that keeps focus inside does not get it out of the bar", async () => {
    const trap = (event: Event) => {
      if (!(event.target as Element).closest("body")) document.querySelector<HTMLElement>("#before")!.focus();
    };
    document.addEventListener("focusin", trap, true);
    await show();
    await set.press(set.tool(set.texts.note));
    await userEvent.keyboard("abc");
    expect(set.find<HTMLTextAreaElement>("textarea").value).toBe("abc");
    document.removeEventListener("focusin", trap, true);
  });

  it("Escape in the page hides the bar, and the page hears it; a forged one does nothing", async () => {
    await show();
    document.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
    window.dispatchEvent(new PointerEvent("pointerdown"));
    expect(set.bar.isShown()).toBe(true);
    const hear = vi.fn();
    document.addEventListener("keydown", hear, { once: true });
    await userEvent.keyboard("{Escape}");
    expect([set.bar.isShown(), hear.mock.calls.length]).toEqual([false, 1]);
  });

  it("keeps focus in the bar when Undo has nothing left to undo", async () => {
    await show({ annotation: KEPT });
    set.bar.focus();
    await userEvent.keyboard("{End}");
    await pressAt(set.tool(set.texts.remove));
    await stand();
    set.link(set.texts.undo).focus();
    await userEvent.keyboard("{Enter}");
    await pause(50);
    expect(set.actions.restore).toHaveBeenCalledTimes(1);
    expect(set.root().activeElement?.classList.contains("tool")).toBe(true);
  });
});

describe("going away", () => {
  it("a press beside the bar hides it, one on it does not", async () => {
    await show();
    await pressAt(set.find(".toolbar"));
    expect(set.bar.isShown()).toBe(true);
    await userEvent.click(document.documentElement, { position: { x: 300, y: 800 }, force: true });
    expect(set.bar.isShown()).toBe(false);
  });

  it("the page hears nothing of clicks in the bar", async () => {
    const hear = vi.fn();
    for (const type of ["pointerdown", "mousedown", "mouseup", "click"]) document.addEventListener(type, hear);
    await show();
    await set.press(set.colour(0));
    expect(hear).not.toHaveBeenCalled();
    for (const type of ["pointerdown", "mousedown", "mouseup", "click"]) document.removeEventListener(type, hear);
  });
});
