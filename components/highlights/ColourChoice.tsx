import { useId } from "preact/hooks";
import { HIGHLIGHT_COLOURS, HIGHLIGHT_STYLES, type HighlightColour } from "../../utils/core/notes/highlight-style.ts";
import { useTranslate } from "../shared/translate-context.tsx";

/** The five colours as radio buttons, each as it looks on the page. The chosen one is also named, for those who cannot tell it from the others. */
export function ColourChoice(props: { value: HighlightColour; onChoose: (colour: HighlightColour) => void }) {
  const { value, onChoose } = props;
  const { t } = useTranslate();
  const name = useId();
  return (
    <fieldset class="colours">
      <legend class="visually-hidden">{t("highlights.colour")}</legend>
      {HIGHLIGHT_COLOURS.map((colour) => (
        <label key={colour} class="colour" title={t(`highlights.colours.${colour}`)}>
          <input
            type="radio"
            name={name}
            value={colour}
            checked={colour === value}
            aria-label={t(`highlights.colours.${colour}`)}
            style={{ "--colour": HIGHLIGHT_STYLES[colour].solid, "--tint": HIGHLIGHT_STYLES[colour].tint }}
            onChange={() => onChoose(colour)}
          />
        </label>
      ))}
      <span class="quiet" aria-hidden="true">
        {t(`highlights.colours.${value}`)}
      </span>
    </fieldset>
  );
}
