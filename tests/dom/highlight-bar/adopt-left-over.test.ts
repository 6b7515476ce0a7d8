import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { createEntityCard } from "../../../utils/dom/entity-card.ts";
import { adoptLeftOver } from "../../../utils/dom/highlight-bar/adopt-left-over.ts";
import type { EntityCardTexts } from "../../../utils/dom/make-card-content.ts";
import { type BarSetUp, pause, setUpBar, setUpPage, shownFor, stand } from "./set-up-bar.ts";

let set: BarSetUp;
let cleanPage: () => void;

beforeEach(() => {
  cleanPage = setUpPage(`<p id="passage">أوقفت المصالح الأمنية خمسة أشخاص.</p><div popover id="page">x</div>`);
  set = setUpBar();
});

afterEach(() => {
  set.clean();
  cleanPage();
});

/** Stands in for `chrome.dom.openOrClosedShadowRoot`. */
const openRoot = (element: HTMLElement) =>
  set.roots.find((root) => root.host === element) ?? element.shadowRoot ?? null;

async function type(text: string, acknowledge: boolean): Promise<void> {
  set.bar.show(shownFor(document.querySelector("#passage")!));
  await stand();
  set.bar.focus();
  await userEvent.keyboard("n");
  await userEvent.keyboard("ab");
  await vi.waitFor(() => expect(set.find(".panel").dataset.acknowledged).toBe("ab"));
  if (!acknowledge) set.actions.changeNote.mockImplementation(() => new Promise(() => {}));
  await userEvent.keyboard(text);
  await vi.waitFor(() => expect(set.actions.changeNote).toHaveBeenLastCalledWith("annotation-1", `ab${text}`));
  await pause(0);
  set.find<HTMLTextAreaElement>("textarea").blur();
}

it("finds nothing in a page that Rasd has not touched, and leaves the page's own alone", () => {
  const before = document.documentElement.outerHTML;
  expect(adoptLeftOver(document, openRoot)).toEqual([]);
  document.querySelector("#page")!.attachShadow({ mode: "open" }).innerHTML = "<textarea>x</textarea>";
  expect(adoptLeftOver(document, openRoot)).toEqual([]);
  expect(document.documentElement.outerHTML).toBe(before);
});

const UNSAVED = [{ annotationId: "annotation-1", acknowledged: "ab", text: "abcd" }];

it("gives what was typed and not acknowledged, and leaves its host there until it is stored", async () => {
  await type("cd", false);
  const host = set.host()!;
  const found = adoptLeftOver(document, openRoot);
  expect(found.map(({ notes }) => notes())).toEqual([UNSAVED]);
  expect(host.isConnected).toBe(true);
  found[0]!.remove();
  expect(host.isConnected).toBe(false);
  expect(adoptLeftOver(document, openRoot)).toEqual([]);
});

it("leaves the field that is being written in, acknowledged or not", async () => {
  await type("cd", true);
  const field = set.find<HTMLTextAreaElement>("textarea");
  field.focus();
  const [left] = adoptLeftOver(document, openRoot);
  expect(left).toMatchObject({ writing: { field, annotationId: "annotation-1" } });
  expect(left?.notes()).toEqual([]);
  expect(set.root().activeElement).toBe(field);
  left!.remove();
});

it("removes the host when all was acknowledged", async () => {
  await type("cd", true);
  const host = set.host()!;
  expect(adoptLeftOver(document, openRoot)).toEqual([]);
  expect(host.isConnected).toBe(false);
});

it("finds it in the sentence of farewell, wherever the page has put the host", async () => {
  await type("cd", false);
  set.bar.disconnected();
  document.body.append(set.host()!);
  const found = adoptLeftOver(document, openRoot);
  expect(found.map(({ notes }) => notes())).toEqual([UNSAVED]);
  found[0]!.remove();
  expect(set.host()!.isConnected).toBe(false);
});

it("removes the card of an earlier life too", () => {
  const texts: EntityCardTexts = {
    lang: "ar",
    dir: "rtl",
    category: (category) => category,
    figure: (kind) => kind,
    onThisPage: (count) => `${count}`,
    provenance: () => [],
  };
  const card = createEntityCard(document, texts);
  card.show({ left: 1, top: 1, right: 9, bottom: 9 }, { names: { ar: "اسم" }, category: "crime", reason: "سبب" });
  const host = set.host()!;
  expect(host.isConnected).toBe(true);
  expect(adoptLeftOver(document, openRoot)).toEqual([]);
  expect(host.isConnected).toBe(false);
  card.dispose();
});
