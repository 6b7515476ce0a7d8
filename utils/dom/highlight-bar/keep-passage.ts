import type { HighlightColour } from "../../core/notes/highlight-style.ts";
import type { Tag } from "../../core/notes/types.ts";
import type { Saves } from "./create-saves.ts";
import type { HighlightBarActions, HighlightBarTexts, Shown } from "./types.ts";

/** What the reader has made of a passage, shown at once and saved behind it. */
export interface KeptPassage {
  /** null: not kept. */
  readonly colour: () => HighlightColour | null;
  readonly tags: () => readonly Tag[];
  readonly isRemoved: () => boolean;
  /** Keeps the passage in a colour, or changes the colour it is kept in. */
  readonly paint: (colour: HighlightColour) => void;
  /** Keeps it if it is not kept yet: what is written needs something to belong to. */
  readonly ensure: () => void;
  readonly changeTags: (tags: readonly Tag[]) => void;
  readonly remove: () => void;
  /** Saves the note as it then is; `acknowledged` is told what the store has, unless a later save has overtaken it. */
  readonly saveNote: (currentText: () => string, acknowledged: (text: string) => void) => void;
}

/** @param changed called when what is to be shown has changed. */
export function keepPassage(
  { id, annotation: before, lastColour }: Shown,
  actions: HighlightBarActions,
  saves: Saves,
  texts: HighlightBarTexts,
  changed: () => void,
): KeptPassage {
  let colour: HighlightColour | null = before?.colour ?? null;
  let tags: readonly Tag[] = before?.tags ?? [];
  /** Whether the store has the highlight, or has been asked to: a refused one is asked for again. */
  let kept = before !== null;
  let removed = false;
  let noteTurn = 0;

  function paint(wanted: HighlightColour): void {
    const last = colour;
    if (last === wanted && kept) return;
    colour = wanted;
    changed();
    if (kept) {
      const undo = last ? () => paint(last) : null;
      saves.save("colour", { ask: () => actions.changeColour(id, wanted), said: texts.saved, undo });
      return;
    }
    saves.save("highlight", {
      ask: () => {
        kept = true;
        return actions.highlight(id, wanted);
      },
      said: texts.saved,
      undo: remove,
      failed: () => {
        kept = false;
      },
    });
  }

  function changeTags(wanted: readonly Tag[]): void {
    const last = tags;
    tags = wanted;
    changed();
    saves.save("tags", { ask: () => actions.changeTags(id, tags), said: texts.saved, undo: () => changeTags(last) });
  }

  function setRemoved(is: boolean): void {
    removed = is;
    changed();
  }

  function remove(): void {
    setRemoved(true);
    saves.save("existence", {
      ask: () => actions.remove(id),
      said: texts.removed,
      undo: restore,
      failed: () => setRemoved(false),
    });
  }

  function restore(): void {
    setRemoved(false);
    saves.save("existence", {
      ask: () => actions.restore(id),
      said: texts.restored,
      failed: () => setRemoved(true),
    });
  }

  return {
    colour: () => colour,
    tags: () => tags,
    isRemoved: () => removed,
    paint,
    ensure: () => {
      if (!kept) paint(colour ?? lastColour);
    },
    changeTags,
    remove,
    saveNote: (currentText, acknowledged) => {
      const turn = ++noteTurn;
      let text = "";
      saves.save("note", {
        ask: () => {
          text = currentText();
          return actions.changeNote(id, text);
        },
        said: texts.saved,
        done: () => {
          if (turn === noteTurn) acknowledged(text);
        },
      });
    },
  };
}
