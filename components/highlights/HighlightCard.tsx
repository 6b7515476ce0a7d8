import { HIGHLIGHT_STYLES } from "../../utils/core/notes/highlight-style.ts";
import { CopyMenu, PASSAGE_FORMS } from "../shared/CopyMenu.tsx";
import { Foreign } from "../shared/Foreign.tsx";
import { Icon } from "../shared/Icon.tsx";
import { useTranslate } from "../shared/translate-context.tsx";
import { NoteEditor } from "./NoteEditor.tsx";
import { Passage } from "./Passage.tsx";
import { PlaceQuestion } from "./PlaceQuestion.tsx";
import { shortenEnd } from "./shorten.ts";
import { TagList } from "./TagList.tsx";
import type { HighlightActions, HighlightItem, HighlightsState } from "./types.ts";

/** How much of a passage names it in a button's label, in characters. */
const IN_LABEL = 60;

export interface HighlightCardProps {
  item: HighlightItem;
  open: boolean;
  saving: HighlightsState["saving"];
  knownTags: HighlightsState["knownTags"];
  /** Changes when the reader has undone or redone something. */
  undone: number;
  actions: HighlightActions;
  onClose: () => void;
  /** `byKeyboard`: the focus was on the button, and has to go somewhere once the card is gone. */
  onRemove: (byKeyboard: boolean) => void;
  onChoosePlace: (option: number | null) => void;
}

/** A highlight: the passage, where it stands when that is not plain, and what the reader has made of it. */
export function HighlightCard(props: HighlightCardProps) {
  const { item, open, saving, knownTags, undone, actions, onClose, onChoosePlace } = props;
  const { id, place } = item;
  return (
    <article
      class={open ? "highlight highlight-open" : "highlight"}
      data-highlight={id}
      style={{ "--colour": HIGHLIGHT_STYLES[item.colour].solid }}
    >
      <Passage
        passage={item.passage}
        lang={item.lang}
        dir={item.dir}
        onGoTo={place === "found" ? () => actions.goTo(id) : null}
      />
      <Whereabouts item={item} onChoosePlace={onChoosePlace} />
      {open ? (
        <NoteEditor
          key={id}
          item={item}
          saving={saving}
          knownTags={knownTags}
          undone={undone}
          actions={actions}
          onClose={onClose}
        />
      ) : (
        <>
          {item.note === "" ? null : <NoteButton note={item.note} onOpen={() => actions.open(id)} />}
          <TagList tags={item.tags} />
        </>
      )}
      <CardFoot {...props} />
    </article>
  );
}

/** Where it stands when that is not plain: a question where there is something to choose from, else a sentence. */
function Whereabouts(props: { item: HighlightItem; onChoosePlace: (option: number | null) => void }) {
  const { item, onChoosePlace } = props;
  const { place } = item;
  const { t } = useTranslate();
  if (place === "found") return null;
  if (place === "uncertain" && item.options.length > 0) return <PlaceQuestion item={item} onChoose={onChoosePlace} />;
  return (
    <p class="quiet place-status">
      <Icon name={place === "orphan" ? "broken" : "question"} size={14} /> {t(`highlights.place.${place}`)}
    </p>
  );
}

/** The note itself is what opens it: there is no other mode to find. */
function NoteButton(props: { note: string; onOpen: () => void }) {
  const { t } = useTranslate();
  return (
    <button type="button" class="note-button" title={t("highlights.edit")} onClick={props.onOpen}>
      <span class="note-text" dir="auto">
        {props.note}
      </span>
    </button>
  );
}

/** What is done with it, and where there is no note yet, the way to one. */
function CardFoot(props: HighlightCardProps) {
  const { item, open, actions, onClose, onRemove } = props;
  const { t, format } = useTranslate();
  const passage = shortenEnd(item.passage.trim(), IN_LABEL);
  return (
    <div class="card-foot">
      {/* While it is open, the choice of colours says which it is. */}
      {open ? (
        <button type="button" class="button" onClick={onClose}>
          {t("highlights.done")}
        </button>
      ) : (
        <p class="quiet card-meta">
          {item.note === "" ? (
            <button type="button" class="button-quiet note-button-none" onClick={() => actions.open(item.id)}>
              {t("highlights.write")}
              <span class="visually-hidden">
                {": "}
                <Foreign lang={item.lang}>{passage}</Foreign>
              </span>
            </button>
          ) : null}
          <span>{t(`highlights.colours.${item.colour}`)}</span>
          <span dir="auto">{format.day(item.createdAt)}</span>
        </p>
      )}
      <button
        type="button"
        class="button-icon card-copy"
        aria-label={t("highlights.copyNamed", { passage })}
        title={t("highlights.copy")}
        onClick={() => actions.copyCitation(item.id)}
      >
        <Icon name="copy" />
      </button>
      <CopyMenu
        label={t("copying.passageNamed", { passage })}
        forms={PASSAGE_FORMS}
        onCopy={(form) => actions.copyAs(item.id, form)}
      />
      <button
        type="button"
        class="button-icon card-remove"
        aria-label={t("highlights.removeNamed", { passage })}
        title={t("highlights.remove")}
        onClick={(event) => onRemove(event.currentTarget.matches(":focus-visible"))}
      >
        <Icon name="trash" />
      </button>
    </div>
  );
}
