import { OVER } from "../core/over.ts";
import { createHost } from "./create-host.ts";
import { ENTITY_CARD_STYLE } from "./entity-card-style.ts";
import { type CardData, type EntityCardTexts, makeCardContent, makeElement } from "./make-card-content.ts";
import { type Box, placeCard } from "./place-card.ts";

export interface EntityCard {
  /**
   * Shows the card beside a mark.
   *
   * @param rect the mark's box, in CSS pixels from the window's top left corner.
   * @param options announce: also read it out, for a reader who came by keyboard.
   */
  readonly show: (rect: Box, data: CardData, options?: { readonly announce?: boolean }) => void;
  /** Hides it after a moment, unless the pointer has moved onto it. */
  readonly hide: () => void;
  readonly dispose: () => void;
}

/** How long the pointer may take from the mark to the card, in milliseconds. */
const GRACE = 250;

/**
 * The small card on a mark: an entity in an article, or a headline in a listing. Its host element, the only thing Rasd adds to a page, is made at the first show, stands
 * outside the body, has a closed shadow root and lives in the top layer, so that neither side can style or cover the
 * other. It can be hovered, stays as long as it is pointed at, and Escape, scrolling and resizing put it away
 * (WCAG 1.4.13). Only events the browser itself made are heard.
 */
export function createEntityCard(doc: Document, texts: EntityCardTexts): EntityCard {
  let parts: CardParts | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let shown = false;
  let listening = new AbortController();

  function hideNow(): void {
    clearTimeout(timer);
    if (!shown) return;
    shown = false;
    listening.abort(OVER);
    if (parts?.host.isConnected) parts.host.hidePopover();
  }

  function hide(): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (!parts?.card.matches(":hover")) hideNow();
    }, GRACE);
  }

  function listen(card: HTMLElement): void {
    listening = new AbortController();
    const { signal } = listening;
    const trusted = (act: () => void) => (event: Event) => {
      if (event.isTrusted) act();
    };
    card.addEventListener(
      "pointerenter",
      trusted(() => clearTimeout(timer)),
      { signal },
    );
    card.addEventListener("pointerleave", trusted(hide), { signal });
    doc.addEventListener(
      "keydown",
      (event) => {
        if (event.isTrusted && event.key === "Escape") hideNow();
      },
      { signal, capture: true },
    );
    doc.addEventListener("scroll", trusted(hideNow), { signal, capture: true, passive: true });
    // Firefox cannot take its style sheets off a page in the back/forward cache (host-style.ts).
    for (const type of ["resize", "pagehide"]) doc.defaultView?.addEventListener(type, trusted(hideNow), { signal });
  }

  return {
    show: (rect, data, { announce = false } = {}) => {
      clearTimeout(timer);
      parts ??= createParts(doc, texts);
      const { host, card, said } = parts;
      card.replaceChildren(...makeCardContent(doc, texts, data));
      // A page may throw our host out; it comes back with the next card.
      if (!host.isConnected) doc.documentElement.append(host);
      if (!host.matches(":popover-open")) host.showPopover();
      const size = card.getBoundingClientRect();
      const view = { width: doc.documentElement.clientWidth, height: doc.defaultView?.innerHeight ?? 0 };
      const { left, top } = placeCard(rect, size, view, texts.dir);
      card.style.left = `${left}px`;
      card.style.top = `${top}px`;
      said.textContent = announce ? (card.textContent ?? "") : "";
      if (!shown) listen(card);
      shown = true;
    },
    hide,
    dispose: () => {
      hideNow();
      parts?.host.remove();
      parts = null;
    },
  };
}

interface CardParts {
  readonly host: HTMLElement;
  readonly card: HTMLElement;
  /** Live region: what is put in is read out. */
  readonly said: HTMLElement;
}

function createParts(doc: Document, texts: EntityCardTexts): CardParts {
  const { host, root } = createHost(doc, ENTITY_CARD_STYLE);
  const card = makeElement(doc, "div", "card");
  card.setAttribute("role", "tooltip");
  card.lang = texts.lang;
  card.dir = texts.dir;
  const said = makeElement(doc, "div", "said");
  said.setAttribute("role", "status");
  said.lang = texts.lang;
  // What a later life of the extension knows it by (adopt-left-over.ts).
  card.dataset.rasd = "card";
  root.append(card, said);
  return { host, card, said };
}
