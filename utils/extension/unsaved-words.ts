/** Words of the reader's that the store has not acknowledged: typed into the note of a highlight or of an entity. */
export interface Words {
  readonly kind: "annotation" | "entity";
  /** Id of the highlight or the entity. */
  readonly id: string;
  /** The note as the view had it when it was typed over. */
  readonly before: string;
  readonly typed: string;
}

/** What one view of the extension is about to store, where a view that is closed in the middle of it leaves it. */
export interface UnsavedWords {
  /** In place of what was kept for the same note. */
  readonly keep: (words: Words) => void;
  /** The store has acknowledged `typed`: it is forgotten, unless the reader has gone on since. */
  readonly drop: (words: Pick<Words, "kind" | "id" | "typed">) => void;
}

/** Words whose view is gone, under the key that forgetWords takes. */
export interface LeftWords extends Words {
  readonly key: string;
}

const PREFIX = "unsaved:";

/**
 * Keeps them in localStorage: what a page writes there is written when the call returns, so that closing the page the moment after
 * loses nothing; a transaction of IndexedDB that is under way then is undone. A lock says for as long as the view lives that its words are
 * being taken care of.
 *
 * @param view a new UUID: no other view has it.
 */
export function createUnsavedWords(view: string): UnsavedWords {
  let isHeld = false;
  const keyOf = ({ kind, id }: Pick<Words, "kind" | "id">) => `${PREFIX}${view}:${kind}:${id}`;
  const hold = () => {
    if (isHeld) return;
    isHeld = true;
    // Let go of by the browser alone, when the page is gone.
    void navigator.locks.request(`${PREFIX}${view}`, () => new Promise<never>(() => {}));
  };
  return {
    keep: ({ kind, id, before, typed }) => {
      hold();
      try {
        localStorage.setItem(keyOf({ kind, id }), JSON.stringify({ kind, id, before, typed } satisfies Words));
      } catch (error) {
        // No room: the words are on their way to the store all the same.
        console.error(error);
      }
    },
    drop: (words) => {
      const key = keyOf(words);
      if (parseWords(localStorage.getItem(key))?.typed === words.typed) localStorage.removeItem(key);
    },
  };
}

/** What views that are gone have left, in no order. Nothing is asked of the browser where there is nothing. */
export async function listLeftWords(): Promise<readonly LeftWords[]> {
  const keys = keysOfWords();
  if (keys.length === 0) return [];
  const { held } = await navigator.locks.query();
  const living = new Set(held?.map(({ name }) => name));
  return keys.flatMap((key) => {
    const words = parseWords(localStorage.getItem(key));
    return words === null || living.has(PREFIX + key.slice(PREFIX.length).split(":")[0]) ? [] : { ...words, key };
  });
}

/** They are stored, or there is nothing left that they belong to. */
export function forgetWords(key: string): void {
  localStorage.removeItem(key);
}

/** Forgets the words of every view. */
export function forgetAllWords(): void {
  for (const key of keysOfWords()) localStorage.removeItem(key);
}

function keysOfWords(): string[] {
  return Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
}

/** null: there is nothing, or nothing that this wrote. */
function parseWords(text: string | null): Words | null {
  if (text === null) return null;
  try {
    const { kind, id, before, typed } = JSON.parse(text) as Words;
    const isWhole = [id, before, typed].every((part) => typeof part === "string");
    return isWhole && (kind === "annotation" || kind === "entity") ? { kind, id, before, typed } : null;
  } catch {
    return null;
  }
}
