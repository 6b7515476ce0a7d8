import type { ChosenFile, ImportActions, ImportState } from "../../../components/library/importing/types.ts";
import { LARGEST_IMPORT, problemAt, WHOLE_FILE } from "../../core/exchange/import-types.ts";
import { createObservable, type Observable } from "../../core/observable.ts";
import { StepCancelledError } from "../../store/change-records.ts";
import type { RasdDatabase } from "../../store/database.ts";
import type { ImportStep } from "../../store/undo-import.ts";

export interface ImportModelOptions {
  readonly database: RasdDatabase;
  readonly now: () => Date;
  /** Armoured keys this machine knows, to open encrypted backups with. */
  readonly knownKeys: () => Promise<readonly string[]>;
  /** Called after records were written: what lies elsewhere may have to follow. */
  readonly onWritten: () => Promise<void>;
  /** Ends with the page. */
  readonly signal: AbortSignal;
}

export interface ImportModel {
  readonly state: Observable<ImportState>;
  readonly actions: ImportActions;
}

/** Code that is read when a file is chosen: readers, planning, and what opens encrypted files. */
const loadParts = () => import("./import-parts.ts");

/** Bringing a file into the library: read, shown, taken up in one transaction, taken back. */
export function createImportModel(options: ImportModelOptions): ImportModel {
  const { database, now, knownKeys, onWritten, signal } = options;
  const state = createObservable<ImportState>({ status: "idle" });
  let chosen: readonly File[] = [];
  /** What was read out of an encrypted file. */
  let opened: Blob | null = null;
  let working: AbortController | null = null;
  let step: ImportStep | null = null;

  const file = (): ChosenFile => {
    const { name, size } = mainOf(chosen);
    return { name, bytes: size };
  };

  function fail(error: unknown, kind: "stale" | "error" = "error"): void {
    const message = error instanceof Error ? error.message : String(error);
    state.set({ status: "failed", file: file(), kind, message });
  }

  /** Runs one step at a time; what a newer one shows is not overwritten by an older. */
  function run(task: (signal: AbortSignal) => Promise<void>): void {
    working?.abort();
    const own = new AbortController();
    working = own;
    task(AbortSignal.any([own.signal, signal])).catch((error: unknown) => {
      if (working !== own) return;
      if (error instanceof StepCancelledError || own.signal.aborted)
        state.set({ status: "failed", file: file(), kind: "cancelled", message: "" });
      else fail(error, isStale(error) ? "stale" : "error");
    });
  }

  async function look(own: AbortSignal): Promise<void> {
    step = null;
    const source = opened ?? mainOf(chosen);
    state.set({ status: "reading", file: file(), done: 0, total: 0 });
    if (source.size > LARGEST_IMPORT)
      return state.set({ status: "refused", file: file(), problem: problemAt("too-large", WHOLE_FILE) });
    const parts = await loadParts();
    if (opened === null && parts.isLocked(await source.slice(0, 200).text()))
      return state.set({ status: "locked", file: file(), isWrong: false, isOpening: false });
    const read = await parts.readFile(source, now(), own);
    own.throwIfAborted();
    if (!read.ok) return state.set({ status: "refused", file: file(), problem: read.problem });
    let shown = 0;
    const plan = await parts.planFor(database, read.records, now(), own, (done, total) => {
      if (done < total && performance.now() - shown < 100) return;
      shown = performance.now();
      state.set({ status: "reading", file: file(), done, total });
    });
    own.throwIfAborted();
    const { format, refused, ignored } = read;
    state.set({ status: "preview", file: file(), format, plan, refused, ignored, deletions: false });
  }

  async function unlock(passphrase: string, own: AbortSignal): Promise<void> {
    state.set({ status: "locked", file: file(), isWrong: false, isOpening: true });
    const parts = await loadParts();
    const main = mainOf(chosen);
    const beside = await Promise.all(chosen.filter((one) => one !== main).map((one) => one.text()));
    const plain = await parts.openLocked(main, passphrase, [...(await knownKeys()), ...beside]);
    own.throwIfAborted();
    if (plain === null) return state.set({ status: "locked", file: file(), isWrong: true, isOpening: false });
    opened = plain;
    await look(own);
  }

  async function write(own: AbortSignal): Promise<void> {
    const preview = state.get();
    if (preview.status !== "preview") return;
    const { plan, deletions } = preview;
    const parts = await loadParts();
    state.set({ status: "writing", file: file(), done: 0, total: 0 });
    const remembered = await parts.rememberForUndo(database, plan, { deletions });
    const watch = {
      signal: own,
      onProgress: (done: number, total: number) => state.set({ status: "writing", file: file(), done, total }),
    };
    const written = await parts.importRecords(database, plan, { deletions }, watch);
    step = remembered;
    await onWritten();
    state.set({ status: "done", file: file(), written, canUndo: true });
  }

  async function undo(): Promise<void> {
    if (step === null) return;
    const parts = await loadParts();
    const { removed, kept } = await parts.undoImport(database, step);
    step = null;
    await onWritten();
    state.set({ status: "undone", file: file(), removed, kept });
  }

  return {
    state,
    actions: {
      choose: (files) => {
        [chosen, opened] = [files, null];
        run(look);
      },
      unlock: (passphrase) => run((own) => unlock(passphrase, own)),
      setDeletions: (deletions) => {
        const preview = state.get();
        if (preview.status === "preview") state.set({ ...preview, deletions });
      },
      confirm: () => run(write),
      cancel: () => {
        const { status } = state.get();
        if (status === "reading" || status === "writing") return working?.abort();
        working?.abort();
        working = null;
        [chosen, opened, step] = [[], null, null];
        state.set({ status: "idle" });
      },
      undo: () => run(undo),
      retry: () => run(look),
    },
  };
}

/** Told by their names, since their code is loaded with the file. */
function isStale(error: unknown): boolean {
  return error instanceof Error && ["StalePlanError", "ChangedFileError"].includes(error.name);
}

/** Of several files the one that is no key. */
function mainOf(files: readonly File[]): File {
  return files.find(({ name }) => !/key[^/]*\.age$/iu.test(name)) ?? files[0]!;
}
