import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { cdp, userEvent } from "vitest/browser";
import { readSelection, type SelectedPassage } from "../../../utils/dom/highlight-bar/read-selection.ts";
import {
  type SelectionMeans,
  type SelectionPauses,
  type SelectionWatcher,
  watchSelection,
} from "../../../utils/dom/highlight-bar/watch-selection.ts";
import { pause, setUpPage } from "./set-up-bar.ts";

const HTML = `
  <style>body { margin: 0; padding: 20px; font: 16px/2 serif; } div { margin-block: 8px; inline-size: max-content; }</style>
  <p id="one">أعلنت <b>المصالح</b> الأمنية <a href="#x">أنها أوقفت</a> خمسة أشخاص communiqué officiel صباح اليوم.</p>
  <p id="two">وأحيلوا على النيابة العامة.</p>
  <input id="input" value="كلمات في حقل"><textarea id="area">كلمات في مربع</textarea>
  <div id="editor" contenteditable>كلمات في محرر</div><div id="own">كلمات رصد</div><div id="blank">&nbsp; &nbsp;</div>`;

let ending: AbortController;
let settled: ReturnType<typeof vi.fn<SelectionWatcher<SelectedPassage>["settled"]>>;
let cleared: ReturnType<typeof vi.fn<SelectionWatcher<SelectedPassage>["cleared"]>>;
let pending: () => SelectionMeans | null;
let cleanPage: () => void;

beforeEach(() => {
  cleanPage = setUpPage(HTML);
  ending = new AbortController();
  settled = vi.fn();
  cleared = vi.fn();
  watch();
});

/** @param pauses left out: as shipped. */
function watch(pauses?: SelectionPauses, begun: SelectionMeans | null = null): void {
  const own = document.querySelector("#own")!;
  const owns = (node: unknown) => node instanceof Node && own.contains(node);
  pending = watchSelection(document, { read: readSelection, settled, cleared, owns }, ending.signal, begun, pauses);
}

afterEach(() => {
  ending.abort();
  cleanPage();
});

const element = (selector: string) => document.querySelector<HTMLElement>(selector)!;
const selected = () => settled.mock.calls.map(([passage, means]) => [passage.range.toString().trim(), means]);

/** Drags the mouse from one element's reading start to another's reading end. */
async function drag(from: string, to: string): Promise<void> {
  const start = element(from).getBoundingClientRect();
  const end = element(to).getBoundingClientRect();
  await userEvent.dragAndDrop(element(from), element(to), {
    sourcePosition: { x: start.width - 2, y: start.height / 2 },
    targetPosition: { x: 1, y: end.height / 2 },
    force: true,
  });
}

/** Selects by script, as a handle or a caret of the browser's own would. */
function select(selector: string): void {
  document.getSelection()!.selectAllChildren(element(selector));
}

