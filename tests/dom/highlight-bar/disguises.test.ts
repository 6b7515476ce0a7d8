import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { STILL } from "../../../utils/dom/highlight-bar/create-door.ts";
import { showHosts } from "../show-hosts.ts";
import { type BarSetUp, pause, pressAt, setUpBar, setUpPage, shownFor, stand } from "./set-up-bar.ts";

// What a page may do so that a click meant for something else lands on the bar (clickjacking). None may save anything.

const HTML = `<style>body { margin: 0; padding: 20px; font: 16px/2 serif; }</style>
  <p id="passage">أوقفت المصالح الأمنية خمسة أشخاص.</p><p style="height: 300px"></p>`;

let set: BarSetUp;
let cleanPage: () => void;
let undo: (() => void)[] = [];

beforeEach(() => {
  cleanPage = setUpPage(HTML);
  set = setUpBar();
  undo = [];
});

afterEach(() => {
  for (const act of undo) act();
  set.clean();
  cleanPage();
});

const show = (id = "annotation-1") => set.bar.show(shownFor(document.querySelector("#passage")!, { id }));
const saved = () => Object.values(set.actions).reduce((sum, { mock }) => sum + mock.calls.length, 0);

function style(css: string): void {
  const element = document.createElement("style");
  element.textContent = css;
  document.head.append(element);
  undo.push(() => element.remove());
}

function inTopLayer(css: string): HTMLElement {
  const element = document.createElement("div");
  element.popover = "manual";
  element.style.cssText = `position: fixed; margin: 0; padding: 0; border: 0; ${css}`;
  document.body.append(element);
  element.showPopover();
  undo.push(() => element.remove());
  return element;
}

const OVER_ALL = "inset: 0; inline-size: 100vw; block-size: 100vh; background: white;";

it("without any disguise the same click saves", async () => {
  show();
  await stand();
  await pressAt(set.colour(0));
  expect(saved()).toBe(1);
});

// To add one: its name, and what the page does while the bar is shown.
const DISGUISES: readonly (readonly [string, () => void | Promise<void>])[] = [
  ["opacity on the root element", () => style("html { opacity: 0.02 }")],
  ["opacity filter on the root element", () => style("html { filter: opacity(0) }")],
  ["clip path on the root element", () => style("html { clip-path: inset(100%) }")],
  ["mask on the root element", () => style("html { mask-image: linear-gradient(transparent, transparent) }")],
  ["blend mode on the root element", () => style("html { mix-blend-mode: difference }")],
  ["visibility on the root element", () => style("html { visibility: hidden }")],
  ["what shows the host, set otherwise on it", () => set.host()!.style.setProperty("--hl-host", "hidden", "important")],
  ["a page shrunk to nothing", () => style("html { zoom: 0.1 }")],
  ["a cover in the top layer", () => void inTopLayer(OVER_ALL)],
  ["a cover in the top layer that lets clicks through", () => void inTopLayer(`${OVER_ALL} pointer-events: none;`)],
  [
    "a small cover over part of the bar",
    () => {
      const { left, top } = set.colour(0).getBoundingClientRect();
      inTopLayer(`left: ${left}px; top: ${top}px; width: 12px; height: 32px; background: red; pointer-events: none;`);
    },
  ],
  [
    "the backdrop of an empty popover",
    () => {
      style("[popover]::backdrop { background: white }");
      inTopLayer("inline-size: 0; block-size: 0; background: none;");
    },
  ],
  [
    "the picture of a view transition",
    async () => {
      style(
        "::view-transition, ::view-transition-group(*) { pointer-events: none } ::view-transition-group(*), ::view-transition-old(root) { animation-duration: 9s }",
      );
      const transition = document.startViewTransition(() => {});
      undo.push(() => transition.skipTransition());
      await transition.ready;
    },
  ],
  [
    "a popover closed by the page",
    () => {
      const point = set.colour(0).getBoundingClientRect();
      set.host()!.hidePopover();
      set.colour(0).getBoundingClientRect = () => point;
    },
  ],
  [
    "a host moved into the body and shown again",
    () => {
      document.body.append(set.host()!);
      set.host()!.showPopover();
    },
  ],
  [
    "a host moved into a frame",
    () => {
      const frame = document.createElement("iframe");
      frame.style.cssText = "position: fixed; inset: 0; width: 100vw; height: 100vh; border: 0";
      document.body.append(frame);
      undo.push(() => frame.remove());
      showHosts(frame.contentDocument!);
      const host = frame.contentDocument!.adoptNode(set.host()!);
      frame.contentDocument!.documentElement.append(host);
      host.showPopover();
    },
  ],
];

it.each(DISGUISES)("%s", async (_, disguise) => {
  show();
  await stand();
  await disguise();
  await stand();
  await pressAt(set.colour(0));
  await pause(50);
  expect(saved()).toBe(0);
});

it("the same disguises keep keys from saving", async () => {
  show();
  await stand();
  set.bar.focus();
  inTopLayer(`${OVER_ALL} pointer-events: none;`);
  await stand();
  await userEvent.keyboard("1");
  expect(saved()).toBe(0);
  expect(set.words()).toBe(set.texts.covered);
});

