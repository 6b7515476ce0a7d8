import { chooseName } from "../../utils/core/language/choose-name.ts";
import { CATEGORIES } from "../../utils/core/lexicon/types.ts";
import type { ArticleEntity, ArticleNote } from "../../utils/core/notes/types.ts";
import { CategoryMark } from "../shared/CategoryMark.tsx";
import { Foreign } from "../shared/Foreign.tsx";
import { Icon } from "../shared/Icon.tsx";
import { LabelBadge } from "../shared/LabelBadge.tsx";
import { useTranslate } from "../shared/translate-context.tsx";

/** How many entities an item names: what it is about before who, who before where and when; the most named first. */
const ENTITIES = 3;
const rank = ({ category }: ArticleEntity) => CATEGORIES.indexOf(category);

export interface NoteItemProps {
  note: ArticleNote;
  onOpen: () => void;
  /** `byKeyboard`: the focus was on the button, and has to go somewhere once the item is gone. */
  onDelete: (byKeyboard: boolean) => void;
}

/** An article in the list of notes. */
export function NoteItem(props: NoteItemProps) {
  const { note, onOpen, onDelete } = props;
  const { t, format } = useTranslate();
  const published = note.published === null ? t("page.noDate") : format.printedDate(note.published);
  return (
    <article class="note" data-note={note.id}>
      <h3 class="note-headline">
        <a
          href={note.url}
          onClick={(event) => {
            event.preventDefault();
            onOpen();
          }}
        >
          <Foreign lang={note.lang} dir={note.dir}>
            {note.headline}
          </Foreign>
        </a>
      </h3>
      <p class="quiet note-meta">
        <span>
          <Foreign>{note.outlet.name}</Foreign>
        </span>
        <span dir="auto">{published}</span>
        <span>{t("notes.readOn", { time: format.time(note.lastReadAt) })}</span>
      </p>
      <div class="note-foot">
        <LabelBadge label={note.label} />
        {note.clippedAt === null ? null : (
          <span class="quiet clipped">
            <Icon name="clip" size={14} /> {t("notes.clipped")}
          </span>
        )}
        <button
          type="button"
          class="button-icon note-delete"
          aria-label={t("notes.deleteNamed", { headline: note.headline })}
          title={t("notes.delete")}
          onClick={(event) => onDelete(event.currentTarget.matches(":focus-visible"))}
        >
          <Icon name="trash" />
        </button>
      </div>
      <NoteEntities note={note} />
    </article>
  );
}

function NoteEntities(props: { note: ArticleNote }) {
  const { lang, t } = useTranslate();
  const named = props.note.entities
    .toSorted((a, b) => rank(a) - rank(b) || b.count - a.count)
    .flatMap((entity) => {
      const name = chooseName(entity.names, lang);
      return name === null ? [] : [{ entity, name }];
    });
  if (named.length === 0) return null;
  const rest = named.length - ENTITIES;
  return (
    <p class="note-entities">
      {named.slice(0, ENTITIES).map(({ entity, name }) => (
        <CategoryMark key={entity.id} category={entity.category}>
          <Foreign lang={name.lang}>{name.text}</Foreign>
        </CategoryMark>
      ))}
      {rest > 0 ? <span class="quiet">{t("notes.moreEntities", { count: rest })}</span> : null}
    </p>
  );
}