describe("a selection made by the mouse", () => {
  it("is told of once, when the button is up, over several paragraphs, a link, inline elements and two scripts", async () => {
    await drag("#one b", "#two");
    await vi.waitFor(() => expect(settled).toHaveBeenCalledTimes(1));
    const [passage, means] = settled.mock.calls[0]!;
    expect(means).toBe("mouse");
    expect(passage.range.toString()).toMatch(/^المصالح الأمنية أنها أوقفت .*communiqué[\s\S]*العامة/u);
    expect([passage.dir, passage.near]).toEqual(["rtl", "end"]);
    await pause(400);
    expect(settled).toHaveBeenCalledTimes(1);
  });

  it("tells which end the hand is at", async () => {
    const { width, height } = element("#two").getBoundingClientRect();
    await userEvent.dragAndDrop(element("#two"), element("#one b"), {
      sourcePosition: { x: width - 100, y: height / 2 },
      targetPosition: { x: 20, y: 10 },
      force: true,
    });
    await vi.waitFor(() => expect(settled).toHaveBeenCalled());
    expect(settled.mock.calls[0]![0].near).toBe("start");
  });

  it("gives the boxes of text, not of paragraphs, and is live", async () => {
    await drag("#one b", "#two");
    await vi.waitFor(() => expect(settled).toHaveBeenCalled());
    const { boxes } = settled.mock.calls[0]![0];
    const last = boxes().at(-1)!;
    expect(last.right - last.left).toBeLessThan(element("#two").getBoundingClientRect().width - 100);
    const { top } = boxes()[0]!;
    element("#one").style.marginTop = "150px";
    expect(boxes()[0]!.top).toBeGreaterThan(top + 50);
  });

  it.each([
    ["double click", (at: Element) => userEvent.dblClick(at, { force: true }), "المصالح"],
    ["triple click", (at: Element) => userEvent.tripleClick(at, { force: true }), /^أعلنت المصالح[\s\S]*اليوم\.$/u],
  ] as const)("%s is one selection", async (_, act, text) => {
    await act(element("#one b"));
    await vi.waitFor(() => expect(settled).toHaveBeenCalled());
    await pause(400);
    expect(settled).toHaveBeenCalledTimes(1);
    if (typeof text === "string") expect(selected()[0]![0]).toBe(text);
    else expect(selected()[0]![0]).toMatch(text);
  });

  it("is told of on sites that stop the events of selecting", async () => {
    const stop = (event: Event) => event.stopImmediatePropagation();
    const types = ["mouseup", "pointerup", "mousedown", "pointerdown", "selectstart", "contextmenu", "selectionchange"];
    for (const type of types) document.addEventListener(type, stop, true);
    await drag("#one b", "#two");
    await vi.waitFor(() => expect(settled).toHaveBeenCalledTimes(1));
    for (const type of types) document.removeEventListener(type, stop, true);
  });

  it("is left as it was", async () => {
    await drag("#one b", "#two");
    const { anchorNode, anchorOffset, focusNode, focusOffset } = document.getSelection()!;
    await vi.waitFor(() => expect(settled).toHaveBeenCalled());
    const after = document.getSelection()!;
    expect([after.anchorNode, after.anchorOffset, after.focusNode, after.focusOffset]).toEqual([
      anchorNode,
      anchorOffset,
      focusNode,
      focusOffset,
    ]);
  });

  it("is told to be gone, once, when the reader clicks elsewhere", async () => {
    await drag("#one b", "#two");
    await vi.waitFor(() => expect(settled).toHaveBeenCalled());
    expect(cleared).not.toHaveBeenCalled();
    await userEvent.click(element("#two"), { position: { x: 3, y: 3 }, force: true });
    await vi.waitFor(() => expect(cleared).toHaveBeenCalledTimes(1));
    await pause(100);
    expect([settled, cleared].map((told) => told.mock.calls.length)).toEqual([1, 1]);
  });
});

describe("other means", () => {
  it("keyboard: after a pause, when the arrows rest", async () => {
    await userEvent.dblClick(element("#one b"), { force: true });
    await vi.waitFor(() => expect(settled).toHaveBeenCalledTimes(1));
    for (let at = 0; at < 4; at++) {
      await userEvent.keyboard("{Shift>}{Control>}{ArrowLeft}{/Control}{/Shift}");
      expect(settled).toHaveBeenCalledTimes(1);
    }
    await vi.waitFor(() => expect(settled).toHaveBeenCalledTimes(2));
    expect(selected()[1]![1]).toBe("keyboard");
    expect(selected()[1]![0]).toMatch(/^المصالح الأمنية أنها/u);
  });

  it("touch: after the handles rest", async () => {
    const { left, top } = element("#one b").getBoundingClientRect();
    const points = [{ x: left + 5, y: top + 10 }];
    const session = cdp() as unknown as { send: (method: string, params: object) => Promise<unknown> };
    await session.send("Emulation.setTouchEmulationEnabled", { enabled: true });
    await session.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: points });
    await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
    await session.send("Emulation.setTouchEmulationEnabled", { enabled: false });
    select("#one b");
    await pause(200);
    select("#one");
    await pause(300);
    expect(settled).not.toHaveBeenCalled();
    await vi.waitFor(() => expect(settled).toHaveBeenCalledTimes(1));
    expect(settled.mock.calls[0]![1]).toBe("touch");
  });
});

