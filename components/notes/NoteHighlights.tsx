import { HIGHLIGHT_STYLES } from "../../utils/core/notes/highlight-style.ts";
import type { Annotation } from "../../utils/core/notes/types.ts";
import { Foreign } from "../shared/Foreign.tsx";
import { useTranslate } from "../shared/translate-context.tsx";

/** How many an article's item shows: the reader's words first, then what they marked last. The library has all of them. */
const SHOWN = 3;

/** What the reader marked in an article and wrote about it, under its headline. */
export function NoteHighlights(props: { highlights: readonly Annotation[] }) {
  const { highlights } = props;
  const { t } = useTranslate();
  if (highlights.length === 0) return null;
  const chosen = new Set(
    highlights
      .toReversed()
      .sort((a, b) => Number(b.note !== "") - Number(a.note !== ""))
      .slice(0, SHOWN),
  );
  const rest = highlights.length - chosen.size;
  return (
    <>
      <ul class="note-highlights" aria-label={t("highlights.count", { count: highlights.length })}>
        {highlights
          .filter((highlight) => chosen.has(highlight))
          .map(({ id, colour, quote, lang, dir, note }) => (
            <li key={id} class="note-highlight" dir={dir} style={{ "--colour": HIGHLIGHT_STYLES[colour].solid }}>
              <blockquote>
                <Foreign lang={lang} dir={dir} class="note-passage">
                  {quote.exact}
                </Foreign>
              </blockquote>
              {note === "" ? null : (
                <p class="note-words" dir="auto">
                  {note}
                </p>
              )}
            </li>
          ))}
      </ul>
      {rest > 0 ? <p class="quiet">{t("highlights.more", { count: rest })}</p> : null}
    </>
  );
}
