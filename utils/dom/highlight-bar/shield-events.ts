import { listenFirst } from "../listen-first.ts";

export interface ShieldedEvents {
  /** A key, with focus in the host; true: it is used up. */
  readonly key: (event: KeyboardEvent) => boolean;
  /** The text of a field in the host changed. */
  readonly edited: () => void;
}

/** What carries the letters that are typed; the page has no business with them. */
const TYPING = [
  "keypress",
  "keyup",
  "beforeinput",
  "compositionstart",
  "compositionupdate",
  "compositionend",
  "copy",
  "cut",
  "paste",
] as const;
/** A page that traps focus (an open dialogue of its own) would pull it out of the bar. */
const FOCUS = ["focusin", "focus"] as const;
/** Clicks inside the host; a page takes them for clicks beside its menus. */
const POINTER = [
  "pointerdown",
  "pointerup",
  "mousedown",
  "mouseup",
  "click",
  "dblclick",
  "contextmenu",
  "touchstart",
  "touchend",
];

/**
 * Keeps what happens in the host from the page until `signal` ends it: what is typed is handed over and stopped at the window,
 * before every listener of the page's where Rasd was first (`listenFirst`), elsewhere before those registered after this call, and all on inner nodes; clicks go in and are
 * stopped on their way out. Keys pressed while focus is in the page are never touched.
 */
export function shieldEvents(
  view: Window,
  host: () => HTMLElement | null,
  { key, edited }: ShieldedEvents,
  signal: AbortSignal,
): void {
  const listen = (types: readonly string[], act: (event: Event) => void) => {
    for (const type of types) {
      const hear = (event: Event) => {
        const own = host();
        // A closed shadow root shows only its host outside.
        if (own === null || event.target !== own) return;
        event.stopImmediatePropagation();
        if (event.isTrusted) act(event);
      };
      listenFirst(view, type, hear, signal);
    }
  };
  listen(TYPING, () => {});
  listen(FOCUS, () => {});
  listen(["input"], edited);
  listen(["keydown"], (event) => {
    if (key(event as KeyboardEvent)) event.preventDefault();
  });
}

/** Stops clicks on their way out of the host. For once a host. */
export function keepClicksIn(host: HTMLElement): void {
  for (const type of POINTER) host.addEventListener(type, (event) => event.stopPropagation());
}
