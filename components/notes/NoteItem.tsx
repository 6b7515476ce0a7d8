import { chooseName } from "../../utils/core/language/choose-name.ts";
import { CATEGORIES } from "../../utils/core/lexicon/types.ts";
import { addressOf } from "../../utils/core/library/route.ts";
import type { ArticleEntity, ArticleNote } from "../../utils/core/notes/types.ts";
import { linkAddress } from "../../utils/core/notes/web-address.ts";
import { LibraryLink } from "../library/LibraryLink.tsx";
import { CategoryMark } from "../shared/CategoryMark.tsx";
import { Foreign } from "../shared/Foreign.tsx";
import { Icon } from "../shared/Icon.tsx";
import { LabelBadge } from "../shared/LabelBadge.tsx";
import { useTranslate } from "../shared/translate-context.tsx";
import { NoteHighlights } from "./NoteHighlights.tsx";
import type { ListedArticle } from "./types.ts";

/** How many entities an item names: what it is about before who, who before where and when; the most named first. */
const ENTITIES = 3;
const rank = ({ category }: ArticleEntity) => CATEGORIES.indexOf(category);

export interface NoteItemProps {
  article: ListedArticle;
  /** Whether the day it was read on is said: it is not, under the day's own heading. */
  dated: boolean;
  /** Opens the live page. */
  onOpen: () => void;
  onOpenInLibrary: () => void;
  /** `byKeyboard`: the focus was on the button, and has to go somewhere once the item is gone. */
  onDelete: (byKeyboard: boolean) => void;
}

/** An article in the list of notes, with the reader's highlights. Its headline leads to the live page, a link of its own to the library. */
export function NoteItem(props: NoteItemProps) {
  const { note, highlights } = props.article;
  const { t, format } = useTranslate();
  const published = note.published === null ? t("page.noDate") : format.printedDate(note.published);
  const read = props.dated
    ? t("notes.readOnDay", { day: format.day(note.lastReadAt) })
    : t("notes.readOn", { time: format.time(note.lastReadAt) });
  return (
    <article class="note" data-note={note.id}>
      <h3 class="note-headline">
        <a
          href={linkAddress(note.url)}
          title={t("notes.openPage")}
          onClick={(event) => {
            event.preventDefault();
            props.onOpen();
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
        <span>{read}</span>
      </p>
      <NoteHighlights highlights={highlights} />
      <NoteFoot {...props} />
      <NoteEntities note={note} />
    </article>
  );
}

function NoteFoot(props: NoteItemProps) {
  const { note } = props.article;
  const { t } = useTranslate();
  return (
    <div class="note-foot">
      <LabelBadge label={note.label} />
      {note.clippedAt === null ? null : (
        <span class="quiet clipped">
          <Icon name="clip" size={14} /> {t("notes.clipped")}
        </span>
      )}
      <LibraryLink
        address={addressOf({ view: "article", id: note.id, version: null })}
        label={t("notes.inLibraryNamed", { headline: note.headline })}
        class="note-library"
        onOpen={props.onOpenInLibrary}
      >
        {t("notes.inLibrary")}
      </LibraryLink>
      <button
        type="button"
        class="button-icon note-delete"
        aria-label={t("notes.deleteNamed", { headline: note.headline })}
        title={t("notes.delete")}
        onClick={(event) => props.onDelete(event.currentTarget.matches(":focus-visible"))}
      >
        <Icon name="trash" />
      </button>
    </div>
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
