// biome-ignore-all lint/a11y/useSemanticElements: rows stand where their number puts them, which no table can
// biome-ignore-all lint/a11y/useFocusableInteractive: rows and cards take the focus in turn, and lead to what is inside
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { isSelected, type ListSelection, rowAfterKey } from "../../../utils/core/library/selection.ts";
import type { LibraryQuery, Project } from "../../../utils/core/library/types.ts";
import type { SearchQuery } from "../../../utils/core/search/parse-query.ts";
import { useTranslate } from "../../shared/translate-context.tsx";
import { useObservable } from "../../shared/use-observable.ts";
import { GridHead } from "./GridHead.tsx";
import { Card, TableLine } from "./GridLines.tsx";
import { readGridKey } from "./read-grid-key.ts";
import { COLUMNS } from "./TableRow.tsx";
import type { ListActions, ListItem, ListLayout, ListRows } from "./types.ts";
import { useSize } from "./use-size.ts";
import { scrollerOf, useWindow } from "./use-window.ts";

export interface RecordGridProps {
  query: LibraryQuery;
  parsed: SearchQuery;
  layout: ListLayout;
  isWide: boolean;
  total: number;
  slice: (from: number, to: number) => readonly string[];
  rows: ListRows;
  projects: ReadonlyMap<string, Project>;
  selection: ListSelection;
  select: GridSelect;
  /** Where the list was left: read when it is drawn, written when it goes. */
  place: { top: number };
  onOpen: ListActions["open"];
  onOpenPage: ListActions["openPage"];
  onDelete: () => void;
  onOrder: (order: LibraryQuery["order"]) => void;
}

/** Rows a large screen shows. */
const SCREEN = 40;

/** What the reader does to the selection; rows are counted from 0. */
export interface GridSelect {
  readonly go: (row: number) => void;
  readonly only: (row: number) => void;
  readonly extend: (row: number) => void;
  readonly toggle: (row: number) => void;
  readonly all: () => void;
  readonly none: () => void;
}

/**
 * The records as a grid after the WAI-ARIA pattern, of any length: one stop in the tab order, arrows, Home, End and pages move
 * over rows, Space selects, Shift extends, Enter opens. Only the lines in view are drawn, and the row that has the focus.
 */
