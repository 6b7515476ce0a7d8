/** Saves a text that is being typed, soon after each key and at once on demand. */
export interface Autosave {
  /** A key was pressed: the text is saved once typing pauses, at the latest `AT_MOST` after the first unsaved key. */
  readonly touch: () => void;
  /** Saves now what is not saved yet; nothing when all is. */
  readonly flush: () => void;
  readonly isWaiting: () => boolean;
  /** Forgets what is not saved yet: somebody else sees to it. */
  readonly stop: () => void;
}

/** Milliseconds after the last key, and after the first unsaved one: with room under 250 for a busy page. */
const AFTER = 100;
const AT_MOST = 180;

export function createAutosave(save: () => void): Autosave {
  let pause: ReturnType<typeof setTimeout> | undefined;
  let limit: ReturnType<typeof setTimeout> | undefined;

  function stop(): void {
    clearTimeout(pause);
    clearTimeout(limit);
    limit = undefined;
  }

  function flush(): void {
    if (limit === undefined) return;
    stop();
    save();
  }

  return {
    touch: () => {
      clearTimeout(pause);
      pause = setTimeout(flush, AFTER);
      limit ??= setTimeout(flush, AT_MOST);
    },
    flush,
    isWaiting: () => limit !== undefined,
    stop,
  };
}
