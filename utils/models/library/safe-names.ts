import type { SafeName, SafeState } from "../../../components/library/exporting/types.ts";
import { createResolver } from "../../core/dossiers/resolve-entities.ts";
import { makeVictimSafe, type VictimSafe } from "../../core/exchange/make-victim-safe.ts";
import { chosenByDefault, planVictimSafe } from "../../core/exchange/plan-victim-safe.ts";
import { createPersonScan, type PersonCandidate } from "../../core/exchange/scan-persons.ts";
import type { RasdDatabase } from "../../store/database.ts";
import { type RecordsToExport, readForExport, readLibraryRecords } from "../../store/read-for-export.ts";
import { createPause } from "../exchange/pause.ts";

/** The names of a victim-safe export while the reader looks them over. */
export interface SafeNames {
  readonly replace: (id: string, isReplaced: boolean) => void;
  /** Replaces a name that was not found. */
  readonly add: (name: string) => void;
  /** The mapping of one export, made of what is chosen now. */
  readonly mapping: () => VictimSafe;
  readonly stop: () => void;
}

export interface SafeNamesOptions {
  /** A code in the reader's language with its number: «P3». */
  readonly codeOf: (number: number) => string;
  readonly onChange: (safe: SafeState) => void;
  readonly onFail: (error: unknown) => void;
  /** Ends with the page. */
  readonly signal: AbortSignal;
}

/** Looks through what would be exported for persons, and keeps which of them are replaced: at first those next to a victim term. */
export function createSafeNames(
  database: RasdDatabase,
  what: () => Promise<RecordsToExport>,
  { codeOf, onChange, onFail, signal }: SafeNamesOptions,
): SafeNames {
  const working = new AbortController();
  const ended = AbortSignal.any([working.signal, signal]);
  let candidates: readonly PersonCandidate[] = [];
  let chosen = new Set<string>();
  let added: readonly string[] = [];
  const plan = () => planVictimSafe(candidates, { style: "code", codeOf, chosen, added });

  async function scan(): Promise<void> {
    onChange({ on: true, names: null, read: 0 });
    const pause = createPause(ended);
    const { entityProfiles } = await readLibraryRecords(database, { kind: "everything", tombstones: false });
    const persons = createPersonScan(createResolver(entityProfiles));
    let read = 0;
    for await (const records of readForExport(database, await what(), { signal: ended })) {
      persons.add(records);
      if (++read % 100 === 0) onChange({ on: true, names: null, read });
      await pause();
    }
    candidates = persons.list();
    chosen = new Set(chosenByDefault(candidates));
    show();
  }

  function show(): void {
    const { persons } = plan();
    const codes = new Map(persons.map(({ id, code }) => [id, code]));
    const found = candidates.map(({ id, names, articles }): SafeName => {
      const code = codes.get(id);
      return { id, name: names[0] ?? id, code: code ?? "", articles: articles.length, isReplaced: code !== undefined };
    });
    const own = persons
      .filter(({ id }) => id.startsWith("added:"))
      .map(
        ({ id, names, code }): SafeName => ({ id, name: names.join(" = "), code, articles: null, isReplaced: true }),
      );
    onChange({ on: true, names: [...own, ...found] });
  }

  scan().catch((error: unknown) => {
    if (!ended.aborted) onFail(error);
  });
  return {
    replace: (id, isReplaced) => {
      const number = /^added:(\d+)$/u.exec(id)?.[1];
      if (number !== undefined && !isReplaced) added = added.filter((_, index) => index !== Number(number) - 1);
      else if (isReplaced) chosen = new Set([...chosen, id]);
      else chosen = new Set([...chosen].filter((other) => other !== id));
      show();
    },
    add: (name) => {
      added = [...added, name];
      show();
    },
    mapping: () => makeVictimSafe(plan()),
    stop: () => working.abort(),
  };
}
