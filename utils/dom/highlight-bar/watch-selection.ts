import { listenFirst } from "../listen-first.ts";
import type { SelectedRange } from "./read-selected-range.ts";

export type SelectionMeans = "mouse" | "touch" | "keyboard";

/** Milliseconds after the last sign of selecting. */
export type SelectionPauses = Readonly<Record<"mouse" | "multiple" | "touch" | "keyboard", number>>;

export interface SelectionWatcher<P extends SelectedRange> {
  /** The passage that is selected now; null: none. */
  readonly read: (doc: Document, owns: (node: unknown) => boolean) => P | null;
  /** The reader has finished selecting a passage. */
  readonly settled: (passage: P, means: SelectionMeans) => void;
  /** The passage last told of is selected no more. */
  readonly cleared: () => void;
  /** Whether a node, or the target of an event, is Rasd's own. */
  readonly owns: (node: unknown) => boolean;
}

/**
 * How long after the last sign of selecting, in milliseconds: mouse, the browser's own work after the button is up;
 * multiple, whether a third click follows a second; touch and keyboard, a handle or a key that will move again.
 */
const PAUSES: SelectionPauses = { mouse: 10, multiple: 350, touch: 450, keyboard: 450 };
/** Two presses so near in time (milliseconds) and place (pixels) are a double click. */
const DOUBLE = { time: 500, distance: 6 } as const;

const SELECTING_KEYS = /^(Arrow\w+|Home|End|PageUp|PageDown)$/;

/**
 * Tells when the reader has selected text, until `signal` ends it: by dragging, double and triple click, with Shift and
 * the arrows, by touch and its handles. What a page's own script selects without a gesture of the reader's is left alone.
 *
 * Listens on the window before the page does (capture), since sites that forbid copying stop these events on their way. It
 * never changes the selection and never stops an event.
 *
 * @param begun what the reader was selecting by before this watched (what watched before has ended): handles that move are followed. null: nothing.
 * @param pauses how long it waits; tests of what is never told wait less.
 * @returns by what the reader has just selected something that is not told yet, because more may follow; null: there is nothing such.
 */
export function watchSelection<P extends SelectedRange>(
  doc: Document,
  { read, settled, cleared, owns }: SelectionWatcher<P>,
  signal: AbortSignal,
  begun: SelectionMeans | null = null,
  pauses = PAUSES,
): () => SelectionMeans | null {
  const view = doc.defaultView;
  if (!view) return () => null;
  let means = begun;
  /** A button or a finger is down. */
  let pressed = false;
  /** No press was heard yet: one that ends was begun before this watched. */
  let isFirst = true;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last: P | null = null;
  let press = { time: Number.NEGATIVE_INFINITY, x: 0, y: 0, count: 0 };

  function settleIn(pause: number): void {
    clearTimeout(timer);
    timer = setTimeout(look, pause);
  }

  function look(): void {
    timer = undefined;
    if (pressed || means === null) return;
    const passage = read(doc, owns);
    if (!passage || (last && isSame(last.range, passage.range))) return;
    last = passage;
    settled(passage, means);
  }

  function pressDown(event: PointerEvent): void {
    if (owns(event.target) || event.button !== 0) return;
    clearTimeout(timer);
    timer = undefined;
    isFirst = false;
    pressed = true;
    means = event.pointerType === "touch" ? "touch" : "mouse";
    const { timeStamp: time, clientX: x, clientY: y } = event;
    const near = Math.hypot(x - press.x, y - press.y) <= DOUBLE.distance && time - press.time <= DOUBLE.time;
    press = { time, x, y, count: near ? press.count + 1 : 1 };
  }

  function release(event: Event): void {
    if (isFirst && !owns(event.target))
      means = (event as Partial<PointerEvent>).pointerType === "touch" ? "touch" : "mouse";
    else if (!pressed) return;
    isFirst = false;
    pressed = false;
    settleIn(means === "touch" ? pauses.touch : press.count === 2 ? pauses.multiple : pauses.mouse);
  }

  function change(): void {
    if (owns(doc.activeElement)) return;
    if (last && !read(doc, owns)) {
      last = null;
      cleared();
    }
    // The mouse settles when its button is up. Handles and keys have no such end.
    if (!pressed && (means === "touch" || means === "keyboard")) settleIn(pauses[means]);
  }

  const listen = <E extends Event>(type: string, act: (event: E) => void) =>
    listenFirst(view, type, (event) => event.isTrusted && act(event as E), signal);
  listen("pointerdown", pressDown);
  listen("pointerup", release);
  // The browser takes a touch over for scrolling or for its own selection; a native drag swallows the button's release.
  listen("pointercancel", release);
  listen("dragend", release);
  listen<PointerEvent>("pointermove", (event) => {
    if (pressed && event.pointerType === "mouse" && event.buttons === 0) release(event);
  });
  listen<KeyboardEvent>("keydown", (event) => {
    const all = (event.ctrlKey || event.metaKey) && event.code === "KeyA";
    if (owns(event.target) || !((event.shiftKey && SELECTING_KEYS.test(event.key)) || all)) return;
    means = "keyboard";
    settleIn(pauses.keyboard);
  });
  listen("selectionchange", change);
  signal.addEventListener("abort", () => clearTimeout(timer), { once: true });
  return () => (timer === undefined ? null : means);
}

function isSame(a: Range, b: Range): boolean {
  return (
    a.startContainer === b.startContainer &&
    a.startOffset === b.startOffset &&
    a.endContainer === b.endContainer &&
    a.endOffset === b.endOffset
  );
}
