/** What of a keyboard event decides. */
export type PressedKey = Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "metaKey" | "shiftKey" | "altKey">;

/**
 * Whether a pressed key asks for undo (Ctrl+Z, Cmd+Z) or redo (with Shift, or Ctrl+Y); null: neither. A Latin letter counts
 * as it is written, since Z is elsewhere on French keyboards; where the layout writes no Latin letters, as the Arabic one
 * with its ئ and غ, the place of the key counts, as it does for browsers.
 */
export function readHistoryKey(pressed: PressedKey): "undo" | "redo" | null {
  const { key, code, ctrlKey, metaKey, shiftKey, altKey } = pressed;
  if (altKey || ctrlKey === metaKey) return null;
  const letter = /^[a-z]$/iu.test(key) ? key.toLowerCase() : code.replace(/^Key/u, "").toLowerCase();
  if (letter === "z") return shiftKey ? "redo" : "undo";
  return letter === "y" && ctrlKey && !shiftKey ? "redo" : null;
}
