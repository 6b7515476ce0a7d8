import type { ExportChainActions, ExportChainState } from "../../components/clippings/ExportChain.tsx";
import type { Piece } from "../core/exchange/types.ts";
import { writeJson } from "../core/exchange/write-json.ts";
import { createObservable, type Observable } from "../core/observable.ts";
import { extensionVersion } from "../extension/identity.ts";
import type { RasdDatabase } from "../store/database.ts";
import { countSealed, listChainHeads, readChains } from "../store/list-clippings.ts";

/** Exporting the chains of clippings: its state, and what the reader can do there. */
export interface ChainExportModel {
  readonly state: Observable<ExportChainState>;
  readonly actions: ExportChainActions;
  /** Counts anew: clippings may have been made in another view. */
  readonly refresh: () => Promise<void>;
}

/** The file is gathered in pieces of about a megabyte, which the browser may keep outside of this page's memory. */
const PIECE = 1_000_000;
/** So many clippings between two signs of progress. */
const STEP = 50;

/** @param save hands the file to the reader. @param now ISO 8601 in UTC. */
export function createChainExport(
  database: RasdDatabase,
  save: (name: string, file: Blob) => void,
  now: () => string,
): ChainExportModel {
  const state = createObservable<ExportChainState>({ count: null, heads: [], progress: { status: "idle" } });
  let running: AbortController | null = null;

  const show = (progress: ExportChainState["progress"]) => state.set({ ...state.get(), progress });

  async function refresh(): Promise<void> {
    const [count, heads] = await Promise.all([countSealed(database), listChainHeads(database)]);
    const shown = heads.flatMap(({ number, hash }) => (hash === null ? [] : [{ number, hash }]));
    state.set({ ...state.get(), count, heads: shown });
  }

  async function run(signal: AbortSignal): Promise<void> {
    show({ status: "exporting", done: 0 });
    const type = "application/json;charset=utf-8";
    const generatedAt = now();
    // Which lexicon an article was read with stands in its clippings.
    const envelope = { scope: "clippings", title: "", generatedAt, lexiconVersion: "", redacted: false } as const;
    const writer = writeJson({ ...envelope, extensionVersion: extensionVersion() });
    const pieces: Blob[] = [];
    let open: string[] = [];
    let [length, done] = [0, 0];
    const add = (written: Iterable<Piece>) => {
      for (const { text } of written) {
        open.push(text);
        length += text.length;
      }
      if (length < PIECE) return;
      pieces.push(new Blob(open, { type }));
      [open, length] = [[], 0];
    };
    const chains = await readChains(database, (clipping) => {
      signal.throwIfAborted();
      add(writer.add({ article: null, annotations: [], clippings: [clipping] }));
      if (++done % STEP === 0) show({ status: "exporting", done });
    });
    signal.throwIfAborted();
    add(writer.end({ chains, terms: [], projects: [], searches: [], storyDecisions: [], entityProfiles: [] }));
    save(`rasd-clippings-${generatedAt.slice(0, 10)}.json`, new Blob([...pieces, ...open], { type }));
    show({ status: "exported" });
  }

  return {
    state,
    refresh,
    actions: {
      start: () => {
        if (running) return;
        running = new AbortController();
        const { signal } = running;
        run(signal)
          .catch((error: unknown) => {
            if (signal.aborted) show({ status: "idle" });
            else show({ status: "failed", message: error instanceof Error ? error.message : String(error) });
          })
          .finally(() => {
            running = null;
          });
      },
      cancel: () => running?.abort(),
    },
  };
}
