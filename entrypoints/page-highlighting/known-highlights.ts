import type { PageHighlight } from "../../utils/core/notes/page-highlight.ts";

/** The highlights of one article: the store's, and before them what the reader does here, which the store may not know yet. */
export interface KnownHighlights {
  /** Those there are, in no order. */
  readonly list: () => PageHighlight[];
  /** Puts one in, or in place of the one with its id, before it is stored; null takes it out. */
  readonly put: (id: string, highlight: PageHighlight | null) => void;
  /** What was put in last under an id has its answer: from the store's next word on, that counts. False: nothing was put in. */
  readonly settle: (id: string) => boolean;
  /** Call it when the store is asked; what it returns takes the answer. */
  readonly ask: () => (stored: readonly PageHighlight[]) => void;
  readonly clear: () => void;
}

export function createKnownHighlights(): KnownHighlights {
  let stored: readonly PageHighlight[] = [];
  const own = new Map<string, PageHighlight | null>();
  const settled = new Set<string>();
  return {
    list: () => [...stored.filter(({ id }) => !own.has(id)), ...own.values()].filter((highlight) => highlight !== null),
    put: (id, highlight) => {
      settled.delete(id);
      own.set(id, highlight);
    },
    settle: (id) => {
      if (!own.has(id)) return false;
      settled.add(id);
      return true;
    },
    ask: () => {
      // What is settled after the question the answer may not know.
      const known = [...settled];
      return (answer) => {
        stored = answer;
        for (const id of known) if (settled.delete(id)) own.delete(id);
      };
    },
    clear: () => {
      stored = [];
      own.clear();
      settled.clear();
    },
  };
}
