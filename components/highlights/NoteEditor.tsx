import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import type { KnownTag } from "../../utils/core/notes/complete-tags.ts";
import type { Tag } from "../../utils/core/notes/types.ts";
import { useTranslate } from "../shared/translate-context.tsx";
import { ColourChoice } from "./ColourChoice.tsx";
import { SavingStatus } from "./SavingStatus.tsx";
import { TagField } from "./TagField.tsx";
import type { HighlightActions, HighlightItem, HighlightsState } from "./types.ts";
import { useDraft } from "./use-draft.ts";

export interface NoteEditorProps {
  item: HighlightItem;
  saving: HighlightsState["saving"];
  knownTags: readonly KnownTag[];
  /** Changes when the reader has undone or redone something. */
  undone: number;
  actions: Pick<HighlightActions, "changeNote" | "changeTags" | "changeColour">;
  onClose: () => void;
}

const same = (a: string, b: string) => a === b;
const sameTags = (a: readonly Tag[], b: readonly Tag[]) =>
  a.length === b.length && a.every((tag, index) => tag.entity === b[index]!.entity && tag.label === b[index]!.label);

/** An open note: text, colour and tags. Each change is handed on at once; what stands in the fields is the reader's. */
export function NoteEditor(props: NoteEditorProps) {
  const { item, knownTags, undone, actions, onClose } = props;
  const { id, updatedAt } = item;
  const { t } = useTranslate();
  const place = useRef<HTMLElement>(null);
  const note = useDraft({ value: item.note, updatedAt }, same, undone);
  const colour = useDraft<typeof item.colour>({ value: item.colour, updatedAt }, same, undone);
  const tags = useDraft({ value: item.tags, updatedAt }, sameTags, undone);
  const pending = note.pending || colour.pending || tags.pending;
  // A state that still holds an older text says «saved» of that one.
  const saving = props.saving === "saved" && pending ? "saving" : props.saving;

  function settle() {
    if (saving !== "saved") return;
    for (const draft of [note, colour, tags]) draft.settle();
  }

  useEffect(() => {
    if (!place.current?.contains(place.current.ownerDocument.activeElement)) settle();
  }, [saving]);

  function retry() {
    actions.changeNote(id, note.value);
    if (colour.pending) actions.changeColour(id, colour.value);
    if (tags.pending) actions.changeTags(id, tags.value);
  }

  return (
    <section
      class="note-editor"
      aria-label={t("highlights.editor")}
      ref={place}
      onFocusOut={(event) => {
        if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget))) settle();
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape" || (event.key === "Enter" && (event.ctrlKey || event.metaKey))) onClose();
      }}
    >
      <NoteField
        value={note.value}
        onType={(text) => {
          note.change(text);
          actions.changeNote(id, text);
        }}
      />
      <SavingStatus saving={saving} onRetry={retry} />
      <ColourChoice
        value={colour.value}
        onChoose={(chosen) => {
          colour.change(chosen);
          actions.changeColour(id, chosen);
        }}
      />
      <TagField
        tags={tags.value}
        known={knownTags}
        onChange={(changed) => {
          tags.change(changed);
          actions.changeTags(id, changed);
        }}
      />
    </section>
  );
}

/**
 * The note's text. It grows with what is written. When it opens it takes the focus, at the end of what is there, unless the
 * reader is elsewhere in the page of the extension.
 */
function NoteField(props: { value: string; onType: (text: string) => void }) {
  const { value, onType } = props;
  const { t } = useTranslate();
  const field = useRef<HTMLTextAreaElement>(null);

  useLayoutEffect(() => {
    const element = field.current!;
    const { activeElement, body } = element.ownerDocument;
    // Who comes back to an open note by the tabs' arrow keys is still among the tabs.
    if (activeElement !== null && activeElement !== body && !element.closest(".highlights")?.contains(activeElement))
      return;
    element.focus({ preventScroll: true });
    element.setSelectionRange(element.value.length, element.value.length);
  }, []);

  useLayoutEffect(() => {
    const { style } = field.current!;
    style.blockSize = "auto";
    // scrollHeight leaves the borders out.
    style.blockSize = `${field.current!.scrollHeight + 2}px`;
  }, [value]);

  return (
    <textarea
      ref={field}
      class="note-field"
      rows={3}
      {...(value === "" ? {} : { dir: "auto" as const })}
      aria-label={t("highlights.note")}
      placeholder={t("highlights.notePlaceholder")}
      value={value}
      onInput={(event) => onType(event.currentTarget.value)}
    />
  );
}
