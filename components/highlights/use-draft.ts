import { useLayoutEffect, useRef, useState } from "preact/hooks";
import {
  editDraft,
  followStored,
  receiveStored,
  type Same,
  type StoredValue,
  settleDraft,
  startDraft,
} from "../../utils/core/draft.ts";

/** A value being changed in a view. */
export interface DraftValue<T> {
  readonly value: T;
  /** Whether what stands in the field has not come back as stored yet. */
  readonly pending: boolean;
  readonly change: (value: T) => void;
  /** The reader has left, and all is stored. */
  readonly settle: () => void;
}

/**
 * A draft of a stored value: what the reader makes of it stays, whatever states arrive later. How the two are told apart
 * says utils/core/draft.ts.
 *
 * @param undone changes when the reader has undone or redone something: the next state is taken then.
 */
export function useDraft<T>(stored: StoredValue<T>, same: Same<T>, undone: number): DraftValue<T> {
  const { value, updatedAt } = stored;
  const [draft, setDraft] = useState(() => startDraft(stored));
  const followed = useRef(undone);

  // Before what has come is looked at: the state after an undo may come with it.
  useLayoutEffect(() => {
    if (followed.current === undone) return;
    followed.current = undone;
    setDraft(followStored);
  }, [undone]);

  useLayoutEffect(() => {
    setDraft((held) => receiveStored(held, { value, updatedAt }, same));
  }, [value, updatedAt]);

  return {
    value: draft.value,
    pending: draft.pending,
    change: (next) => setDraft((held) => editDraft(held, next)),
    settle: () => setDraft(settleDraft),
  };
}
