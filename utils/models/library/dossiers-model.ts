import type {
  DossierActions,
  DossierState,
  DossierUndo,
  PartTarget,
} from "../../../components/library/dossiers/types.ts";
import { type ProfileChange, splitId } from "../../core/dossiers/change-profile.ts";
import { searchListed } from "../../core/dossiers/list-entities.ts";
import { nameOfEntity } from "../../core/dossiers/name-of-entity.ts";
import { planMerge } from "../../core/dossiers/plan-merge.ts";
import { planUnmerge } from "../../core/dossiers/plan-unmerge.ts";
import { chooseName } from "../../core/language/choose-name.ts";
import { tidyName } from "../../core/lexicon/own-terms.ts";
import type { Language } from "../../core/lexicon/types.ts";
import { createMergeQueue } from "../../core/merge-queue.ts";
import { createObservable, type Observable } from "../../core/observable.ts";
import type { UnsavedWords } from "../../extension/unsaved-words.ts";
import { changeEntity, deleteEntityProfile, type ProfileStep, undoEntityChange } from "../../store/change-entities.ts";
import type { RasdDatabase } from "../../store/database.ts";
import { rescueWords } from "../rescue-words.ts";
import { composeDossier, type ShownPlaces } from "./compose-dossier.ts";
import type { EntityDigest } from "./entity-digest.ts";

/** The dossier of one entity and what the reader can do there. */
export interface DossiersModel {
  readonly state: Observable<DossierState>;
  readonly actions: DossierActions;
  /** Another entity is to be shown; of a merged one, that which it is shown as. */
  readonly show: (id: string) => void;
}

export interface DossiersContext {
  readonly language: () => Language;
  readonly now: () => Date;
  /** A new UUID. */
  readonly makeId: () => string;
  /** Where words wait that are being stored. */
  readonly unsaved: UnsavedWords;
}

/** Articles and quotes read at first and with each «more». */
const PAGE = 20;
/** Candidates for a merge that are offered; a longer list is no choice. */
const CANDIDATES = 8;

