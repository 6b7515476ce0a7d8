import type { BulkActions, BulkState, Selected, StepKind, StepWords } from "../../../components/library/list/types.ts";
import type { RecordPatch } from "../../core/library/record-patch.ts";
import type { Project, RecordKind } from "../../core/library/types.ts";
import { createObservable, type Observable } from "../../core/observable.ts";
import { StepCancelledError, type StepWatch, undoStep } from "../../store/change-records.ts";
import type { RasdDatabase } from "../../store/database.ts";
import { deleteRecords } from "../../store/delete-records.ts";
import { moveToProject } from "../../store/move-to-project.ts";
import { tagRecords } from "../../store/tag-records.ts";
import { describeSelection } from "./describe-selection.ts";

/** Steps that can be taken back, the last one first. */
const MOST_STEPS = 20;

export interface BulkModelOptions {
  readonly database: RasdDatabase;
  readonly newProject: (fields: Pick<Project, "name" | "colour">) => Promise<Project>;
  readonly now: () => string;
  /** Called after each step: what is shown may have changed. */
  readonly onChange: () => void;
  /** Ends with the page. */
  readonly signal: AbortSignal;
}

export interface BulkModel {
  readonly state: Observable<BulkState>;
  readonly actions: BulkActions;
}

interface RecordsOfKind {
  readonly kind: RecordKind;
  readonly ids: readonly string[];
}

/** What is done to many records at once: one step at a time, each with one undo and, while it goes on, a way to call it off. */
export function createBulkModel({ database, newProject, now, onChange, signal }: BulkModelOptions): BulkModel {
  const state = createObservable<BulkState>({ work: null, notice: null, undoable: null, steps: 0 });
  let done: { readonly words: StepWords; readonly patches: readonly RecordPatch[] }[] = [];
  let working: AbortController | null = null;
  /** Steps wait for each other: tags pasted together are set one after the other. */
  let last: Promise<void> = Promise.resolve();

  const patch = (fields: Partial<BulkState>) => state.set({ ...state.get(), ...fields });
  const undoable = () => done.at(-1)?.words ?? null;

  function run(what: StepKind | null, total: number, step: (watch: StepWatch) => Promise<void>): void {
    last = last.then(() => (signal.aborted ? undefined : runNow(what, total, step)));
  }

  async function runNow(
    what: StepKind | null,
    total: number,
    step: (watch: StepWatch) => Promise<void>,
  ): Promise<void> {
    working = new AbortController();
    patch({ work: { what, done: 0, total }, notice: null });
    const watch: StepWatch = {
      signal: AbortSignal.any([working.signal, signal]),
      onProgress: (doneNow, all) => patch({ work: { what, done: doneNow, total: all } }),
    };
    try {
      await step(watch);
    } catch (error) {
      const isCancelled = error instanceof StepCancelledError;
      patch({ notice: isCancelled ? { kind: "cancelled" } : { kind: "failed", message: messageOf(error) } });
    } finally {
      working = null;
      patch({ work: null, undoable: undoable(), steps: state.get().steps + 1 });
      onChange();
    }
  }

  function change(
    words: Omit<StepWords, "count">,
    selected: Selected,
    act: (records: RecordsOfKind, watch: StepWatch) => Promise<RecordPatch[]>,
  ): void {
    run(words.what, selected.count, async (watch) => {
      const ids = selected.ids();
      const patches = await act({ kind: selected.kind, ids }, watch);
      if (patches.length === 0) return patch({ notice: { kind: "same" } });
      const step: StepWords = { ...words, count: countOf(words, patches, ids) };
      done = [...done, { words: step, patches }].slice(-MOST_STEPS);
      patch({ notice: { kind: "done", step } });
    });
  }

  function move(selected: Selected, project: Pick<Project, "id" | "name">, set: boolean): void {
    const words = { what: set ? ("moved" as const) : ("taken" as const), kind: selected.kind, name: project.name };
    change(words, selected, (records, watch) =>
      moveToProject(database, records, { project: project.id, set }, now(), watch),
    );
  }

  return {
    state,
    actions: {
      tag: (selected, tag, set) =>
        change(
          { what: set ? "tagged" : "untagged", kind: selected.kind, name: tag.label },
          selected,
          (records, watch) => tagRecords(database, records, { tag, set }, now(), watch),
        ),
      move,
      moveToNew: (selected, name, colour) =>
        void newProject({ name, colour }).then(
          (project) => move(selected, project, true),
          (error) => patch({ notice: { kind: "failed", message: messageOf(error) } }),
        ),
      delete: (selected) =>
        change({ what: "deleted", kind: selected.kind, name: null }, selected, (records, watch) =>
          deleteRecords(database, records, now(), watch),
        ),
      undo: () => {
        const step = done.at(-1);
        if (step === undefined || working !== null) return;
        run(null, step.patches.length, async (watch) => {
          await undoStep(database, step.patches, now(), watch);
          done = done.filter((other) => other !== step);
          patch({ notice: { kind: "undone", step: step.words } });
        });
      },
      cancel: () => working?.abort(),
      closeNotice: () => patch({ notice: null }),
      describe: (selected) => describeSelection(database, selected),
    },
  };
}

/** Records the reader had selected, not what went along with them. */
function countOf({ what, kind }: Omit<StepWords, "count">, patches: readonly RecordPatch[], ids: readonly string[]) {
  if (what !== "deleted" && kind !== "article")
    return kind === "highlight" && what.endsWith("tagged") ? patches.length : ids.length;
  const selected = new Set(ids);
  return patches.filter(({ id }) => selected.has(id)).length;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
