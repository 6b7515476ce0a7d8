import type {
  ExportActions,
  ExportState,
  ExportTarget,
  SafeState,
} from "../../../components/library/exporting/types.ts";
import type { UiTranslator } from "../../../components/shared/messages.ts";
import { createObservable, type Observable } from "../../core/observable.ts";
import type { RasdDatabase } from "../../store/database.ts";
import type { RecordsToExport } from "../../store/read-for-export.ts";
import { nameExport } from "../exchange/name-export.ts";
import type { SafeNames } from "./safe-names.ts";

/** Something that can be exported, and which records that is: worked out when it is needed. */
export interface ExportSource {
  readonly target: ExportTarget;
  readonly what: () => Promise<RecordsToExport>;
}

export interface ExportModelOptions {
  readonly database: RasdDatabase;
  readonly translator: () => UiTranslator;
  /** Hands the file to the reader. */
  readonly save: (name: string, file: Blob) => void;
  readonly now: () => Date;
  /** Called once the dialog is closed. */
  readonly onClose: () => void;
  /** Ends with the page. */
  readonly signal: AbortSignal;
}

export interface ExportModel {
  readonly state: Observable<ExportState>;
  readonly actions: ExportActions;
  /** Asks how these are to be exported; the first is chosen. */
  readonly open: (sources: readonly ExportSource[]) => void;
}

/** The export, from the choice to the file. One at a time; what is called off leaves nothing behind. */
export function createExportModel(options: ExportModelOptions): ExportModel {
  const { database, translator, save, now, onClose, signal } = options;
  const state = createObservable<ExportState>({ status: "closed" });
  let sources: readonly ExportSource[] = [];
  let choice: Extract<ExportState, { status: "choosing" }> | null = null;
  let running: AbortController | null = null;
  let names: SafeNames | null = null;

  function show(next: Partial<Extract<ExportState, { status: "choosing" }>>): void {
    if (choice === null) return;
    choice = { ...choice, ...next };
    state.set(choice);
  }

  function setSafe(safe: SafeState): void {
    // The answer of a search for names may come when something else is shown.
    if (state.get().status === "choosing") show({ safe });
  }

  async function lookForNames(): Promise<void> {
    stopLooking();
    const source = sources[choice?.target ?? 0];
    if (source === undefined) return;
    show({ safe: { on: true, names: null, read: 0 } });
    const { createSafeNames } = await import("./safe-names.ts");
    // The reader may have decided otherwise meanwhile.
    if (names !== null || state.get().status !== "choosing" || !choice?.safe.on) return;
    const codeOf = (number: number) => translator().t("exchange.document.person", { number });
    names = createSafeNames(database, source.what, { codeOf, onChange: setSafe, onFail: fail, signal });
  }

  function stopLooking(): void {
    names?.stop();
    names = null;
  }

  function fail(error: unknown): void {
    state.set({ status: "failed", message: error instanceof Error ? error.message : String(error) });
  }

  function close(): void {
    running?.abort();
    stopLooking();
    state.set({ status: "closed" });
    onClose();
  }

  async function run(chosen: NonNullable<typeof choice>, working: AbortSignal): Promise<void> {
    const source = sources[chosen.target]!;
    const { target } = source;
    state.set({ status: "running", done: 0, total: target.records?.count ?? 0 });
    const [{ loadFormat }, { runExport }, { makeExportContext }, { createFileSink }] = await Promise.all([
      import("../exchange/formats.ts"),
      import("../exchange/run-export.ts"),
      import("../exchange/export-context.ts"),
      import("../exchange/export-sink.ts"),
    ]);
    const [{ make, facts }, what] = await Promise.all([loadFormat(chosen.format), source.what()]);
    const safe = chosen.safe.on ? names?.mapping() : undefined;
    const asked = { scope: target.scope, title: target.name, redacted: safe !== undefined, now: now() };
    const plain = await makeExportContext(database, translator(), asked);
    const context = safe?.context(plain) ?? plain;
    const sink =
      facts.files === "one"
        ? createFileSink(facts.media)
        : (await import("../exchange/zip-sink.ts")).createZipSink(context.generatedAt);
    let shown = 0;
    const { blob, articles } = await runExport(database, {
      ...{ what, writer: make(context), sink, signal: working },
      ...(safe === undefined ? {} : { change: safe }),
      onProgress: (done, total) => {
        // Drawn some ten times a second, not ten thousand times.
        if (done < total && performance.now() - shown < 100) return;
        shown = performance.now();
        state.set({ status: "running", done, total });
      },
    });
    working.throwIfAborted();
    if (blob === null) return state.set({ status: "empty" });
    const file = nameExport(target.scope, chosen.format, facts, asked.now);
    save(file, blob);
    state.set({ status: "done", file, bytes: blob.size, articles });
  }

  function start(): void {
    if (running !== null || choice === null) return;
    const chosen = choice;
    running = new AbortController();
    const working = AbortSignal.any([running.signal, signal]);
    run(chosen, working)
      .catch((error: unknown) => {
        if (!working.aborted) fail(error);
      })
      .finally(() => {
        running = null;
      });
  }

  return {
    state,
    open: (asked) => {
      sources = asked;
      stopLooking();
      const targets = sources.map(({ target }) => target);
      // What was chosen the last time is likely to be wanted again.
      choice = { status: "choosing", targets, target: 0, format: choice?.format ?? "json", safe: { on: false } };
      state.set(choice);
    },
    actions: {
      choose: (change) => {
        const isOther = change.target !== undefined && change.target !== choice?.target;
        show(change);
        if (isOther && choice?.safe.on) void lookForNames().catch(fail);
      },
      setSafe: (on) => {
        if (on) void lookForNames().catch(fail);
        else {
          stopLooking();
          show({ safe: { on: false } });
        }
      },
      replace: (id, isReplaced) => names?.replace(id, isReplaced),
      addName: (name) => names?.add(name),
      start,
      cancel: () => {
        running?.abort();
        if (choice !== null) state.set(choice);
      },
      close,
      again: () => {
        if (choice !== null) state.set(choice);
      },
    },
  };
}
