import { useMemo, useRef, useState } from "preact/hooks";
import {
  extendTo,
  goTo,
  type ListSelection,
  NOTHING_SELECTED,
  selectAll,
  selectNone,
  selectOnly,
  toggle,
  withinList,
} from "../../../utils/core/library/selection.ts";
import type { GridSelect } from "./RecordGrid.tsx";

export interface ListShown {
  /** Another question: nothing of it is selected yet. */
  readonly question: string;
  readonly total: number;
  readonly slice: (from: number, to: number) => readonly string[];
  /** The row that had the focus when the list was left. */
  readonly start: number;
}

/** What is selected in the list that is shown, and what the reader does to it. */
export function useSelection(shown: ListShown): readonly [ListSelection, GridSelect] {
  const [kept, setKept] = useState({
    question: shown.question,
    selection: goTo(NOTHING_SELECTED, shown.start),
  });
  const selection = withinList(kept.question === shown.question ? kept.selection : NOTHING_SELECTED, shown.total);
  const latest = useRef({ shown, selection });
  latest.current = { shown, selection };

  const select = useMemo((): GridSelect => {
    const set = (change: (selection: ListSelection, shown: ListShown) => ListSelection) => {
      const { shown: now, selection: before } = latest.current;
      const next = change(before, now);
      latest.current = { shown: now, selection: next };
      setKept({ question: now.question, selection: next });
    };
    return {
      go: (row) => set((before) => goTo(before, row)),
      only: (row) => set((_, { slice }) => selectOnly(row, slice)),
      extend: (row) => set((before, { slice }) => extendTo(before, row, slice)),
      toggle: (row) => set((before, { slice }) => toggle(before, row, slice)),
      all: () => set(selectAll),
      none: () => set(selectNone),
    };
  }, []);
  return [selection, select];
}
