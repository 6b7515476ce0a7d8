import type { Status } from "./make-status.ts";
import type { HighlightBarTexts, Outcome } from "./types.ts";

/** What is saved of an annotation; of each only the latest save counts. */
export type Part = "highlight" | "colour" | "note" | "tags" | "existence";

export interface Save {
  readonly ask: () => Promise<Outcome>;
  /** Shown once it is acknowledged; "" shows nothing. */
  readonly said: string;
  readonly undo?: (() => void) | null;
  readonly done?: () => void;
  readonly failed?: () => void;
}

export interface Saves {
  readonly save: (part: Part, save: Save) => void;
  /** The reader changed something that is not handed over yet: «saved» is not true any more. */
  readonly dirty: () => void;
  /** A word that is no save («copied», «covered»), until the next; a failure to save is not talked over. */
  readonly say: (kind: "done" | "failed", text: string) => void;
  readonly hasFailed: () => boolean;
  readonly isPending: () => boolean;
}

/**
 * Keeps account of the saves of one annotation and says how they stand: «saved» only when the store has acknowledged all of
 * them, a failure until it is made good. Trying again begins with the highlight, without which there is nothing to change.
 *
 * @param settled called when a save has been answered, after the status is set.
 */
export function createSaves(texts: HighlightBarTexts, status: Status, settled: () => void): Saves {
  const turns = new Map<Part, number>();
  const failures = new Map<Part, { readonly save: Save; readonly why: string }>();
  let pending = 0;
  let last: Pick<Save, "said" | "undo"> | null = null;

  function save(part: Part, wanted: Save): void {
    const turn = (turns.get(part) ?? 0) + 1;
    turns.set(part, turn);
    pending += 1;
    show();
    void outcomeOf(wanted.ask).then((outcome) => {
      pending -= 1;
      if (turn === turns.get(part)) settle(part, wanted, outcome);
      show();
      settled();
    });
  }

  function settle(part: Part, wanted: Save, outcome: Outcome): void {
    if (outcome.ok) {
      failures.delete(part);
      last = wanted;
      wanted.done?.();
      if (part === "highlight") retryAll();
    } else {
      failures.set(part, { save: wanted, why: outcome.why });
      wanted.failed?.();
    }
  }

  function retryAll(): void {
    const parts = failures.has("highlight") ? (["highlight"] as const) : [...failures.keys()];
    for (const part of parts) save(part, failures.get(part)!.save);
  }

  function show(): void {
    const [failure] = failures.values();
    if (pending > 0) status.show("saving", texts.saving);
    else if (failure) status.show("failed", texts.failed(failure.why), { retry: retryAll });
    else if (last && last.said !== "") status.show("done", last.said, { undo: last.undo ?? null });
    else status.show(null, "");
  }

  return {
    save,
    dirty: () => {
      if (pending === 0 && failures.size === 0) status.show("saving", texts.saving);
    },
    say: (kind, text) => {
      if (pending === 0 && failures.size === 0) status.show(kind, text);
    },
    hasFailed: () => failures.size > 0,
    isPending: () => pending > 0,
  };
}

/** Asks for an outcome; an action that rejects has failed with its error's message. */
export async function outcomeOf(ask: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await ask();
  } catch (error) {
    return { ok: false, why: error instanceof Error ? error.message : String(error) };
  }
}
