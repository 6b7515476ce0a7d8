import { useState } from "preact/hooks";
import { vi } from "vitest";
import { HighlightsView } from "../../../components/highlights/HighlightsView.tsx";
import type { HighlightActions, HighlightItem, HighlightsState } from "../../../components/highlights/types.ts";
import { HIGHLIGHTS } from "../stories/highlight-samples.ts";

/** Every action as a spy. */
export function highlightSpies() {
  return {
    open: vi.fn(),
    goTo: vi.fn(),
    changeNote: vi.fn(),
    changeTags: vi.fn(),
    changeColour: vi.fn(),
    copyCitation: vi.fn(),
    copyAs: vi.fn(),
    remove: vi.fn(),
    restore: vi.fn(),
    undo: vi.fn(),
    redo: vi.fn(),
    choosePlace: vi.fn(),
  } satisfies HighlightActions;
}

/** The view over a store that does at once what it is asked: opens, changes, deletes, restores, places. */
export function LivingHighlights(props: { spy: ReturnType<typeof highlightSpies>; start?: Partial<HighlightsState> }) {
  const { spy } = props;
  const [state, setState] = useState<HighlightsState>({ ...HIGHLIGHTS, ...props.start });
  const [gone, setGone] = useState<readonly HighlightItem[]>([]);
  const change = (id: string, part: Partial<HighlightItem>) =>
    setState((held) => ({
      ...held,
      items: held.items.map((item) => (item.id === id ? { ...item, ...part, updatedAt: later(item) } : item)),
    }));
  return (
    <HighlightsView
      state={{ ...state, deleted: gone.map((item) => ({ ...item, deletedAt: item.updatedAt })) }}
      actions={{
        ...spy,
        open: (id) => {
          spy.open(id);
          setState((held) => ({ ...held, open: id }));
        },
        changeNote: (id, note) => {
          spy.changeNote(id, note);
          change(id, { note });
        },
        changeTags: (id, tags) => {
          spy.changeTags(id, tags);
          change(id, { tags });
        },
        changeColour: (id, colour) => {
          spy.changeColour(id, colour);
          change(id, { colour });
        },
        remove: (id) => {
          spy.remove(id);
          setGone((held) => [...state.items.filter((item) => item.id === id), ...held]);
          setState((held) => ({ ...held, items: held.items.filter((item) => item.id !== id) }));
        },
        restore: (id) => {
          spy.restore(id);
          setState((held) => ({ ...held, items: [...held.items, ...gone.filter((item) => item.id === id)] }));
          setGone((held) => held.filter((item) => item.id !== id));
        },
        choosePlace: (id, option) => {
          spy.choosePlace(id, option);
          change(id, { place: option === null ? "orphan" : "found", options: [] });
        },
      }}
    />
  );
}

const later = ({ updatedAt }: HighlightItem) => new Date(Date.parse(updatedAt) + 1000).toISOString();
