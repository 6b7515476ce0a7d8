import { hasOwnEditing, parentOf } from "../native.ts";

/** Text of the page that is selected. */
export interface SelectedRange {
  /** A live range of its own: changing the selection does not change it. */
  readonly range: Range;
  /** Which end the reader's hand is at. */
  readonly near: "start" | "end";
}

/**
 * The text that is selected now; null when nothing is, when it is blank, stands in a field or an editor, or in what `owns` calls Rasd's own.
 * Reads only.
 */
export function readSelectedRange(doc: Document, owns: (node: unknown) => boolean): SelectedRange | null {
  const selection = doc.getSelection();
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0).cloneRange();
  if (owns(range.startContainer) || owns(range.endContainer) || owns(doc.activeElement)) return null;
  if (isEdited(range.startContainer) || isEdited(range.endContainer)) return null;
  if (range.toString().trim() === "") return null;
  const { anchorNode, anchorOffset } = selection;
  const backwards = anchorNode === range.endContainer && anchorOffset === range.endOffset;
  return { range, near: backwards ? "start" : "end" };
}

/** Fields have a selection of their own; an editor's text is being written and is no article's. */
function isEdited(node: Node): boolean {
  const element = node.nodeType === 1 ? (node as HTMLElement) : parentOf(node);
  return element !== null && hasOwnEditing(element);
}
