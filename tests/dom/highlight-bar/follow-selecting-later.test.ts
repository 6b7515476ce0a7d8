import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { followSelectingLater } from "../../../utils/dom/highlight-bar/follow-selecting-later.ts";
import { takeFirstPlace } from "../../../utils/dom/listen-first.ts";
import { setUpPage } from "./set-up-bar.ts";

const FRAME = '<iframe srcdoc="<p>إطار في الصفحة</p>"></iframe>';
const world = globalThis as { rasdListeners?: unknown };

let ending: AbortController;
let cleanPage: () => void;
let entered: string[];

beforeEach(() => {
  ending = new AbortController();
  entered = [];
  cleanPage = setUpPage("<p id=one>أعلنت المصالح</p>");
});

afterEach(() => {
  ending.abort();
  cleanPage();
  delete world.rasdListeners;
});

const enter = (inner: Document) => void entered.push(inner === document ? "page" : inner.body.textContent.trim());
const follow = () => followSelectingLater(document, enter, ending.signal);
const press = () => document.body.dispatchEvent(new PointerEvent("pointerdown", { bubbles: true }));
/** Whatever stands for a frame in these tests stands alone: Vitest's own page is in a frame, not around one. */
const addFrame = async () => {
  const holder = document.createElement("div");
  holder.innerHTML = FRAME;
  const frame = holder.firstElementChild as HTMLIFrameElement;
  const loaded = new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  return frame;
};

it("enters no document before the reader's first gesture, and the page with it", () => {
  takeFirstPlace(window);
  const look = follow();
  look();
  expect(entered).toEqual([]);
  press();
  press();
  expect(entered).toEqual(["page"]);
});

it("enters at once where a gesture could not be heard", () => {
  follow();
  expect(entered).toEqual(["page"]);
});

it("enters page and frame at once when there is a frame: a gesture in it is not heard outside", async () => {
  takeFirstPlace(window);
  await addFrame();
  follow();
  expect(entered).toEqual(["page", "إطار في الصفحة"]);
});

it("enters both when a frame was put in since and it is told to look", async () => {
  takeFirstPlace(window);
  const look = follow();
  await addFrame();
  expect(entered).toEqual([]);
  look();
  expect(entered).toEqual(["page", "إطار في الصفحة"]);
});

it("sees what a frame it knows loads next without being told to look", async () => {
  takeFirstPlace(window);
  const frame = await addFrame();
  follow();
  frame.srcdoc = "<p>صفحة أخرى</p>";
  await vi.waitFor(() => expect(entered).toEqual(["page", "إطار في الصفحة", "صفحة أخرى"]));
});

it("enters nothing after its end", () => {
  takeFirstPlace(window);
  const look = follow();
  ending.abort();
  press();
  look();
  expect(entered).toEqual([]);
});
