type Listener = (event: Event) => void;

/**
 * What is heard from the start of a page: what tells of selecting, and what a reader types into Rasd's fields. A script of the
 * page's that listens on the window too, before Rasd, could stop the first and read along with the second.
 */
const TYPES: readonly string[] = [
  ...["pointerdown", "pointermove", "pointerup", "pointercancel", "dragend", "selectionchange", "click"],
  ...["keydown", "keypress", "keyup", "beforeinput", "input", "compositionstart", "compositionupdate"],
  ...["compositionend", "copy", "cut", "paste", "focusin", "focus"],
];

/** In the isolated world of the extension, which all its scripts in a page share: the page cannot see this property. */
const world = globalThis as { rasdListeners?: FirstPlace };

interface Heard {
  readonly listener: Listener;
  readonly signal: AbortSignal;
}

interface FirstPlace {
  readonly view: Window;
  readonly all: Map<string, Set<Heard>>;
  /** Who waits for the reader's first gesture. */
  readonly waiting: Set<() => void>;
}

/** By which a reader begins to select. */
const GESTURES = /^(?:pointerdown|keydown|selectionchange)$/;

/**
 * Takes the first place among the listeners of a window, for `listenFirst`. For a script that runs before the page's own
 * (`document_start`). A second call does nothing. Without listeners it leaves every event alone.
 */
export function takeFirstPlace(view: Window): void {
  if (world.rasdListeners) return;
  const all = new Map<string, Set<Heard>>();
  const waiting = new Set<() => void>();
  world.rasdListeners = { view, all, waiting };
  const hear = (event: Event) => {
    if (waiting.size > 0 && GESTURES.test(event.type)) begin(waiting);
    for (const { listener, signal } of all.get(event.type) ?? []) {
      if (signal.aborted) continue;
      listener(event);
      // Also true after stopImmediatePropagation: those behind hear no more, as the DOM has it.
      if (event.cancelBubble) return;
    }
  };
  // One function for all, and `true` instead of an object: this runs in every page before anything else.
  for (const type of TYPES) view.addEventListener(type, hear, true);
}

function begin(waiting: Set<() => void>): void {
  const all = [...waiting];
  waiting.clear();
  for (const act of all) act();
}

/**
 * Calls `act` once at the reader's next gesture in a window by which selecting can begin, before anybody hears it: a listener that `act`
 * adds by `listenFirst` hears that gesture. Costs a page that is only read next to nothing. Not after `signal` has ended.
 *
 * @returns false: Rasd has not the first place here, and nothing will be told.
 */
export function onFirstGesture(view: Window, act: () => void, signal: AbortSignal): boolean {
  if (world.rasdListeners?.view !== view) return false;
  world.rasdListeners.waiting.add(() => signal.aborted || act());
  return true;
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
  const place = world.rasdListeners;
  if (place?.view !== view || !TYPES.includes(type)) {
    view.addEventListener(type, listener, { capture: true, signal });
    return false;
  }
  const own = place.all.get(type) ?? new Set();
  place.all.set(type, own);
  // Those that have ended go when another comes: a listener for the end of each would cost a page more than this one.
  for (const heard of own) if (heard.signal.aborted) own.delete(heard);
  own.add({ listener, signal });
  return true;
}
