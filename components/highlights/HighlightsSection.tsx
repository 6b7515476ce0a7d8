import { useId } from "preact/hooks";
import { HIGHLIGHT_STYLES } from "../../utils/core/notes/highlight-style.ts";
import { Foreign } from "../shared/Foreign.tsx";
import { Icon } from "../shared/Icon.tsx";
import { useTranslate } from "../shared/translate-context.tsx";
import { shortenEnd } from "./shorten.ts";
import type { HighlightActions, HighlightItem, HighlightsState } from "./types.ts";

/** How many the popup lists, and how much of each, in characters: a line is cut by its width before that. */
const LISTED = 3;
const ONE_LINE = 120;

export interface HighlightsSectionProps {
  state: Pick<HighlightsState, "items" | "shortcut">;
  actions: Pick<HighlightActions, "goTo">;
  onOpenPanel: () => void;
  /** Highlights what is selected on the page; null: nothing is. */
  onHighlight: (() => void) | null;
}

/** The highlights in the popup: how many, the first ones a line each, and the way to the panel where notes are written. */
export function HighlightsSection(props: HighlightsSectionProps) {
  const { state, actions, onOpenPanel, onHighlight } = props;
  const { items } = state;
  const { t } = useTranslate();
  const id = useId();
  const rest = items.length - LISTED;
  return (
    <section class="highlights-brief" aria-labelledby={id}>
      <div class="section-head">
        <h3 class="section-title" id={id}>
          {items.length === 0 ? t("tabs.highlights") : t("highlights.count", { count: items.length })}
        </h3>
        <button type="button" class="button-quiet" onClick={onOpenPanel}>
          {t("highlights.openPanel")}
        </button>
      </div>
      {onHighlight === null ? null : (
        <button type="button" class="button button-main" onClick={onHighlight}>
          {t("menu.highlight")}
        </button>
      )}
      {items.length > 0 || onHighlight !== null ? null : (
        <p class="quiet">
          {state.shortcut === null
            ? t("highlights.empty.text")
            : t("highlights.empty.textWithKeys", { keys: state.shortcut })}
        </p>
      )}
      {items.length === 0 ? null : (
        <ul class="brief-list">
          {items.slice(0, LISTED).map((item) => (
            <li key={item.id}>
              <BriefHighlight item={item} onGoTo={() => actions.goTo(item.id)} />
            </li>
          ))}
        </ul>
      )}
      {rest > 0 ? <p class="quiet">{t("highlights.more", { count: rest })}</p> : null}
    </section>
  );
}

/** One line; without a place on the page it says so and leads nowhere. */
function BriefHighlight(props: { item: HighlightItem; onGoTo: () => void }) {
  const { item, onGoTo } = props;
  const { passage, lang, dir, place, note } = item;
  const { t } = useTranslate();
  const content = (
    <>
      <Foreign lang={lang} dir={dir} class="brief-passage">
        {shortenEnd(passage.trim(), ONE_LINE)}
      </Foreign>
      <span class="visually-hidden">{t(`highlights.colours.${item.colour}`)}</span>
      {note === "" ? null : (
        <span class="brief-sign" title={t("highlights.note")}>
          <Icon name="notes" size={14} />
          <span class="visually-hidden">{t("highlights.note")}</span>
        </span>
      )}
    </>
  );
  const style = { "--colour": HIGHLIGHT_STYLES[item.colour].solid };
  if (place === "found")
    return (
      <button type="button" class="brief" style={style} title={t("highlights.goTo")} onClick={onGoTo}>
        {content}
      </button>
    );
  return (
    <p class="brief" style={style}>
      {content}
      <span class="brief-sign" title={t(`highlights.place.${place}`)}>
        <Icon name={place === "orphan" ? "broken" : "question"} size={14} />
        <span class="visually-hidden">{t(`highlights.place.${place}`)}</span>
      </span>
    </p>
  );
}
