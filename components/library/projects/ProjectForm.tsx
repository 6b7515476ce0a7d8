import { useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { HighlightColour } from "../../../utils/core/notes/highlight-style.ts";
import { ColourChoice } from "../../highlights/ColourChoice.tsx";
import { useTranslate } from "../../shared/translate-context.tsx";
import type { ProjectFields } from "./types.ts";

/** Name, note and colour of a project. Escape leaves it as it was. */
export function ProjectForm(props: {
  fields: ProjectFields;
  submit: string;
  onSubmit: (fields: ProjectFields) => void;
  onCancel: () => void;
}) {
  const { fields, submit, onSubmit, onCancel } = props;
  const { t } = useTranslate();
  const [name, setName] = useState(fields.name);
  const [note, setNote] = useState(fields.note);
  const [colour, setColour] = useState<HighlightColour>(fields.colour);
  const [isEmpty, setEmpty] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const problem = useId();
  useLayoutEffect(() => field.current?.focus(), []);
  return (
    <form
      class="project-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== "") return onSubmit({ name: name.trim(), note: note.trim(), colour });
        setEmpty(true);
        field.current?.focus();
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") onCancel();
      }}
    >
      <label class="field">
        {t("projects.name")}
        <input
          ref={field}
          class="field-input"
          maxLength={200}
          autocomplete="off"
          {...(name === "" ? {} : { dir: "auto" as const })}
          {...(isEmpty ? { "aria-invalid": true, "aria-describedby": problem } : {})}
          value={name}
          onInput={(event) => setName(event.currentTarget.value)}
        />
      </label>
      <span class="field-problem" id={problem} role="status">
        {isEmpty ? t("libraryList.noName") : ""}
      </span>
      <label class="field">
        {t("projects.note")}
        <textarea
          class="field-input"
          rows={3}
          placeholder={t("projects.notePlaceholder")}
          {...(note === "" ? {} : { dir: "auto" as const })}
          value={note}
          onInput={(event) => setNote(event.currentTarget.value)}
        />
      </label>
      <ColourChoice value={colour} onChoose={setColour} />
      <div class="actions">
        <button type="submit" class="button button-main">
          {submit}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {t("libraryList.cancel")}
        </button>
      </div>
    </form>
  );
}
