import { isReallyVisible } from "./is-really-visible.ts";

/**
 * The one door through which the bar acts: every button and option is registered here, and a press passes only when it
 * may be believed. Words typed in a field do not come this way: a field opens by a press that has passed, and to refuse
 * words would be to lose them.
 */
export interface Door {
  /** What a press on a control does. */
  readonly register: (control: Element, act: () => void) => void;
  /**
   * The reader pressed a control: does what it stands for, or nothing.
   *
   * @param event the trusted event it came by; a forged one does nothing.
   */
  readonly press: (control: Element, event: Event) => void;
  /** The bar appeared: presses wait until it has been in sight for a moment. */
  readonly appeared: () => void;
  /** It stands elsewhere now: so do presses of the pointer. Keys do not depend on the place. */
  readonly moved: () => void;
  /** The reader called the bar by a command of the browser's, which a page cannot send: keys act at once. */
  readonly called: () => void;
}

/**
 * Milliseconds the bar must have stood still in sight before a press counts: the second click of a double click, or a
 * click meant for what stood there before, comes sooner.
 */
export const STILL = 250;

/**
 * @param still milliseconds, as `STILL`.
 * @param cover whether the browser sees the bar uncovered; null: it does not say.
 * @param covered called when a press was refused because the bar could not be seen as it is; not for one that came too soon.
 */
export function createDoor(host: HTMLElement, still: number, cover: () => boolean | null, covered: () => void): Door {
  const acts = new WeakMap<Element, () => void>();
  const view = host.ownerDocument.defaultView;
  /** Times of the first frames it has stood in sight since, on the clock of events: at all, and where it is. */
  const since = { appeared: Number.POSITIVE_INFINITY, moved: Number.POSITIVE_INFINITY };
  let frame = 0;

  function wait(...parts: (keyof typeof since)[]): void {
    for (const part of parts) since[part] = Number.POSITIVE_INFINITY;
    if (!view) return;
    view.cancelAnimationFrame(frame);
    // Counted from a frame that was drawn: a page that keeps the browser busy could gather clicks before the first one.
    frame = view.requestAnimationFrame(() => {
      frame = view.requestAnimationFrame((now) => {
        for (const part of ["appeared", "moved"] as const)
          if (since[part] === Number.POSITIVE_INFINITY) since[part] = now;
      });
    });
  }

  function press(control: Element, event: Event): void {
    const act = acts.get(control);
    if (!act || !event.isTrusted) return;
    if ("disabled" in control && control.disabled) return;
    const point = pointOf(event);
    if (event.timeStamp - (point ? since.moved : since.appeared) < still) return;
    if (isReallyVisible(host, control, point, cover())) act();
    else covered();
  }

  return {
    register: (control, act) => acts.set(control, act),
    press,
    appeared: () => wait("appeared", "moved"),
    moved: () => wait("moved"),
    called: () => {
      since.appeared = Number.NEGATIVE_INFINITY;
    },
  };
}

/** null: a key, or a click made by a key or by assistive technology, which have no place on the screen. */
function pointOf(event: Event): { x: number; y: number } | null {
  if (!("clientX" in event) || (event as MouseEvent).detail === 0) return null;
  const { clientX: x, clientY: y } = event as MouseEvent;
  return { x, y };
}
