import { Foreign } from "../shared/Foreign.tsx";
import { Icon } from "../shared/Icon.tsx";
import { useTranslate } from "../shared/translate-context.tsx";
import { shortenEnd } from "./shorten.ts";
import type { DeletedHighlight } from "./types.ts";

/** How much of a passage and of a note tells which one it is, in characters. */
const ENOUGH = 120;
const IN_LABEL = 60;

/** What was deleted of this article within thirty days, each with a way back. */
export function DeletedHighlights(props: { deleted: readonly DeletedHighlight[]; onRestore: (id: string) => void }) {
  const { deleted, onRestore } = props;
  const { t, format } = useTranslate();
  if (deleted.length === 0) return null;
  return (
    <details class="deleted">
      <summary>
        <Icon name="chevron" size={14} />
        {t("highlights.deleted.title", { count: deleted.length })}
      </summary>
      <p class="quiet">{t("highlights.deleted.help")}</p>
      <ul>
        {deleted.map(({ id, passage, note, lang, dir, deletedAt }) => (
          <li key={id} class="deleted-item">
            <div class="deleted-headline">
              <p>
                <Foreign lang={lang} dir={dir}>
                  {shortenEnd(passage.trim(), ENOUGH)}
                </Foreign>
              </p>
              {note === "" ? null : (
                <p class="quiet">
                  <Foreign>{shortenEnd(note.trim(), ENOUGH)}</Foreign>
                </p>
              )}
              <p class="quiet">{t("highlights.deleted.on", { date: format.day(deletedAt) })}</p>
            </div>
            <button
              type="button"
              class="button"
              aria-label={t("notes.restoreNamed", { headline: shortenEnd(passage.trim(), IN_LABEL) })}
              onClick={() => onRestore(id)}
            >
              {t("notes.restore")}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
