// biome-ignore-all lint/a11y/useSemanticElements: rows stand where their number puts them, which no table can
// biome-ignore-all lint/a11y/useFocusableInteractive: rows and cards take the focus in turn, and lead to what is inside
import { directionOf } from "../../../utils/core/language/isolate.ts";
import { HIGHLIGHT_STYLES } from "../../../utils/core/notes/highlight-style.ts";
import { Foreign } from "../../shared/Foreign.tsx";
import { Icon } from "../../shared/Icon.tsx";
import { LabelBadge } from "../../shared/LabelBadge.tsx";
import { useTranslate } from "../../shared/translate-context.tsx";
import { HitText } from "./HitText.tsx";
import { Filing, HeadlineLink, PageLink, RecordDate, RowCheck, type RowProps } from "./RecordPieces.tsx";
import type { ListItem } from "./types.ts";

/** The columns of each kind, in their order; their titles stand in the locale files, the first and last have none to show. */
export const COLUMNS: Readonly<Record<ListItem["kind"], readonly Column[]>> = {
  article: ["check", "headline", "outlet", "date", "label", "filing", "open"],
  highlight: ["check", "passage", "note", "headline", "date", "filing", "open"],
  clipping: ["check", "headline", "outlet", "date", "version", "filing", "open"],
};
export type Column =
  | "check"
  | "headline"
  | "passage"
  | "note"
  | "outlet"
  | "date"
  | "label"
  | "version"
  | "filing"
  | "open";

/** The cells of a row of the table. */
export function TableCells(props: RowProps) {
  return COLUMNS[props.item.kind].map((column, index) => (
    <div
      key={column}
      role="gridcell"
      class={`cell cell-${column}${index === 1 ? " cell-main" : ""}`}
      aria-colindex={index + 1}
    >
      <Cell column={column} {...props} />
    </div>
  ));
}

function Cell(props: RowProps & { column: Column }) {
  const { column, item, query, projects, isSelected, isActive } = props;
  const { t } = useTranslate();
  switch (column) {
    case "check":
      return <RowCheck item={item} isSelected={isSelected} />;
    case "headline":
      return <HeadlineLink item={item} query={query} isActive={isActive} />;
    case "passage":
      return (
        <span class="row-mark" style={{ borderColor: HIGHLIGHT_STYLES[item.colour ?? "yellow"].solid }}>
          <span class="row-passage" title={item.passage} dir={item.dir}>
            <HitText text={item.passage} lang={item.lang} dir={item.dir} query={query} />
          </span>
        </span>
      );
    case "note":
      return (
        <span class="row-note" title={item.note} dir={directionOf(item.note) ?? undefined}>
          <HitText text={item.note} query={query} />
        </span>
      );
    case "outlet":
      return (
        <span class="row-outlet" title={item.outletName} dir={directionOf(item.outletName) ?? undefined}>
          <Foreign>{item.outletName}</Foreign>
          {item.kind === "article" && item.isClipped ? (
            <span class="row-clipped" title={t("libraryList.clipped")}>
              <Icon name="clip" size={14} />
              <span class="visually-hidden">{t("libraryList.clipped")}</span>
            </span>
          ) : null}
        </span>
      );
    case "date":
      return <RecordDate item={item} />;
    case "label":
      return item.label === null ? null : <LabelBadge label={item.label} />;
    case "version":
      return <span>{t("libraryList.version", { version: item.version ?? 1 })}</span>;
    case "filing":
      return <Filing item={item} projects={projects} most={2} />;
    case "open":
      return <PageLink item={item} isActive={isActive} />;
  }
}