describe("a watcher that begins while the reader selects", () => {
  const watchAnew = (begun: SelectionMeans | null = null) => {
    ending.abort();
    ending = new AbortController();
    watch(undefined, begun);
  };

  it("tells of what is dragged over when the button is up", async () => {
    const session = cdp() as unknown as { send: (method: string, params: object) => Promise<unknown> };
    const frame = window.frameElement?.getBoundingClientRect() ?? new DOMRect();
    const { right, top } = element("#two").getBoundingClientRect();
    const mouse = (type: string, x: number) =>
      session.send("Input.dispatchMouseEvent", {
        ...{ type, x: frame.left + x, y: frame.top + top + 16, clickCount: 1 },
        ...{ button: "left", buttons: type === "mouseReleased" ? 0 : 1 },
      });
    await mouse("mousePressed", right - 2);
    await mouse("mouseMoved", right - 80);
    watchAnew();
    await mouse("mouseMoved", right - 150);
    await pause(50);
    expect(settled).not.toHaveBeenCalled();
    await mouse("mouseReleased", right - 150);
    await vi.waitFor(() => expect(settled).toHaveBeenCalledTimes(1));
    expect(selected()[0]![1]).toBe("mouse");
    expect(selected()[0]![0]).not.toBe("");
  });

  it("goes on with handles that the reader moves", async () => {
    watchAnew("touch");
    select("#one b");
    await vi.waitFor(() => expect(selected()).toEqual([["المصالح", "touch"]]));
  });

  it("is told what the one before has not told yet", async () => {
    expect(pending()).toBe(null);
    await userEvent.dblClick(element("#one b"), { force: true });
    expect([pending(), settled.mock.calls.length]).toEqual(["mouse", 0]);
    await vi.waitFor(() => expect(settled).toHaveBeenCalledTimes(1));
    expect(pending()).toBe(null);
  });
});

describe("what is left alone", () => {
  // Nothing comes of these however long one waits; short pauses leave less to wait for.
  beforeEach(() => {
    ending.abort();
    ending = new AbortController();
    watch({ mouse: 5, multiple: 20, touch: 20, keyboard: 20 });
  });
  const wait = () => pause(150);

  it("is not the reader's own selection, which is told of within the time that is waited here", async () => {
    await userEvent.dblClick(element("#one b"), { force: true });
    await wait();
    expect(settled).toHaveBeenCalledTimes(1);
  });

  it("a selection that the page makes by itself", async () => {
    select("#one");
    document.dispatchEvent(new PointerEvent("pointerdown", { bubbles: true }));
    document.dispatchEvent(new PointerEvent("pointerup", { bubbles: true }));
    document.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowLeft", shiftKey: true, bubbles: true }));
    await wait();
    expect(settled).not.toHaveBeenCalled();
  });

  // To add one: what it is, and where the reader double-clicks.
  it.each([
    ["a field", "#input"],
    ["a text area", "#area"],
    ["an editor of the page's", "#editor"],
    ["Rasd's own", "#own"],
    ["blank text", "#blank"],
  ])("%s", async (_, selector) => {
    await userEvent.dblClick(element(selector), { force: true });
    await wait();
    expect(settled).not.toHaveBeenCalled();
  });

  it("everything, once it has ended", async () => {
    ending.abort();
    await userEvent.dblClick(element("#one b"), { force: true });
    await wait();
    expect(settled).not.toHaveBeenCalled();
  });
});
