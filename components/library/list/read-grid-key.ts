import type { PressedKey } from "../../highlights/read-history-key.ts";

export type GridKey = "toggle" | "all" | "none" | "delete" | "open" | "openPage";

/**
 * What a key asks of the grid's row; null: nothing.
 *
 * @param inside whether a link or button of the row has the focus: Enter and Space are its own then.
 */
export function readGridKey(pressed: PressedKey, inside: boolean): GridKey | null {
  const { key, ctrlKey, metaKey, shiftKey, altKey } = pressed;
  if (altKey) return null;
  if (ctrlKey !== metaKey) {
    if (letterOf(pressed) === "a" && !shiftKey) return "all";
    if (key === "Backspace" && metaKey) return "delete";
    return key === " " && !inside ? "toggle" : null;
  }
  if (ctrlKey) return null;
  if (key === "Escape") return "none";
  if (key === "Delete") return "delete";
  if (inside) return null;
  if (key === " ") return "toggle";
  if (key === "Enter") return shiftKey ? "openPage" : "open";
  return null;
}

/** A Latin letter as it is written; where the layout writes none, as the Arabic one, the place of the key. */
function letterOf({ key, code }: PressedKey): string {
  return /^[a-z]$/iu.test(key) ? key.toLowerCase() : code.replace(/^Key/u, "").toLowerCase();
}

/** Whether a key goes to the search field: «/» as it is written, or its place where the layout writes a letter there. */
export function isSearchKey({ key, code, ctrlKey, metaKey, altKey, shiftKey }: PressedKey): boolean {
  if (ctrlKey || metaKey || altKey) return false;
  return key === "/" || (code === "Slash" && !shiftKey && /^\p{Script=Arabic}$/u.test(key));
}
