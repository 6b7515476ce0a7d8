// biome-ignore-all lint/a11y/useSemanticElements: rows stand where their number puts them, which no table can
// biome-ignore-all lint/a11y/useFocusableInteractive: rows and cards take the focus in turn, and lead to what is inside
import type { Project } from "../../../utils/core/library/types.ts";
import type { SearchQuery } from "../../../utils/core/search/parse-query.ts";
import { DrawnWhile } from "../../shared/DrawnWhile.tsx";
import { useTranslate } from "../../shared/translate-context.tsx";
import { RecordCard } from "./RecordCard.tsx";
import { TableCells } from "./TableRow.tsx";
import type { ListItem } from "./types.ts";

export interface RecordProps {
  row: number;
  /** null: not read yet. */
  item: ListItem | null;
  isSelected: boolean;
  isActive: boolean;
  query: SearchQuery;
  projects: ReadonlyMap<string, Project>;
}

/** What is drawn of a record is kept until something of it changes: scrolling moves rows, it does not draw them again. */
function whatIsDrawn({ item, isSelected, isActive, query, projects }: RecordProps) {
  return [item, isSelected, isActive, query, projects] as const;
}

/** A row of the table. */
export function TableLine(props: RecordProps & { top: number }) {
  const { row, item, isSelected, isActive, top, query, projects } = props;
  const draw = () =>
    item === null ? <Waiting /> : <TableCells {...{ item, isSelected, isActive, query, projects }} />;
  return (
    <div
      class="row"
      role="row"
      data-row={row}
      aria-rowindex={row + 2}
      aria-selected={isSelected}
      tabIndex={isActive ? 0 : -1}
      style={{ insetBlockStart: `${top}px` }}
    >
      <DrawnWhile same={whatIsDrawn(props)} draw={draw} />
    </div>
  );
}

/** A card in its line. */
export function Card(props: RecordProps & { column: number }) {
  const { row, item, isSelected, isActive, column, query, projects } = props;
  const draw = () =>
    item === null ? <WaitingWords /> : <RecordCard {...{ item, isSelected, isActive, query, projects }} />;
  return (
    <div
      class="card"
      role="gridcell"
      data-row={row}
      aria-colindex={column + 1}
      aria-selected={isSelected}
      tabIndex={isActive ? 0 : -1}
    >
      <DrawnWhile same={whatIsDrawn(props)} draw={draw} />
    </div>
  );
}

/** In the place of a record that is still read. */
function Waiting() {
  return (
    <div class="cell cell-waiting" role="gridcell" aria-busy="true">
      <WaitingWords />
    </div>
  );
}

function WaitingWords() {
  const { t } = useTranslate();
  return (
    <span class="waiting">
      <span class="visually-hidden">{t("libraryList.reading")}</span>
    </span>
  );
}
