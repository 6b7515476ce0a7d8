import { useEffect, useId, useRef } from "preact/hooks";
import { SavingStatus } from "../../highlights/SavingStatus.tsx";
import { useDraft } from "../../highlights/use-draft.ts";
import { useTranslate } from "../../shared/translate-context.tsx";
import type { Dossier, DossierActions, DossierState } from "./types.ts";

export interface DossierNoteProps {
  note: Dossier["note"];
  saving: DossierState["saving"];
  actions: Pick<DossierActions, "writeNote">;
}

/** What the reader writes about the entity; each change is kept at once. */
export function DossierNote(props: DossierNoteProps) {
  const { note, saving, actions } = props;
  const { t } = useTranslate();
  const id = useId();
  const draft = useDraft(note, (a, b) => a === b, 0);
  const field = useRef<HTMLTextAreaElement>(null);
  const touched = useRef(false);
  useEffect(() => {
    if (saving === "saved" && field.current?.ownerDocument.activeElement !== field.current) draft.settle();
  }, [saving]);
  return (
    <section aria-labelledby={id} class="dossier-part">
      <h3 class="section-title" id={id}>
        {t("dossiers.note.title")}
      </h3>
      <textarea
        ref={field}
        class="note-field"
        rows={4}
        {...(draft.value === "" ? {} : { dir: "auto" as const })}
        aria-labelledby={id}
        placeholder={t("dossiers.note.placeholder")}
        value={draft.value}
        onInput={(event) => {
          touched.current = true;
          draft.change(event.currentTarget.value);
          actions.writeNote(event.currentTarget.value);
        }}
      />
      {touched.current ? (
        <SavingStatus
          saving={saving === "saved" && draft.pending ? "saving" : saving}
          onRetry={() => actions.writeNote(draft.value)}
        />
      ) : null}
    </section>
  );
}
