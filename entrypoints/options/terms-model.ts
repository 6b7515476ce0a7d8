import packed from "virtual:rasd/lexicon";
import lexicon from "virtual:rasd/names";
import type { LexiconActions, LexiconState, TermDraft, TermFormat } from "../../components/settings/lexicon/types.ts";
import { planTermImport } from "../../utils/core/exchange/plan-term-import.ts";
import { formatTermsCsv } from "../../utils/core/exchange/terms-csv.ts";
import { formatTermsJson } from "../../utils/core/exchange/terms-json.ts";
import type { OwnTerm } from "../../utils/core/lexicon/own-terms.ts";
import { listSearchable } from "../../utils/core/lexicon/search-entities.ts";
import { createObservable, type Observable } from "../../utils/core/observable.ts";
import { saveFile } from "../../utils/dom/save-file.ts";
import { publishOwnTerms } from "../../utils/extension/publish-own-terms.ts";
import type { RasdDatabase } from "../../utils/store/database.ts";
import { listTerms } from "../../utils/store/list-terms.ts";
import { saveTerms } from "../../utils/store/save-terms.ts";
import { setTermDeleted } from "../../utils/store/set-term-deleted.ts";
import { readTermFile } from "./read-term-file.ts";

/** The reader's own lexicon on the options page: its state and what can be done with it. */
export interface TermsModel {
  readonly state: Observable<LexiconState>;
  readonly actions: LexiconActions;
  /** Reads the terms anew and brings the copy for pages up to date: they may have changed elsewhere. */
  readonly refresh: () => Promise<void>;
}

export function createTermsModel(database: RasdDatabase): TermsModel {
  const state = createObservable<LexiconState>({
    terms: null,
    deleted: null,
    preview: null,
    notice: null,
    entities: listSearchable(packed, lexicon.names),
  });
  const set = (part: Partial<LexiconState>) => state.set({ ...state.get(), ...part });
  const now = () => new Date().toISOString();

  async function refresh(): Promise<void> {
    try {
      set({ terms: await listTerms(database) });
      await publishOwnTerms(() => listTerms(database));
    } catch (error) {
      fail(error);
    }
  }

  function fail(error: unknown) {
    set({ notice: { kind: "failed", message: error instanceof Error ? error.message : String(error) } });
  }

  /** Changes the database, then what the reader and the pages see. False when it failed; the notice says why then. */
  async function change(task: () => Promise<unknown>, then: Partial<LexiconState>): Promise<boolean> {
    try {
      await task();
      await publishOwnTerms(() => listTerms(database));
      set({ ...then, terms: await listTerms(database) });
      return true;
    } catch (error) {
      fail(error);
      return false;
    }
  }

  function save({ id, ...fields }: TermDraft): Promise<boolean> {
    const before = state.get().terms?.find((term) => term.id === id);
    const at = now();
    const fresh = { id: id ?? crypto.randomUUID(), schema: 1, createdAt: at, deletedAt: null } as const;
    const term: OwnTerm = { ...(before ?? fresh), ...fields, updatedAt: at };
    return change(() => saveTerms(database, [term]), { notice: { kind: "saved" } });
  }

  async function readFile(file: File): Promise<void> {
    const read = await readTermFile(file);
    if (!read.ok) {
      set({ notice: { kind: "refused", problem: read.problem }, preview: null });
      return;
    }
    const existing = await listTerms(database);
    const plan = planTermImport(read, existing, { now: now(), makeId: () => crypto.randomUUID() });
    set({ terms: existing, notice: null, preview: { file: file.name, plan } });
  }

  function confirmImport() {
    const { preview } = state.get();
    if (preview === null) return;
    const terms = [...preview.plan.added, ...preview.plan.changed].map(({ term }) => term);
    const notice = { kind: "imported", count: terms.length } as const;
    void change(() => saveTerms(database, terms), { notice, preview: null });
  }

  async function exportTerms(format: TermFormat): Promise<void> {
    const terms = await listTerms(database);
    const text = format === "csv" ? formatTermsCsv(terms) : formatTermsJson(terms);
    const type = format === "csv" ? "text/csv" : "application/json";
    saveFile(document, `rasd-terms-${now().slice(0, 10)}.${format}`, text, type);
    set({ notice: { kind: "exported" } });
  }

  return {
    state,
    refresh,
    actions: {
      save,
      remove: (term) => {
        const at = now();
        void change(() => setTermDeleted(database, term.id, at, at), { deleted: term, notice: null });
      },
      undo: () => {
        const { deleted } = state.get();
        if (deleted) void change(() => setTermDeleted(database, deleted.id, null, now()), { deleted: null });
      },
      forgetUndo: () => set({ deleted: null }),
      readFile: (file) => void readFile(file).catch(fail),
      confirmImport,
      cancelImport: () => set({ preview: null, notice: null }),
      exportTerms: (format) => void exportTerms(format).catch(fail),
    },
  };
}
