import type { Shown } from "./types.ts";

type Does = Shown["does"];

export interface Presenter<P> {
  /** Shows a passage as soon as all is ready. @param does what the reader asked for by a command; null: they have selected it. */
  readonly present: (passage: P, does: Does) => Promise<void>;
  /** The passage last presented is selected no more. */
  readonly cleared: () => void;
}

/**
 * Brings passages to the bar one after the other. Getting ready takes a moment in which the reader goes on: a passage that was merely
 * selected gives way to what comes after it, what was asked for by a command is done all the same. A selection that settles after its own
 * command, which may come first on a busy machine, adds nothing to it and takes nothing from it.
 *
 * @param means ready: what showing needs, asked for each passage; when it fails, `present` fails with its error.
 * @param signal nothing is shown after it.
 */
export function createPresenter<P, R>(
  means: {
    readonly isSame: (a: P, b: P) => boolean;
    readonly ready: () => Promise<R>;
    readonly show: (passage: P, does: Does, ready: R) => void;
  },
  signal: AbortSignal,
): Presenter<P> {
  let coming: { readonly passage: P; does: Does } | null = null;

  async function present(passage: P, does: Does): Promise<void> {
    if (coming && means.isSame(coming.passage, passage)) {
      coming.does = does ?? coming.does;
      return;
    }
    const mine = { passage, does };
    coming = mine;
    try {
      const ready = await means.ready();
      if (!signal.aborted && (coming === mine || mine.does !== null)) means.show(passage, mine.does, ready);
    } finally {
      if (coming === mine) coming = null;
    }
  }

  return {
    present,
    cleared: () => {
      coming = null;
    },
  };
}