/** Firefox, so far. */
function leaveCoveringUntold(): void {
  const Observer = window.IntersectionObserver;
  window.IntersectionObserver = class {
    observe() {}
    disconnect() {}
    takeRecords() {
      return [];
    }
  } as unknown as typeof Observer;
  undo.push(() => {
    window.IntersectionObserver = Observer;
  });
}

it("a browser that does not tell of covering is asked about the top layer", async () => {
  leaveCoveringUntold();
  show();
  inTopLayer("inset: auto; right: 0; bottom: 0; width: 10px; height: 10px;");
  await stand();
  const cover = inTopLayer(`${OVER_ALL} pointer-events: none;`);
  await pressAt(set.colour(0));
  expect(saved()).toBe(0);
  cover.remove();
  style("#empty::backdrop { background: white }");
  const empty = inTopLayer("inline-size: 0; block-size: 0; background: none;");
  empty.id = "empty";
  await stand();
  await pressAt(set.colour(0));
  expect(saved()).toBe(0);
  empty.remove();
  await stand();
  await pressAt(set.colour(0));
  expect(saved()).toBe(1);
});

describe("stands still before it is believed:", () => {
  beforeEach(() => {
    set.clean();
    set = setUpBar({ still: "as shipped" });
  });

  const standStill = () => pause(STILL + 170);

  /**
   * Saves after `prepare` and a click that follows it at once. On a busy machine the click may come later than the bar waits;
   * such a try says nothing, and is made again.
   */
  async function savesAfter(prepare: () => void | Promise<void>, within = STILL): Promise<number> {
    for (let tries = 0; tries < 20; tries++) {
      await prepare();
      const since = performance.now();
      await pressAt(set.colour(0));
      if (performance.now() - since < within) return saved();
      set.clean();
      set = setUpBar({ still: "as shipped" });
    }
    throw new Error("The machine is too busy to click within the time the bar waits.");
  }

  it("a bar that has just appeared under the pointer", async () => {
    expect(await savesAfter(() => show())).toBe(0);
    expect(set.words()).toBe("");
    await standStill();
    await pressAt(set.colour(0));
    expect(saved()).toBe(1);
  });

  // To add one: how a page takes the bar out of sight, and brings it back.
  it.each([
    ["by its popover", (host: HTMLElement) => host.hidePopover(), (host: HTMLElement) => host.showPopover()],
    [
      "by what shows it",
      (host: HTMLElement) => host.style.setProperty("--hl-host", "hidden"),
      (host: HTMLElement) => host.style.removeProperty("--hl-host"),
    ],
  ])("a bar that the page has hidden %s and shows again under the pointer", async (_, away, back) => {
    leaveCoveringUntold();
    const prepare = async () => {
      show();
      await standStill();
      away(set.host()!);
      await pause(300);
      back(set.host()!);
      await new Promise((resolve) => requestAnimationFrame(resolve));
    };
    // The page is looked at now and then: the bar may have gone unseen for a while of this time.
    expect(await savesAfter(prepare, STILL - 110)).toBe(0);
    await standStill();
    await pressAt(set.colour(0));
    expect(saved()).toBe(1);
  });

  it("a bar that the page's scrolling has just moved under the pointer", async () => {
    document.body.style.minHeight = "3000px";
    undo.push(() => {
      document.body.style.minHeight = "";
      window.scrollTo(0, 0);
    });
    const saves = await savesAfter(async () => {
      window.scrollTo(0, 0);
      show();
      await standStill();
      window.scrollTo(0, 10);
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    });
    expect(saves).toBe(0);
  });

  it("a click gathered before the bar was drawn, on a page that keeps the browser busy", async () => {
    const saves = await savesAfter(() => {
      show();
      const until = performance.now() + 500;
      while (performance.now() < until);
    });
    expect(saves).toBe(0);
  });
});

it("clicks and keys that the page forges", async () => {
  show();
  await stand();
  const { left, top } = set.colour(0).getBoundingClientRect();
  const at = { bubbles: true, composed: true, clientX: left + 16, clientY: top + 16 };
  for (const target of [set.host()!, set.colour(0)]) {
    for (const type of ["pointerdown", "mousedown", "pointerup", "mouseup", "click"]) {
      target.dispatchEvent(new PointerEvent(type, at));
    }
    target.dispatchEvent(new KeyboardEvent("keydown", { ...at, key: "1", code: "Digit1" }));
  }
  set.colour(0).click();
  expect(saved()).toBe(0);
});

it("a pointer that the page hides: over the bar it is the browser's own", () => {
  style("html, html * { cursor: none !important }");
  show();
  expect(getComputedStyle(set.find(".frame")).cursor).toBe("default");
  expect(getComputedStyle(set.colour(0)).cursor).toBe("pointer");
});

it("honest effects on the root element do not stop the reader", async () => {
  style("html { filter: invert(1) hue-rotate(180deg); zoom: 1.25; opacity: 0.95 }");
  show();
  await stand();
  await pressAt(set.colour(0));
  expect(saved()).toBe(1);
});
