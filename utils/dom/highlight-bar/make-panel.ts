import { isSameTag } from "../../core/notes/complete-tags.ts";
import { makeElement } from "../make-card-content.ts";
import { createSaves, outcomeOf } from "./create-saves.ts";
import { keepPassage } from "./keep-passage.ts";
import type { Maker } from "./make-button.ts";
import type { UnsavedNote, WrittenNote } from "./make-farewell.ts";
import { makeNoteEditor } from "./make-note-editor.ts";
import { makeStatus } from "./make-status.ts";
import { makeTagField } from "./make-tag-field.ts";
import { makeToolbar, type Tool } from "./make-toolbar.ts";
import { readKey } from "./read-key.ts";
import type { HighlightBarActions, HighlightBarTexts, Shown } from "./types.ts";

/** The bar's content for one passage: tools, note editor, tag field, state. */
export interface Panel {
  readonly element: HTMLElement;
  readonly shown: Shown;
  readonly focus: () => void;
  /** Does what the reader asked for by a command; what is done already stays as it is. */
  readonly obey: (does: Shown["does"]) => void;
  /** A key was pressed in the panel; whether it is the panel's own and the browser need do nothing more. */
  readonly key: (event: KeyboardEvent, focused: Element | null) => boolean;
  /** The text of a field was changed. */
  readonly edited: (focused: Element | null) => void;
  readonly flush: () => void;
  /** The reader is at work in it: a field is open, so that scrolling must not take it away. */
  readonly isOpen: () => boolean;
  /** Text or choices that the store has not acknowledged, or has refused. */
  readonly isUnsaved: () => boolean;
  readonly hasFailed: () => boolean;
  /** The note as far as it is not acknowledged; null: all of it is. */
  readonly note: () => UnsavedNote | null;
  /** The note as it stands, while the reader is in its field; null: they are not. */
  readonly written: (focused: Element | null) => WrittenNote | null;
  readonly say: (text: string) => void;
  readonly stop: () => void;
}

/** @param events closed: the reader wants it gone · settled: a save has been answered. */
export function makePanel(
  maker: Maker,
  texts: HighlightBarTexts,
  actions: HighlightBarActions,
  shown: Shown,
  events: { readonly closed: (by: "key" | "button") => void; readonly settled: () => void },
): Panel {
  const { doc, door } = maker;
  const { id } = shown;
  const element = makeElement(doc, "div", "panel");
  element.dataset.annotation = id;
  const status = makeStatus(maker, texts, () => toolbar.focus());
  const saves = createSaves(texts, status, () => {
    refresh();
    events.settled();
  });
  const passage = keepPassage(shown, actions, saves, texts, refresh);
  const toolbar = makeToolbar(maker, texts, use);
  const editor = makeNoteEditor(doc, texts, element, shown.annotation?.note ?? "", () =>
    passage.saveNote(
      () => editor.field.value,
      (text) => {
        element.dataset.acknowledged = text;
      },
    ),
  );
  const tagField = makeTagField(maker, texts, {
    entities: shown.entities,
    ownTags: actions.suggestTags,
    add: (tag) => passage.changeTags([...passage.tags().filter((other) => !isSameTag(other, tag)), tag]),
    remove: (tag) => passage.changeTags(passage.tags().filter((other) => !isSameTag(other, tag))),
  });
  element.append(toolbar.element, tagField.element, editor.element, status.element);
  open("note", editor.field.value !== "");
  open("tags", passage.tags().length > 0);
  refresh();

  function refresh(): void {
    element.classList.toggle("removed", passage.isRemoved());
    element.classList.toggle("open", isOpen());
    toolbar.select(passage.colour());
    toolbar.button("remove").hidden = passage.colour() === null;
    toolbar.button("close").hidden = !isOpen() && !saves.hasFailed();
    tagField.set(passage.tags());
  }

  function open(what: "note" | "tags", wanted: boolean): void {
    (what === "note" ? editor : tagField).element.hidden = !wanted;
    toolbar.button(what).setAttribute("aria-expanded", String(wanted));
  }

  function isOpen(): boolean {
    return !passage.isRemoved() && (!editor.element.hidden || !tagField.element.hidden);
  }

  function use(tool: Tool): void {
    if (tool === "close") events.closed("button");
    else if (tool === "copy") void copy();
    else if (tool === "remove") {
      editor.flush();
      passage.remove();
    } else if (tool === "note" || tool === "tags") write(tool);
    else passage.paint(tool);
    refresh();
  }

  function obey(does: Shown["does"]): void {
    if (does === null) return;
    passage.ensure();
    if (does === "note" && !editor.field.matches(":focus")) write("note");
    refresh();
  }

  function write(what: "note" | "tags"): void {
    passage.ensure();
    const part = what === "note" ? editor : tagField;
    open(what, !part.field.matches(":focus"));
    if (part.element.hidden) toolbar.focus();
    else {
      part.field.focus({ preventScroll: true });
      if (what === "tags") tagField.edited();
    }
  }

  async function copy(): Promise<void> {
    const outcome = await outcomeOf(() => actions.copyCitation(id));
    saves.say(outcome.ok ? "done" : "failed", outcome.ok ? texts.copied : outcome.why);
  }

  return {
    element,
    shown,
    focus: toolbar.focus,
    obey,
    key: (event, focused) => {
      const { used, press } = readKey(event, focused, { toolbar, tagField, editor, removed: passage.isRemoved() });
      if (press === "close") events.closed("key");
      else if (press) door.press(press, event);
      return used;
    },
    edited: (focused) => {
      if (focused === tagField.field) tagField.edited();
      if (focused !== editor.field) return;
      saves.dirty();
      editor.edited();
    },
    flush: editor.flush,
    isOpen,
    isUnsaved: () => editor.isUnsaved() || saves.isPending() || saves.hasFailed(),
    hasFailed: saves.hasFailed,
    note: () => {
      const { value: text } = editor.field;
      return editor.isUnsaved() ? { annotationId: id, acknowledged: element.dataset.acknowledged ?? "", text } : null;
    },
    written: (focused) => {
      const { field } = editor;
      if (focused !== field) return null;
      const selection = [field.selectionStart, field.selectionEnd] as const;
      const { acknowledged = "" } = element.dataset;
      return { annotationId: id, acknowledged, text: field.value, selection };
    },
    say: (text) => saves.say("failed", text),
    stop: status.stop,
  };
}
