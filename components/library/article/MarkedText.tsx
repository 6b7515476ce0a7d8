import { CATEGORY_STYLES, OWN_STYLES } from "../../../utils/core/lexicon/category-style.ts";
import type { Paragraph, Piece } from "../../../utils/core/library/segment-text.ts";
import { HIGHLIGHT_STYLES } from "../../../utils/core/notes/highlight-style.ts";
import { Icon } from "../../shared/Icon.tsx";
import { useTranslate } from "../../shared/translate-context.tsx";
import type { ShownMention, ShownPassage } from "./types.ts";

export interface MarkedTextProps {
  text: string;
  mentions: readonly ShownMention[];
  passages: readonly ShownPassage[];
  /** Names of the entities in the reader's language, by id. */
  names: ReadonlyMap<string, string>;
  onOpen: (passage: string) => void;
}

/** A paragraph of the sealed text with its marks. Marks have no padding and no border: Arabic letters join across them. */
export function MarkedText(props: MarkedTextProps & { paragraph: Paragraph }) {
  const { paragraph, ...rest } = props;
  return (
    <>
      {paragraph.pieces.map((piece) => (
        <MarkedPiece key={piece.start} piece={piece} {...rest} />
      ))}
    </>
  );
}

function MarkedPiece(props: MarkedTextProps & { piece: Piece }) {
  const { piece, text, mentions, passages, names, onOpen } = props;
  const { start, end } = piece;
  const words = text.slice(start, end);
  const mention = piece.mention === null ? undefined : mentions[piece.mention];
  const named = mention === undefined ? words : <Mention mention={mention} words={words} names={names} />;
  const kept = piece.passages.map((index) => passages[index]!);
  // The shortest is the one that is meant: it lies on top of the others.
  const top = kept.toSorted((a, b) => a.end - a.start - (b.end - b.start))[0];
  if (top === undefined) return <>{named}</>;
  const { solid, tint, line } = HIGHLIGHT_STYLES[top.colour];
  return (
    <>
      <mark
        class="passage-mark"
        tabIndex={-1}
        data-passage={kept.map(({ id }) => id).join(" ")}
        style={{ backgroundColor: tint, textDecoration: `overline ${line} ${solid} 2px` }}
        onClick={() => onOpen(top.id)}
        onKeyDown={(event) => {
          if (event.key === "Enter") onOpen(top.id);
        }}
      >
        {named}
      </mark>
      {kept
        .filter((passage) => passage.end === end && passage.hasNote && !/^[\p{L}\p{M}]/u.test(text.slice(end, end + 2)))
        .map((passage) => (
          <NoteSign key={passage.id} passage={passage} text={text} onOpen={onOpen} />
        ))}
    </>
  );
}

function Mention(props: { mention: ShownMention; words: string; names: MarkedTextProps["names"] }) {
  const { mention, words, names } = props;
  const { t } = useTranslate();
  const { category, entity, colour } = mention;
  const { line, tint, style, thickness } = colour === null ? CATEGORY_STYLES[category] : OWN_STYLES[colour];
  return (
    <span
      class="name-mark"
      tabIndex={-1}
      data-entity={entity}
      title={`${names.get(entity) ?? words} · ${t(`category.${category}`)}`}
      style={{ backgroundColor: tint, textDecoration: `underline ${style} ${line} ${thickness}px` }}
    >
      {words}
    </span>
  );
}

function NoteSign(props: { passage: ShownPassage; text: string; onOpen: (passage: string) => void }) {
  const { passage, text, onOpen } = props;
  const { t, lang, dir } = useTranslate();
  const { id, start, end } = passage;
  const label = t("articlePage.noteOn", { passage: text.slice(start, Math.min(end, start + 60)).trim() });
  return (
    <button type="button" class="note-sign" lang={lang} dir={dir} aria-label={label} onClick={() => onOpen(id)}>
      <Icon name="notes" size={14} />
    </button>
  );
}
