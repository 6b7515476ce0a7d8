/**
 * A value the reader is changing, while states that hold older versions of it keep coming back: what is stored arrives
 * later than what is typed, one state a keystroke, perhaps out of order, perhaps some left out. The draft is the truth
 * until the reader is done with it.
 */
export interface Draft<T> {
  readonly value: T;
  /** What the reader has made of it since it was last settled, with what it was before: any of these may still come back. */
  readonly made: readonly T[];
  /** Whether `value` has not come back yet. */
  readonly pending: boolean;
  /** When the newest stored value seen was stored, ISO 8601 in UTC; "": any may come. */
  readonly asOf: string;
}

/** A value as a state brings it. `updatedAt`: ISO 8601 in UTC. */
export interface StoredValue<T> {
  readonly value: T;
  readonly updatedAt: string;
}

export type Same<T> = (a: T, b: T) => boolean;

/** How many versions are remembered: those of about a minute of fast typing. Older ones are told by their time. */
const REMEMBERED = 500;

export function startDraft<T>({ value, updatedAt }: StoredValue<T>): Draft<T> {
  return { value, made: [], pending: false, asOf: updatedAt };
}

/** The reader makes it another. */
export function editDraft<T>(draft: Draft<T>, value: T): Draft<T> {
  return { ...draft, value, made: [...draft.made, draft.value].slice(-REMEMBERED), pending: true };
}

/**
 * A state arrives. It replaces the draft only when it is a change made elsewhere: nothing of the reader's is under way,
 * and it is neither older than what was seen nor something the reader had in the meantime.
 */
export function receiveStored<T>(draft: Draft<T>, stored: StoredValue<T>, same: Same<T>): Draft<T> {
  if (same(stored.value, draft.value)) {
    if (stored.updatedAt > draft.asOf) return { ...draft, pending: false, asOf: stored.updatedAt };
    return draft.pending ? { ...draft, pending: false } : draft;
  }
  if (draft.pending || stored.updatedAt < draft.asOf) return draft;
  if (draft.made.some((value) => same(value, stored.value))) return draft;
  return startDraft(stored);
}

/** The reader has left the field and all of it is stored: from here on a change back to an earlier version is a change. */
export function settleDraft<T>(draft: Draft<T>): Draft<T> {
  return draft.pending || draft.made.length === 0 ? draft : { ...draft, made: [] };
}

/** The reader has asked for another value than their own (undo, redo): the next state is taken, whatever it holds. */
export function followStored<T>(draft: Draft<T>): Draft<T> {
  return { ...draft, made: [], pending: false, asOf: "" };
}
