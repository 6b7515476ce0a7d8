import { vi } from "vitest";
import { userEvent } from "vitest/browser";
import type { Language } from "../../../utils/core/lexicon/types.ts";
import type { Tag } from "../../../utils/core/notes/types.ts";
import { createHighlightBar } from "../../../utils/dom/highlight-bar/create-highlight-bar.ts";
import { boxesOfText } from "../../../utils/dom/highlight-bar/read-selection.ts";
import type { HighlightBarActions, Outcome, Shown } from "../../../utils/dom/highlight-bar/types.ts";
import { showHosts } from "../show-hosts.ts";
import { barTexts } from "./bar-texts.ts";

export const OK: Outcome = { ok: true };
export const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
/** Until a bar of these tests is believed: some frames, and what a browser takes to tell of covering. */
export const stand = () => pause(170);

export const ENTITIES: readonly Tag[] = [
  { label: "الاتجار بالبشر", entity: "crime.trafficking" },
  { label: "وكالة حماية", entity: "institution.agency" },
];
export const OWN: readonly Tag[] = [
  { label: "للمراجعة", entity: null },
  { label: "Enquête", entity: null },
  { label: "أرقام", entity: null },
];

const attach = Element.prototype.attachShadow;

/**
 * A bar over recorded actions, with its shadow root opened for the test (`mode: "open"` where axe must look in). It need not stand
 * still before it is pressed, but for tests about that (`still: "as shipped"`).
 */
export function setUpBar({
  lang = "ar" as Language,
  mode = "closed" as ShadowRootMode,
  still = 0 as number | "as shipped",
} = {}) {
  const roots: ShadowRoot[] = [];
  const spy = vi.spyOn(Element.prototype, "attachShadow").mockImplementation(function (this: Element, init) {
    const root = attach.call(this, { ...init, mode });
    roots.push(root);
    return root;
  });
  const actions = {
    highlight: vi.fn<HighlightBarActions["highlight"]>(async () => OK),
    changeColour: vi.fn<HighlightBarActions["changeColour"]>(async () => OK),
    changeNote: vi.fn<HighlightBarActions["changeNote"]>(async () => OK),
    changeTags: vi.fn<HighlightBarActions["changeTags"]>(async () => OK),
    remove: vi.fn<HighlightBarActions["remove"]>(async () => OK),
    restore: vi.fn<HighlightBarActions["restore"]>(async () => OK),
    copyCitation: vi.fn<HighlightBarActions["copyCitation"]>(async () => OK),
    suggestTags: vi.fn<HighlightBarActions["suggestTags"]>(async () => OWN),
  };
  const texts = barTexts(lang);
  const bar = createHighlightBar(document, texts, actions, still === "as shipped" ? undefined : still);
  const root = () => roots[0]!;
  const find = <E extends HTMLElement>(selector: string) => root().querySelector<E>(selector)!;
  const tool = (name: string) => [...root().querySelectorAll<HTMLElement>(".tool")].find((b) => b.ariaLabel === name)!;
  return {
    bar,
    actions,
    texts,
    root,
    find,
    tool,
    roots,
    host: () => roots[0]?.host as HTMLElement | undefined,
    colour: (index: number) => root().querySelectorAll<HTMLElement>(".colour")[index]!,
    words: () => find(".words").textContent,
    link: (text: string) =>
      [...root().querySelectorAll<HTMLElement>(".link")].find((b) => !b.hidden && b.textContent === text)!,
    /** Presses a control with the real mouse. */
    press: (control: Element) => pressAt(control),
    clean: () => {
      bar.dispose();
      spy.mockRestore();
    },
  };
}

export type BarSetUp = ReturnType<typeof setUpBar>;

/** A real click where the element stands, whatever stands over it. */
export async function pressAt(control: Element): Promise<void> {
  const { left, top, width, height } = control.getBoundingClientRect();
  await userEvent.click(document.documentElement, {
    position: { x: left + width / 2, y: top + height / 2 },
    force: true,
  });
}

/** What the bar is shown with; the passage is `element`'s text. */
export function shownFor(element: Element, more: Partial<Shown> = {}): Shown {
  const range = document.createRange();
  range.selectNodeContents(element);
  return {
    id: "annotation-1",
    annotation: null,
    boxes: () => boxesOfText(range),
    dir: getComputedStyle(element).direction === "rtl" ? "rtl" : "ltr",
    near: "end",
    touch: false,
    entities: ENTITIES,
    lastColour: "green",
    does: null,
    ...more,
  };
}

/** What an element draws as generated content; null: it draws none. */
export function drawnText(element: Element): string | null {
  const { content } = getComputedStyle(element, "::before");
  // Browsers give the text as a string of CSS, or the call that draws it.
  const drawn = content.startsWith("attr(")
    ? element.getAttribute(content.slice(5, -1))
    : /^"/u.test(content)
      ? JSON.parse(content)
      : null;
  return element.textContent === "" ? drawn : null;
}

/** A page with one article, put back after the test. */
export function setUpPage(html: string, dir: "rtl" | "ltr" = "rtl"): () => void {
  document.documentElement.dir = dir;
  document.body.innerHTML = html;
  const hideHosts = showHosts(document);
  return () => {
    hideHosts();
    document.documentElement.removeAttribute("dir");
    document.body.innerHTML = "";
    document.getSelection()?.removeAllRanges();
  };
}
