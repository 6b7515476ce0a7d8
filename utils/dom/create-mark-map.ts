import { createHost, type Host } from "./create-host.ts";
import { HOST_STYLE } from "./host-style.ts";
import { makeElement } from "./make-card-content.ts";
import { boxOfRange } from "./range-box.ts";

/** A mark as the map shows it. */
export interface MapMark {
  readonly range: StaticRange;
  /** CSS colour. */
  readonly colour: string;
  /** own: the reader's, drawn wider than what the lexicon names, so that colour is not the only sign. */
  readonly kind: "named" | "own";
}

/** A thin map beside the scroll bar: where on the page the marks are. */
export interface MarkMap {
  /** Replaces what is shown; [] takes the map off the page. */
  readonly show: (marks: readonly MapMark[]) => void;
}

/** A sign on the map, and what it leads to. */
interface Sign {
  readonly element: HTMLElement;
  range: StaticRange | null;
}

/** As many as can be told apart; further ones of a page that has thousands would be one bar of colour. */
const MOST = 400;
/** After the last change of size, in milliseconds. */
const PAUSE = 200;

const STYLE = `${HOST_STYLE}
.map { position: absolute; inset-block: 0; right: 0; inline-size: 12px; }
button {
  all: unset; position: absolute; right: 1px; inline-size: 5px; block-size: 3px;
  pointer-events: auto; cursor: pointer; border-radius: 1px;
}
button::before { content: ""; position: absolute; inset: -3px 0; }
button.own { inline-size: 10px; }
@media (forced-colors: active) { button { background: CanvasText !important; forced-color-adjust: none; } }
`;

/**
 * @param goTo brings a mark into view when its sign on the map is clicked.
 * @param signal its end takes the map off the page.
 */
export function createMarkMap(doc: Document, goTo: (range: StaticRange) => void, signal: AbortSignal): MarkMap {
  const view = doc.defaultView;
  let made: (Host & { map: HTMLElement }) | null = null;
  let marks: readonly MapMark[] = [];
  let signs: Sign[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** The height of the page decides where everything stands. */
  const sizes = view ? new view.ResizeObserver(later) : null;
  // Firefox cannot take its style sheets off a page in the back/forward cache (host-style.ts): it is kept there without the map.
  view?.addEventListener("pagehide", (event) => event.isTrusted && made?.host.hidePopover(), { signal });
  view?.addEventListener("pageshow", (event) => event.isTrusted && later(), { signal });
  signal.addEventListener("abort", () => hide(), { once: true });

  function later() {
    clearTimeout(timer);
    timer = setTimeout(draw, PAUSE);
  }

  function draw() {
    if (marks.length === 0 || !view) return;
    const parts = made ?? make();
    const height = doc.documentElement.scrollHeight;
    const placed = marks.slice(0, MOST).flatMap((mark) => {
      const box = boxOfRange(doc, mark.range);
      return box ? [{ mark, top: `${(((box.top + view.scrollY) / height) * 100).toFixed(2)}%` }] : [];
    });
    // A sign that is being pressed while the page changes its size stays the same element, or its click would come to nothing.
    while (signs.length < placed.length) signs.push(makeSign());
    for (const [i, { mark, top }] of placed.entries()) {
      const { element } = signs[i]!;
      signs[i]!.range = mark.range;
      element.className = mark.kind;
      element.style.background = mark.colour;
      element.style.top = top;
      if (!element.isConnected) parts.map.append(element);
    }
    for (const { element } of signs.splice(placed.length)) element.remove();
    if (!parts.host.isConnected) doc.documentElement.append(parts.host);
    if (!parts.host.matches(":popover-open")) parts.host.showPopover();
  }

  function makeSign(): Sign {
    const sign: Sign = { element: makeElement(doc, "button", "named"), range: null };
    // The popup and the keys lead to the same marks by name; the map is for the eye and the hand.
    sign.element.tabIndex = -1;
    sign.element.ariaHidden = "true";
    sign.element.addEventListener("click", (event) => event.isTrusted && sign.range && goTo(sign.range));
    return sign;
  }

  function make() {
    const parts = { ...createHost(doc, STYLE), map: makeElement(doc, "div", "map") };
    // What a later life of the extension knows it by (adopt-left-over.ts).
    parts.map.dataset.rasd = "map";
    parts.root.append(parts.map);
    made = parts;
    if (doc.body) sizes?.observe(doc.body);
    return parts;
  }

  function hide() {
    clearTimeout(timer);
    sizes?.disconnect();
    made?.host.remove();
    made = null;
    signs = [];
  }

  return {
    show: (next) => {
      marks = next;
      if (marks.length === 0) hide();
      else later();
    },
  };
}
