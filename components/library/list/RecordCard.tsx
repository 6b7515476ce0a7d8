import { directionOf } from "../../../utils/core/language/isolate.ts";
import { HIGHLIGHT_STYLES } from "../../../utils/core/notes/highlight-style.ts";
import { Foreign } from "../../shared/Foreign.tsx";
import { Icon } from "../../shared/Icon.tsx";
import { LabelBadge } from "../../shared/LabelBadge.tsx";
import { useTranslate } from "../../shared/translate-context.tsx";
import { HitText } from "./HitText.tsx";
import { EntityLinks, Filing, HeadlineLink, PageLink, RecordDate, RowCheck, type RowProps } from "./RecordPieces.tsx";

/** What a card shows of a record: more of its words than a row of the table, and whom it names. */
export function RecordCard(props: RowProps) {
  const { item, query, projects, isSelected, isActive } = props;
  const { t } = useTranslate();
  const words = (
    <p class={item.kind === "highlight" ? "row-passage" : "card-words"} dir={item.dir}>
      <HitText text={item.passage} lang={item.lang} dir={item.dir} query={query} />
    </p>
  );
  return (
    <>
      <div class="card-head">
        <RowCheck item={item} isSelected={isSelected} />
        <HeadlineLink item={item} query={query} isActive={isActive} />
        <PageLink item={item} isActive={isActive} />
      </div>
      <p class="quiet card-meta">
        <span>
          <Foreign>{item.outletName}</Foreign>
        </span>
        <RecordDate item={item} />
        {item.kind === "clipping" ? <span>{t("libraryList.version", { version: item.version ?? 1 })}</span> : null}
        {item.kind === "article" && item.isClipped ? (
          <span>
            <Icon name="clip" size={14} /> {t("libraryList.clipped")}
          </span>
        ) : null}
        {item.label === null ? null : <LabelBadge label={item.label} />}
      </p>
      {item.passage === "" ? null : item.colour === null ? (
        words
      ) : (
        <div class="row-mark" style={{ borderColor: HIGHLIGHT_STYLES[item.colour].solid }}>
          {words}
        </div>
      )}
      {item.note === "" ? null : (
        <p class="card-words card-note" dir={directionOf(item.note) ?? undefined}>
          <HitText text={item.note} query={query} />
        </p>
      )}
      {item.kind === "highlight" ? null : <EntityLinks item={item} isActive={isActive} />}
      <Filing item={item} projects={projects} most={4} />
    </>
  );
}
