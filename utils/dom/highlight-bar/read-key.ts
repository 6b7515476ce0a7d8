import type { NoteEditor } from "./make-note-editor.ts";
import type { TagField } from "./make-tag-field.ts";
import type { Toolbar } from "./make-toolbar.ts";

/** What a key means in the bar. */
export interface KeyMeaning {
  /** It is the bar's: the browser need do nothing more with it. */
  readonly used: boolean;
  /** The control it presses. */
  readonly press?: Element | "close";
}

const NOTHING: KeyMeaning = { used: false };

/**
 * Reads a key pressed while focus is in the bar: Escape and Ctrl or Cmd with Enter close; in the fields the rest is typing
 * and the list of tags; elsewhere arrows move among the tools, and 1 to 5, N, T and C press them.
 */
export function readKey(
  event: KeyboardEvent,
  focused: Element | null,
  parts: { toolbar: Toolbar; tagField: TagField; editor: NoteEditor; removed: boolean },
): KeyMeaning {
  const { toolbar, tagField, editor, removed } = parts;
  // Keys that an input method is still composing with are its own.
  if (event.isComposing) return NOTHING;
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) return { used: true, press: "close" };
  if (focused === tagField.field) {
    const meaning = tagField.key(event);
    if (meaning.used) return meaning;
  }
  if (event.key === "Escape") return { used: true, press: "close" };
  if (focused === tagField.field || focused === editor.field || removed) return NOTHING;
  if (toolbar.element.contains(focused) && toolbar.move(event)) return { used: true };
  const button = toolbar.buttonOf(event);
  return button && !event.repeat ? { used: true, press: button } : NOTHING;
}
