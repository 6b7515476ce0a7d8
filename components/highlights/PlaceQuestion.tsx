import { useId } from "preact/hooks";
import { HIGHLIGHT_STYLES } from "../../utils/core/notes/highlight-style.ts";
import { Foreign } from "../shared/Foreign.tsx";
import { useTranslate } from "../shared/translate-context.tsx";
import { shortenEnd, shortenStart } from "./shorten.ts";
import { type HighlightItem, MOST_OPTIONS } from "./types.ts";

/** Words shown around a place, and of a long passage itself, in characters. */
const AROUND = 70;
const OF_PASSAGE = 140;

/** Asks which of several places a highlight belongs to. Each is shown with the words around it, since they may read alike. */
export function PlaceQuestion(props: { item: HighlightItem; onChoose: (option: number | null) => void }) {
  const { item, onChoose } = props;
  const { t } = useTranslate();
  const id = useId();
  const { lang, dir } = item;
  return (
    <section class="question" aria-labelledby={id}>
      <p class="question-words" id={id}>
        {t("highlights.question.which")}
      </p>
      <ol class="places">
        {item.options.slice(0, MOST_OPTIONS).map((option, index) => (
          <li key={index}>
            <button type="button" class="place" dir={dir} onClick={() => onChoose(index)}>
              <Foreign lang={lang} dir={dir}>
                {shortenStart(option.before, AROUND)}
              </Foreign>
              <mark style={{ backgroundColor: HIGHLIGHT_STYLES[item.colour].tint }}>
                <Foreign lang={lang} dir={dir}>
                  {shortenEnd(option.passage, OF_PASSAGE)}
                </Foreign>
              </mark>
              <Foreign lang={lang} dir={dir}>
                {shortenEnd(option.after, AROUND)}
              </Foreign>
            </button>
          </li>
        ))}
      </ol>
      <button type="button" class="button" onClick={() => onChoose(null)}>
        {t("highlights.question.none")}
      </button>
    </section>
  );
}
