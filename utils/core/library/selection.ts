/** Which rows of a list are selected, and where the keyboard is. Rows are counted from 0, in the list's order. */
export interface ListSelection {
  /** Whether everything is selected but `ids`; else `ids` are. Everything is never written down: it may be 100,000 records. */
  readonly all: boolean;
  readonly ids: ReadonlySet<string>;
  /** The row that has the focus, or would get it. */
  readonly active: number;
  /** Where a range begins that is drawn with Shift. */
  readonly anchor: number;
}

/** Ids of the rows from `from` up to, not including, `to`. */
export type IdsOf = (from: number, to: number) => readonly string[];

export const NOTHING_SELECTED: ListSelection = { all: false, ids: new Set(), active: 0, anchor: 0 };

/** Goes to a row; what is selected stays. */
export function goTo(selection: ListSelection, row: number): ListSelection {
  return { ...selection, active: row, anchor: row };
}

/** Goes to a row and selects it alone. */
export function selectOnly(row: number, idsOf: IdsOf): ListSelection {
  return { all: false, ids: new Set(idsOf(row, row + 1)), active: row, anchor: row };
}

/** Goes to a row and selects everything between the anchor and it, and nothing else. */
export function extendTo(selection: ListSelection, row: number, idsOf: IdsOf): ListSelection {
  const { anchor } = selection;
  const ids = idsOf(Math.min(anchor, row), Math.max(anchor, row) + 1);
  return { all: false, ids: new Set(ids), active: row, anchor };
}

/** Goes to a row and selects it, or no longer. */
export function toggle(selection: ListSelection, row: number, idsOf: IdsOf): ListSelection {
  const ids = new Set(selection.ids);
  for (const id of idsOf(row, row + 1)) if (!ids.delete(id)) ids.add(id);
  return { all: selection.all, ids, active: row, anchor: row };
}

export function selectAll(selection: ListSelection): ListSelection {
  return { ...selection, all: true, ids: new Set() };
}

export function selectNone(selection: ListSelection): ListSelection {
  return !selection.all && selection.ids.size === 0 ? selection : { ...selection, all: false, ids: new Set() };
}

export function isSelected({ all, ids }: ListSelection, id: string): boolean {
  return all !== ids.has(id);
}

/** How many of a list of `total` rows are selected. */
export function countSelected({ all, ids }: ListSelection, total: number): number {
  return all ? Math.max(0, total - ids.size) : ids.size;
}

/** Ids of the selected records; of everything it takes as long as everything is. */
export function idsSelected({ all, ids }: ListSelection, total: number, idsOf: IdsOf): readonly string[] {
  return all ? idsOf(0, total).filter((id) => !ids.has(id)) : [...ids];
}

/** The selection in a list that has become this long: the rows it knows by number stay inside. */
export function withinList(selection: ListSelection, total: number): ListSelection {
  const last = Math.max(0, total - 1);
  if (selection.active <= last && selection.anchor <= last) return selection;
  return { ...selection, active: Math.min(selection.active, last), anchor: Math.min(selection.anchor, last) };
}

export interface ListShape {
  readonly total: number;
  /** Records in a line: 1 in a table. */
  readonly columns: number;
  /** Lines that are seen at once. */
  readonly page: number;
}

/**
 * The row a key leads to; null: the key does not move. Left and right move along the reading direction, and only where a
 * line has several records.
 *
 * @param key as KeyboardEvent.key names it.
 */
export function rowAfterKey(
  key: string,
  row: number,
  { total, columns, page }: ListShape,
  dir: "rtl" | "ltr",
): number | null {
  if (total === 0) return null;
  const last = total - 1;
  const inside = (wanted: number) => Math.max(0, Math.min(last, wanted));
  /** Stays where the line below or above has no such record, but reaches the last line. */
  const byLines = (lines: number) => {
    const wanted = row + lines * columns;
    if (wanted < 0) return Math.abs(lines) > 1 ? row % columns : row;
    if (wanted > last) return Math.floor(last / columns) > Math.floor(row / columns) ? last : row;
    return wanted;
  };
  switch (key) {
    case "ArrowDown":
      return byLines(1);
    case "ArrowUp":
      return byLines(-1);
    case "PageDown":
      return byLines(Math.max(1, page - 1));
    case "PageUp":
      return byLines(-Math.max(1, page - 1));
    case "Home":
      return 0;
    case "End":
      return last;
    case "ArrowLeft":
    case "ArrowRight":
      if (columns === 1) return null;
      return inside(row + ((key === "ArrowRight") === (dir === "ltr") ? 1 : -1));
    default:
      return null;
  }
}
