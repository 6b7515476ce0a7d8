type Listener = (event: Event) => void;

/**
 * What is heard from the start of a page: what tells of selecting, and what a reader types into Rasd's fields. A script of the
 * page's that listens on the window too, before Rasd, could stop the first and read along with the second.
 */
const TYPES = [
  ...["pointerdown", "pointermove", "pointerup", "pointercancel", "dragend", "selectionchange", "click"],
  ...["keydown", "keypress", "keyup", "beforeinput", "input", "compositionstart", "compositionupdate"],
  ...["compositionend", "copy", "cut", "paste", "focusin", "focus"],
] as const;

/** In the isolated world of the extension, which all its scripts in a page share: the page cannot see this property. */
const world = globalThis as { rasdListeners?: { readonly view: Window; readonly all: Map<string, Set<Listener>> } };

/**
 * Takes the first place among the listeners of a window, for `listenFirst`. For a script that runs before the page's own
 * (`document_start`). A second call does nothing. Without listeners it leaves every event alone.
 */
export function takeFirstPlace(view: Window): void {
  if (world.rasdListeners) return;
  const all = new Map<string, Set<Listener>>();
  world.rasdListeners = { view, all };
  const hear = (event: Event) => {
    for (const listener of all.get(event.type) ?? []) {
      listener(event);
      // Also true after stopImmediatePropagation: those behind hear no more, as the DOM has it.
      if (event.cancelBubble) return;
    }
  };
  // One function for all, and `true` instead of an object: this runs in every page before anything else.
  for (const type of TYPES) {
    all.set(type, new Set());
    view.addEventListener(type, hear, true);
  }
}

/**
 * Listens on a window in the capturing phase, from the first place where a script of Rasd's has taken it, until `signal` ends it. A listener
 * that is added from the first place while such an event is on its way hears that event, too.
 *
 * @returns whether it listens from the first place.
 */
export function listenFirst(view: Window, type: string, listener: Listener, signal: AbortSignal): boolean {
  if (signal.aborted) return false;
  // A frame's window has its own order of listeners.
  const own = world.rasdListeners?.view === view ? world.rasdListeners.all.get(type) : undefined;
  if (!own) {
    view.addEventListener(type, listener, { capture: true, signal });
    return false;
  }
  // Its end is looked for when there is something to hear: a listener for the end would cost a page more than this one.
  own.add(function hear(event) {
    if (signal.aborted) own.delete(hear);
    else listener(event);
  });
  return true;
}