export function createDossiersModel(
  database: RasdDatabase,
  digest: EntityDigest,
  context: DossiersContext,
): DossiersModel {
  let id = "";
  let limits: ShownPlaces = { articles: PAGE, quotes: PAGE };
  let steps: readonly ProfileStep[] = [];
  /** Answers can overtake each other; only the last question counts. */
  let asked = 0;
  const state = createObservable<DossierState>(nothingYet());
  const time = () => context.now().toISOString();
  const notes = createMergeQueue<Pick<ProfileChange, "note">>(async (entity, change) => {
    await changeEntity(database, entity, change, time());
  });

  function nothingYet(): DossierState {
    return {
      reading: digest.state.get().reading,
      dossier: null,
      missing: false,
      saving: "saved",
      undo: null,
      failure: null,
      candidates: { text: "", found: [] },
    };
  }

  const put = (change: Partial<DossierState>) => state.set({ ...state.get(), ...change });
  const fail = (error: unknown) => put({ failure: error instanceof Error ? error.message : String(error) });
  const rootNow = () => digest.state.get().known.resolver.rootOf(id);

  async function compose(): Promise<void> {
    const turn = ++asked;
    const counted = digest.state.get();
    put({ reading: counted.reading, candidates: findCandidates(state.get().candidates.text) });
    if (id === "" || counted.reading.status === "reading" || counted.reading.status === "failed") return;
    await rescued;
    const dossier = await composeDossier(database, counted, rootNow(), limits);
    if (turn === asked) put({ dossier, missing: dossier === null });
  }

  digest.state.subscribe(() => void compose().catch(fail));
  // What an earlier page was closed over comes first: the reader goes on from there.
  const rescued = rescueWords(database, time()).then((count) => (count > 0 ? digest.regroup() : undefined), fail);

  function findCandidates(text: string): DossierState["candidates"] {
    if (text.trim() === "") return { text, found: [] };
    const { found } = searchListed(digest.state.get().entities, { text, category: null });
    const root = rootNow();
    return { text, found: found.filter((entity) => entity.id !== root).slice(0, CANDIDATES) };
  }

  /** What an entity is called now: said in the line that offers to take a step back. */
  function called(entity: string): string {
    const { known, grouped } = digest.state.get();
    return nameOfEntity(entity, known, context.language(), grouped.entities.get(entity)?.found).text;
  }

  /** Stores a step of the reader's, counts anew, and offers to take it back. */
  function step(kind: DossierUndo["kind"], name: string, write: () => Promise<readonly (ProfileStep | null)[]>): void {
    const run = async () => {
      put({ failure: null });
      const written = (await write()).filter((one) => one !== null);
      steps = written;
      await digest.regroup();
      if (written.length > 0) put({ undo: { kind, name } });
    };
    run().catch(fail);
  }

  function part(articles: readonly string[], target: PartTarget): void {
    const { known } = digest.state.get();
    const [first] = articles;
    if (first === undefined) return;
    const from = rootNow();
    const now = time();
    if (target.kind === "new") {
      const names = { [context.language()]: tidyName(target.name) };
      const split = { from, articles: [...articles] };
      step("parted", tidyName(target.name), async () => [
        await changeEntity(database, splitId(context.makeId()), { names, split }, now),
      ]);
      return;
    }
    const entity = target.kind === "known" ? target.id : from;
    const split = known.profiles.get(entity)?.split;
    if (!split) return;
    if (target.kind === "known") {
      const all = [...new Set([...split.articles, ...articles])];
      step("parted", called(entity), async () => [
        await changeEntity(database, entity, { split: { ...split, articles: all } }, now),
      ]);
      return;
    }
    const left = split.articles.filter((article) => !articles.includes(article));
    step("rejoined", called(split.from), async () => [
      left.length === 0
        ? await deleteEntityProfile(database, entity, now)
        : await changeEntity(database, entity, { split: { ...split, articles: left } }, now),
    ]);
  }

  return {
    state,
    show: (next) => {
      if (next !== id) {
        id = next;
        limits = { articles: PAGE, quotes: PAGE };
        steps = [];
        state.set(nothingYet());
      }
      void compose().catch(fail);
    },
    actions: {
      stop: digest.stop,
      resume: digest.resume,
      rename: (lang, name) => {
        const entity = rootNow();
        const names = { ...digest.state.get().known.profiles.get(entity)?.names, [lang]: tidyName(name) };
        step("renamed", tidyName(name), async () => [await changeEntity(database, entity, { names }, time())]);
      },
      writeNote: (note) => {
        put({ saving: "saving" });
        const entity = rootNow();
        const before = digest.state.get().known.profiles.get(entity)?.note ?? "";
        context.unsaved.keep({ kind: "entity", id: entity, before, typed: note });
        notes.push(entity, { note }).then(
          async () => {
            context.unsaved.drop({ kind: "entity", id: entity, typed: note });
            put({ saving: notes.waiting() > 0 ? "saving" : "saved" });
            await digest.regroup();
          },
          () => put({ saving: "failed" }),
        );
      },
      searchCandidates: (text) => put({ candidates: findCandidates(text) }),
      merge: (other) => {
        const plan = planMerge(digest.state.get().known.resolver, other, id);
        if (plan === null) return;
        const name = called(other);
        put({ candidates: { text: "", found: [] } });
        step("merged", name, async () => [
          await changeEntity(database, plan.entity, { mergedInto: plan.mergedInto }, time()),
        ]);
      },
      unmerge: (other) => {
        const { profiles, resolver } = digest.state.get().known;
        const apart = planUnmerge(profiles, resolver, other, rootNow());
        const named = state.get().dossier?.merged.find((entity) => entity.id === other);
        const name = chooseName(named?.names ?? {}, context.language())?.text ?? other;
        step("unmerged", name, async () => {
          const written: ProfileStep[] = [];
          for (const entity of apart) written.push(await changeEntity(database, entity, { mergedInto: null }, time()));
          return written;
        });
      },
      part,
      rejoin: (other) =>
        step("rejoined", called(other), async () => [await deleteEntityProfile(database, other, time())]),
      undo: () => {
        const back = async () => {
          for (const one of steps.toReversed()) await undoEntityChange(database, one, time());
          steps = [];
          put({ undo: null, failure: null });
          await digest.regroup();
        };
        back().catch(fail);
      },
      forgetUndo: () => put({ undo: null }),
      more: (what) => {
        limits = { ...limits, [what]: limits[what] + PAGE };
        void compose().catch(fail);
      },
    },
  };
}