export function RecordGrid(props: RecordGridProps) {
  const { query, layout, total, slice, rows, selection, select, place } = props;
  const { t, dir } = useTranslate();
  const grid = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const probe = useRef<HTMLDivElement>(null);
  /** The row that is to have the focus once it is drawn. */
  const wanted = useRef<number | null>(null);
  useObservable(rows.changed);

  const { width } = useSize(body);
  const { width: cardWidth, height: line } = useSize(probe);
  const columns = layout === "table" || cardWidth === 0 ? 1 : Math.max(1, Math.floor(width / cardWidth));
  const lines = Math.ceil(total / columns);
  const seen = useWindow(body, lines, line);
  const shape = { total, columns, page: seen.page };

  const from = seen.first * columns;
  const ids = slice(from, Math.min(total, seen.end * columns));
  // Until the first line is measured one is drawn; a screen of them is read at once.
  const ahead = line === 0 ? slice(0, Math.min(total, SCREEN)) : ids;
  const wantedIds = [...ahead, ...slice(selection.active, selection.active + 1)];
  useEffect(() => rows.want(wantedIds), [rows, wantedIds.join("\n")]);

  // Lines in view, and the one with the focus wherever it is: what has the focus may not go.
  const drawn: number[] = [];
  const activeLine = Math.floor(selection.active / columns);
  if (activeLine < seen.first && activeLine < lines) drawn.push(activeLine);
  for (let at = seen.first; at < seen.end; at++) drawn.push(at);
  if (activeLine >= seen.end && activeLine < lines) drawn.push(activeLine);

  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const row = grid.current?.querySelector<HTMLElement>(`[data-row="${wanted.current}"]`);
    if (row == null) return;
    wanted.current = null;
    row.focus({ preventScroll: true });
    row.scrollIntoView({ block: "nearest" });
  });

  // Back from an article, the list stands where it was left.
  useLayoutEffect(() => {
    const element = body.current;
    if (element === null || line === 0) return;
    const scroller = () => scrollerOf(element) ?? element.ownerDocument.documentElement;
    scroller().scrollTop = place.top;
    const keep = () => {
      if (element.isConnected) place.top = scroller().scrollTop;
    };
    element.ownerDocument.addEventListener("scroll", keep, { capture: true, passive: true });
    return () => element.ownerDocument.removeEventListener("scroll", keep, { capture: true });
  }, [place, line === 0]);

  const itemAt = (row: number): ListItem | null => {
    const [id] = slice(row, row + 1);
    return id === undefined ? null : rows.get(id);
  };
  const move = (row: number, extend: boolean) => {
    wanted.current = row;
    if (extend) select.extend(row);
    else select.go(row);
  };

  function press(event: KeyboardEvent) {
    const inside = (event.target as Element).closest("a, button, input") !== null;
    const row = selection.active;
    const target = event.ctrlKey || event.metaKey || event.altKey ? null : rowAfterKey(event.key, row, shape, dir);
    const act = target === null ? readGridKey(event, inside) : () => move(target, event.shiftKey);
    if (act === null) return;
    event.preventDefault();
    if (typeof act === "function") return act();
    const item = itemAt(row);
    if (act === "toggle") select.toggle(row);
    else if (act === "all") select.all();
    else if (act === "none") select.none();
    else if (act === "delete") props.onDelete();
    else if (item !== null) (act === "open" ? props.onOpen : props.onOpenPage)(item);
  }

  function click(event: MouseEvent) {
    const target = event.target as Element;
    const row = Number(target.closest<HTMLElement>("[data-row]")?.dataset.row ?? Number.NaN);
    if (Number.isNaN(row) || target.closest("a") !== null) return;
    wanted.current = row;
    if (event.shiftKey) select.extend(row);
    else if (event.ctrlKey || event.metaKey || target.closest(".row-check, .cell-check") !== null) select.toggle(row);
    else select.only(row);
  }

  function opened(event: MouseEvent) {
    const target = event.target as Element;
    const row = Number(target.closest<HTMLElement>("[data-row]")?.dataset.row ?? Number.NaN);
    const item = Number.isNaN(row) || target.closest("a, input") !== null ? null : itemAt(row);
    if (item !== null) props.onOpen(item);
  }

  const record = (row: number) => {
    const [id] = row < from || row >= from + ids.length ? slice(row, row + 1) : [ids[row - from]!];
    return {
      row,
      item: id === undefined ? null : rows.get(id),
      isSelected: id !== undefined && isSelected(selection, id),
      isActive: row === selection.active,
      query: props.parsed,
      projects: props.projects,
    };
  };
  const isTable = layout === "table";

  return (
    <div
      ref={grid}
      class={`grid grid-${layout} grid-${query.kind}`}
      role="grid"
      aria-label={t(`libraryList.kinds.${query.kind}`)}
      aria-multiselectable="true"
      aria-rowcount={isTable ? total + 1 : lines}
      aria-colcount={isTable ? COLUMNS[query.kind].length : columns}
      onKeyDown={press}
      onClick={click}
      onDblClick={opened}
      onMouseDown={(event) => {
        // A range drawn with Shift is no selected text.
        if (event.shiftKey) event.preventDefault();
      }}
    >
      {isTable ? <GridHead query={query} isShown={props.isWide} onOrder={props.onOrder} /> : null}
      <div ref={probe} class="grid-probe" aria-hidden="true" />
      <div ref={body} class="grid-body" role="rowgroup" style={{ blockSize: `${lines * line}px` }}>
        {drawn.map((at) =>
          isTable ? (
            <TableLine key={at} top={at * line} {...record(at)} />
          ) : (
            <div key={at} class="card-line" role="row" aria-rowindex={at + 1} style={cardLine(at * line, columns)}>
              {Array.from({ length: Math.min(columns, total - at * columns) }, (_, column) => (
                <Card key={column} column={column} {...record(at * columns + column)} />
              ))}
            </div>
          ),
        )}
      </div>
    </div>
  );
}

const cardLine = (top: number, columns: number) => ({
  insetBlockStart: `${top}px`,
  gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
});
