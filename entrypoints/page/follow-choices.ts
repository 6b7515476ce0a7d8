import { type LexiconTerm, ownEntityId } from "../../utils/core/lexicon/own-terms.ts";
import { DEFAULT_SETTINGS, type Settings } from "../../utils/core/settings.ts";
import { askBackground } from "../../utils/extension/ask-background.ts";
import type { ReaderChoices } from "../../utils/extension/protocol.ts";
import { watchChoices } from "../../utils/extension/watch-choices.ts";

/** What the reader has chosen, as a page knows it. */
export interface FollowedChoices {
  readonly settings: () => Settings;
  /** The reader's terms by entity id; the same object until they change. */
  readonly terms: () => ReadonlyMap<string, LexiconTerm>;
  /**
   * Call it when they are asked for; what it returns takes the answer, unless that of a later question has been taken. True: terms or what is
   * switched off are others now, and what was analysed is to be analysed anew.
   */
  readonly expect: () => (choices: ReaderChoices) => boolean;
  /** Asks for them. */
  readonly refresh: () => Promise<void>;
}

/**
 * Follows them until `signal` ends it. `changed` is told whenever they were written and read again, and whether what was analysed is to be
 * analysed anew.
 */
export function followChoices(
  { changed, failed }: { readonly changed: (anew: boolean) => void; readonly failed: (error: unknown) => void },
  signal: AbortSignal,
): FollowedChoices {
  let settings: Settings = DEFAULT_SETTINGS;
  let terms: ReadonlyMap<string, LexiconTerm> = new Map();
  /** What analysing goes by, as text. */
  let judgedBy = basisOf({ settings, terms: [] });
  let asked = 0;
  let taken = 0;
  watchChoices(() => void refresh().catch(failed), signal);
  return { settings: () => settings, terms: () => terms, expect, refresh };

  function expect() {
    const turn = ++asked;
    return (choices: ReaderChoices) => {
      if (turn < taken) return false;
      taken = turn;
      settings = choices.settings;
      const basis = basisOf(choices);
      if (basis === judgedBy) return false;
      judgedBy = basis;
      terms = new Map(choices.terms.map((term) => [ownEntityId(term.id), term]));
      return true;
    };
  }

  async function refresh() {
    const take = expect();
    const anew = take(await askBackground({ type: "page/choices" }));
    if (!signal.aborted) changed(anew);
  }
}

function basisOf({ settings, terms }: ReaderChoices): string {
  return JSON.stringify([settings.switchedOff, terms]);
}
