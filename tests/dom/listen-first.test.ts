import { afterEach, expect, it, vi } from "vitest";
import { listenFirst, onFirstGesture, takeFirstPlace } from "../../utils/dom/listen-first.ts";

const life = new AbortController();
const world = globalThis as { rasdListeners?: { readonly all: ReadonlyMap<string, ReadonlySet<unknown>> } };
afterEach(() => delete world.rasdListeners);

const stopped = (type: string) => {
  const stop = (event: Event) => event.stopImmediatePropagation();
  window.addEventListener(type, stop, true);
  return () => window.removeEventListener(type, stop, true);
};

it("listens as anybody does where no first place was taken", () => {
  const listener = vi.fn();
  const ending = new AbortController();
  listenFirst(window, "keydown", listener, ending.signal);
  document.body.dispatchEvent(new KeyboardEvent("keydown"));
  ending.abort();
  document.body.dispatchEvent(new KeyboardEvent("keydown"));
  expect(listener).toHaveBeenCalledTimes(1);
});

it("is heard before a listener that was there earlier and stops the event, until it ends", () => {
  takeFirstPlace(window);
  takeFirstPlace(window);
  const free = stopped("keydown");
  const listener = vi.fn();
  const ending = new AbortController();
  listenFirst(window, "keydown", listener, ending.signal);
  document.body.dispatchEvent(new KeyboardEvent("keydown"));
  expect(listener).toHaveBeenCalledTimes(1);
  ending.abort();
  document.body.dispatchEvent(new KeyboardEvent("keydown"));
  expect(listener).toHaveBeenCalledTimes(1);
  free();
});

it("lets the first that stops an event keep it from those behind, and from the page", () => {
  takeFirstPlace(window);
  const behind = vi.fn();
  const pages = vi.fn();
  window.addEventListener("input", pages, true);
  const ending = new AbortController();
  listenFirst(window, "input", (event) => event.stopImmediatePropagation(), ending.signal);
  listenFirst(window, "input", behind, ending.signal);
  document.body.dispatchEvent(new InputEvent("input"));
  expect([behind.mock.calls.length, pages.mock.calls.length]).toEqual([0, 0]);
  ending.abort();
  document.body.dispatchEvent(new InputEvent("input"));
  expect([behind.mock.calls.length, pages.mock.calls.length]).toEqual([0, 1]);
  window.removeEventListener("input", pages, true);
});

it("does not listen for what has ended already", () => {
  takeFirstPlace(window);
  life.abort();
  const listener = vi.fn();
  listenFirst(window, "keyup", listener, life.signal);
  document.body.dispatchEvent(new KeyboardEvent("keyup"));
  expect(listener).not.toHaveBeenCalled();
});

it("holds nothing of listeners that ended unheard, one after the other: a page stays open for days", () => {
  takeFirstPlace(window);
  for (let opened = 0; opened < 100; opened++) {
    const ending = new AbortController();
    listenFirst(window, "keydown", vi.fn(), ending.signal);
    ending.abort();
  }
  expect(world.rasdListeners?.all.get("keydown")?.size).toBe(1);
});

it("tells of the first gesture once, before it is heard: what is added then hears it, too", () => {
  takeFirstPlace(window);
  const ending = new AbortController();
  const gesture = vi.fn(() => void listenFirst(window, "keydown", heard, ending.signal));
  const heard = vi.fn();
  const ended = vi.fn();
  const over = new AbortController();
  expect(onFirstGesture(window, gesture, ending.signal)).toBe(true);
  expect(onFirstGesture(window, ended, over.signal)).toBe(true);
  over.abort();
  document.body.dispatchEvent(new KeyboardEvent("keyup"));
  expect(gesture).not.toHaveBeenCalled();
  document.body.dispatchEvent(new KeyboardEvent("keydown"));
  document.body.dispatchEvent(new KeyboardEvent("keydown"));
  expect([gesture, heard, ended].map(({ mock }) => mock.calls.length)).toEqual([1, 2, 0]);
  ending.abort();
});

it("tells of no gesture where no first place was taken", () => {
  const gesture = vi.fn();
  expect(onFirstGesture(window, gesture, life.signal)).toBe(false);
  document.body.dispatchEvent(new KeyboardEvent("keydown"));
  expect(gesture).not.toHaveBeenCalled();
});
