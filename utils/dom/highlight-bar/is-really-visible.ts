import { isOwnHost } from "../create-host.ts";
import { native, parentOf, selectAll } from "../native.ts";
import { type Box, overlaps } from "../place-card.ts";

/** Less than this a reader does not see: an effect that hides more is a disguise. */
const LEAST_OPACITY = 0.6;
/** Smaller on the screen than this, in CSS pixels, nobody aims at a button. */
const LEAST_SIZE = 12;

/**
 * Whether a control of Rasd's is on the screen as Rasd drew it, so that a press on it is the reader's own will and not a
 * click that the page has stolen (clickjacking). Asked before anything is done.
 *
 * In the top layer a page's styles do not reach the control (HOST_STYLE), nor do opacity, filters and clips of the elements
 * around it in engines of today; they are refused all the same, since that is cheap. What remains to a page is to close
 * or move the host, to shrink the page, and to lay something over it.
 *
 * @param host the element of the shadow root, a popover and a child of the document element.
 * @param control the button or option inside it.
 * @param point where it was pressed, in window coordinates; null: by the keyboard.
 * @param seen what the browser says of covering (`watchCover`); null: this browser does not say, and other elements of the
 *   top layer that let clicks through are looked for instead. Those inside closed shadow roots of the page are missed.
 */
export function isReallyVisible(
  host: HTMLElement,
  control: Element,
  point: { readonly x: number; readonly y: number } | null,
  seen: boolean | null,
): boolean {
  const doc = host.ownerDocument;
  const view = doc.defaultView;
  if (!view || parentOf(host) !== doc.documentElement || !host.matches(":popover-open")) return false;
  if (doc.visibilityState !== "visible" || doc.pointerLockElement || isInTransition(doc)) return false;
  for (let element: Element | null = host, opacity = 1; element; element = parentOf(element)) {
    const style = view.getComputedStyle(element);
    opacity *= Number(style.opacity);
    if (opacity < LEAST_OPACITY || !isPlain(style)) return false;
  }
  const box = control.getBoundingClientRect();
  if (Math.min(box.width, box.height) < LEAST_SIZE || !isInside(box, view)) return false;
  const points = samplePoints(box);
  if (point) {
    if (!holdsPoint(box, point)) return false;
    points.push(point);
  }
  if (points.some(({ x, y }) => native(doc, "elementFromPoint").call(doc, x, y) !== host)) return false;
  return seen ?? !isOverlaid(host, box, view);
}

/** Colours may be changed (dark themes invert, mourning greys), the drawing may not. */
const HARMLESS_FILTER = /^(none|((invert|hue-rotate|grayscale|sepia|saturate)\([^()]*\)\s*)+)$/;

function isPlain(style: CSSStyleDeclaration): boolean {
  return (
    style.display !== "none" &&
    style.visibility === "visible" &&
    HARMLESS_FILTER.test(style.filter) &&
    style.clipPath === "none" &&
    (style.maskImage === "none" || style.maskImage === "") &&
    style.mixBlendMode === "normal"
  );
}

/** A view transition paints an old picture of the page over the top layer, and can let clicks through. */
function isInTransition(doc: Document): boolean {
  try {
    return doc.documentElement.matches(":active-view-transition");
  } catch {
    // A browser that does not know the selector knows no transition that could be asked about.
    return false;
  }
}

function isInside(box: Box, view: Window): boolean {
  const { innerWidth, innerHeight } = view;
  return box.left >= -1 && box.top >= -1 && box.right <= innerWidth + 1 && box.bottom <= innerHeight + 1;
}

function holdsPoint(box: Box, { x, y }: { readonly x: number; readonly y: number }): boolean {
  return x >= box.left - 1 && x <= box.right + 1 && y >= box.top - 1 && y <= box.bottom + 1;
}

/** The middle and a point a quarter in from each corner. */
function samplePoints({ left, top, right, bottom }: Box): { x: number; y: number }[] {
  const at = (across: number, down: number) => ({ x: left + (right - left) * across, y: top + (bottom - top) * down });
  return [at(0.5, 0.5), at(0.25, 0.25), at(0.75, 0.25), at(0.25, 0.75), at(0.75, 0.75)];
}

/** Whether something else of the top layer lies there and lets clicks through; `elementFromPoint` does not see such. */
function isOverlaid(host: Element, box: Box, view: Window): boolean {
  const others = [":popover-open", "dialog:modal", ":fullscreen"].flatMap((selector) =>
    selectAll(host.ownerDocument.documentElement, selector),
  );
  return others.some((other) => {
    if (isOwnHost(other) || other.contains(host)) return false;
    const backdrop = view.getComputedStyle(other, "::backdrop");
    if (backdrop.pointerEvents === "none" && isPainted(backdrop)) return true;
    return [other, ...selectAll(other, "*")].some(
      (part) => view.getComputedStyle(part).pointerEvents === "none" && overlaps(part.getBoundingClientRect(), box),
    );
  });
}

function isPainted({ backgroundColor, backgroundImage, backdropFilter }: CSSStyleDeclaration): boolean {
  return (
    !/^(transparent|rgba\(.*, 0\))$/.test(backgroundColor) ||
    backgroundImage !== "none" ||
    (backdropFilter !== "none" && backdropFilter !== "")
  );
}
