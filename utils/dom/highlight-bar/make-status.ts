import { makeElement } from "../make-card-content.ts";
import { type Maker, makeButton, makeIcon } from "./make-button.ts";
import type { HighlightBarTexts } from "./types.ts";

export type StatusKind = "saving" | "done" | "failed";

export interface Offers {
  readonly undo?: (() => void) | null;
  readonly retry?: () => void;
}

export interface Status {
  readonly element: HTMLElement;
  /** Shows a line, with Undo or Try again when there is something for them to do. Nothing shown: kind null. */
  readonly show: (kind: StatusKind | null, text: string, offers?: Offers) => void;
  readonly stop: () => void;
}

/** How long a good state must last before it is read out, so that typing is not talked over. Milliseconds. */
const CALM = 1000;

/**
 * The bar's line of state. The words seen change at once; they are read out (polite live region) when they have stood for
 * a moment, failures at once.
 *
 * @param lost a button that had focus has nothing to do any more and goes: focus is to be put elsewhere.
 */
export function makeStatus(maker: Maker, texts: HighlightBarTexts, lost: () => void): Status {
  const { doc } = maker;
  const element = makeElement(doc, "div", "status");
  const words = makeElement(doc, "span", "words");
  const said = makeElement(doc, "span", "said");
  said.setAttribute("role", "status");
  let undo: (() => void) | null = null;
  let retry: (() => void) | null = null;
  const undoButton = makeButton(maker, "link", () => undo?.(), texts.undo);
  const retryButton = makeButton(maker, "link", () => retry?.(), texts.retry);
  let timer: ReturnType<typeof setTimeout> | undefined;
  element.append(makeIcon(doc, "check"), words, undoButton, retryButton, said);
  show(null, "");

  function show(kind: StatusKind | null, text: string, offers: Offers = {}): void {
    undo = offers.undo ?? null;
    retry = offers.retry ?? null;
    element.dataset.kind = kind ?? "";
    element.classList.toggle("empty", kind === null);
    words.textContent = text;
    clearTimeout(timer);
    // The next state follows within moments; until then a button just pressed stays, and keeps focus.
    if (kind === "saving") return;
    const hadFocus = [undoButton, retryButton].some((button) => button.matches(":focus"));
    undoButton.hidden = undo === null;
    retryButton.hidden = retry === null;
    if (hadFocus && undo) undoButton.focus({ preventScroll: true });
    else if (hadFocus && retry) retryButton.focus({ preventScroll: true });
    else if (hadFocus) lost();
    const say = () => {
      said.textContent = text;
    };
    if (kind === "failed") say();
    else timer = setTimeout(say, CALM);
  }

  return { element, show, stop: () => clearTimeout(timer) };
}
