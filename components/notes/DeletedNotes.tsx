import type { ArticleNote } from "../../utils/core/notes/types.ts";
import { Foreign } from "../shared/Foreign.tsx";
import { Icon } from "../shared/Icon.tsx";
import { useTranslate } from "../shared/translate-context.tsx";

/** What was deleted since the view was opened, each with a way back: undo does not end with the undo bar. */
export function DeletedNotes(props: { notes: readonly ArticleNote[]; onRestore: (id: string) => void }) {
  const { notes, onRestore } = props;
  const { t } = useTranslate();
  if (notes.length === 0) return null;
  return (
    <details class="deleted">
      <summary>
        <Icon name="chevron" size={14} />
        {t("notes.recentlyDeleted", { count: notes.length })}
      </summary>
      <ul>
        {notes.map((note) => (
          <li key={note.id} class="deleted-item">
            <Foreign lang={note.lang} dir={note.dir} class="deleted-headline">
              {note.headline}
            </Foreign>
            <button
              type="button"
              class="button"
              aria-label={t("notes.restoreNamed", { headline: note.headline })}
              onClick={() => onRestore(note.id)}
            >
              {t("notes.restore")}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
