import { CATEGORY_STYLES } from "../core/lexicon/category-style.ts";
import type { Category, Language, Origin } from "../core/lexicon/types.ts";
import type { FigureKind } from "../core/recognise/figure-ids.ts";
import { ENTITY_CARD_STYLE } from "./entity-card-style.ts";
import { type Box, placeCard } from "./place-card.ts";

/** What the card says, in the reader's language; the content script makes it from the locale file. */
export interface EntityCardTexts {
  readonly lang: Language;
  readonly dir: "rtl" | "ltr";
  readonly category: (category: Category) => string;
  readonly figure: (kind: FigureKind) => string;
  readonly onThisPage: (count: number) => string;
  readonly origin: (origin: Origin) => string;
}

interface NamedEntity {
  readonly names: Readonly<Partial<Record<Language, string>>>;
  readonly category: Category;
}

/** The entity under a mark. */
export interface EntityCardData extends NamedEntity {
  readonly origin: Origin;
  /** What kind of figure it is, null for a name. */
  readonly figure: FigureKind | null;
  /** Mentions of it on this page. */
  readonly count: number;
}

/** Why a headline is marked, and the entity it is marked for. */
export interface HeadlineCardData extends NamedEntity {
  /** A sentence in the reader's language. */
  readonly reason: string;
}

export type CardData = EntityCardData | HeadlineCardData;

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
    listening.abort();
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
    doc.defaultView?.addEventListener("resize", trusted(hideNow), { signal });
  }

  return {
    show: (rect, data, { announce = false } = {}) => {
      clearTimeout(timer);
      parts ??= createParts(doc, texts);
      const { host, card, said } = parts;
      card.replaceChildren(...describe(doc, texts, data));
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
  const host = doc.createElement("div");
  host.popover = "manual";
  const root = host.attachShadow({ mode: "closed" });
  addStyle(doc, root);
  const card = element(doc, "div", "card");
  card.setAttribute("role", "tooltip");
  card.lang = texts.lang;
  card.dir = texts.dir;
  const said = element(doc, "div", "said");
  said.setAttribute("role", "status");
  said.lang = texts.lang;
  root.append(card, said);
  return { host, card, said };
}

/**
 * A constructed style sheet is not bound by the page's content security policy. Firefox does not let content scripts
 * adopt one (Bugzilla 1928865: the list of sheets is out of reach behind its Xray wrapper), and there a style element set
 * by the extension passes the policy.
 */
function addStyle(doc: Document, root: ShadowRoot): void {
  try {
    const Sheet = doc.defaultView?.CSSStyleSheet ?? CSSStyleSheet;
    const sheet = new Sheet();
    sheet.replaceSync(ENTITY_CARD_STYLE);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const style = doc.createElement("style");
    style.textContent = ENTITY_CARD_STYLE;
    root.append(style);
  }
}

function describe(doc: Document, texts: EntityCardTexts, data: CardData): HTMLElement[] {
  const { line, tint, style, thickness } = CATEGORY_STYLES[data.category];
  const mark = element(doc, "span", "mark", texts.category(data.category));
  mark.style.backgroundColor = tint;
  mark.style.textDecoration = `underline ${style} ${line} ${thickness}px`;
  const category = element(doc, "p", "category");
  category.append(mark);

  if ("figure" in data && data.figure !== null) category.append(` · ${texts.figure(data.figure)}`);

  const order: readonly Language[] = [
    texts.lang,
    ...(["ar", "fr", "en"] as const).filter((lang) => lang !== texts.lang),
  ];
  const names = order.flatMap((lang) => {
    const text = data.names[lang];
    if (text === undefined || text === "") return [];
    const name = element(doc, "p", "other", text);
    name.lang = lang;
    name.dir = lang === "ar" ? "rtl" : "ltr";
    return [name];
  });
  if (names[0] !== undefined) names[0].className = "name";

  if ("reason" in data) return [element(doc, "p", "reason", data.reason), category, ...names];
  const facts = element(doc, "p", "facts", `${texts.onThisPage(data.count)} · ${texts.origin(data.origin)}`);
  return [category, ...names, facts];
}

function element(doc: Document, tag: string, className: string, text = ""): HTMLElement {
  const made = doc.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}
