import type { VNode } from "preact";
import { DossierView } from "../../../components/library/dossiers/DossierView.tsx";
import { EntitiesView } from "../../../components/library/dossiers/EntitiesView.tsx";
import type {
  DossierActions,
  DossierState,
  EntitiesActions,
  EntitiesState,
} from "../../../components/library/dossiers/types.ts";
import { LibraryShell } from "../../../components/library/LibraryShell.tsx";
import { PlotsView } from "../../../components/library/plots/PlotsView.tsx";
import type { PlotsActions, PlotsState } from "../../../components/library/plots/types.ts";
import type { Grouped } from "../../../utils/core/dossiers/group-entities.ts";
import { listEntities, searchListed } from "../../../utils/core/dossiers/list-entities.ts";
import { createKnowledge } from "../../../utils/core/dossiers/name-of-entity.ts";
import type { LibraryRoute } from "../../../utils/core/library/route.ts";
import { composePlots } from "../../../utils/core/plots/compose-plots.ts";
import { NO_PLOT_FILTER, type PlotFilter } from "../../../utils/core/plots/narrow.ts";
import { SAMPLE_OUTLETS, sampleGrouped } from "../../core/support/sample-library.ts";
import { DOSSIER, HOSTILE_DOSSIER } from "./dossier-samples.ts";

/** Entities, dossiers and plots in every state. To add one: add a line. */

const nothing = () => {};
const READING = { stop: nothing, resume: nothing };
const ENTITIES_ACTIONS: EntitiesActions = { ...READING, search: nothing, choose: nothing };
const DOSSIER_ACTIONS: DossierActions = {
  ...READING,
  rename: nothing,
  writeNote: nothing,
  searchCandidates: nothing,
  merge: nothing,
  unmerge: nothing,
  part: nothing,
  rejoin: nothing,
  undo: nothing,
  forgetUndo: nothing,
  more: nothing,
};
const PLOTS_ACTIONS: PlotsActions = {
  ...READING,
  filter: nothing,
  choosePeriod: nothing,
  chooseCategory: nothing,
  chooseGraphSize: nothing,
  save: async () => {},
};

const inLibrary = (route: LibraryRoute, view: VNode) => (
  <LibraryShell route={route} onSettings={nothing}>
    {view}
  </LibraryShell>
);

const NO_KNOWLEDGE = createKnowledge([], {}, {});
/** Made when a story is shown, and once. */
const libraries = new Map<string, Grouped>();
function library(articles: number, entities: number, outlets: number, days: number): Grouped {
  const key = `${articles} ${entities} ${outlets} ${days}`;
  const made = libraries.get(key) ?? sampleGrouped({ articles, entities, outlets, days });
  libraries.set(key, made);
  return made;
}

function entities(change: Partial<EntitiesState> = {}, grouped = library(40, 24, 5, 120), text = ""): VNode {
  const listed = listEntities(grouped, NO_KNOWLEDGE);
  const { found, byCategory } = searchListed(listed, { text, category: change.category ?? null });
  const state: EntitiesState = {
    ...{ reading: { status: "ready" }, text, category: null, found, byCategory, total: listed.length },
    ...change,
  };
  return inLibrary({ view: "entities" }, <EntitiesView state={state} actions={ENTITIES_ACTIONS} />);
}

function dossier(change: Partial<DossierState> = {}): VNode {
  const state: DossierState = {
    ...{ reading: { status: "ready" }, dossier: DOSSIER, missing: false, saving: "saved", undo: null, failure: null },
    ...{ candidates: { text: "", found: [] }, ...change },
  };
  return inLibrary({ view: "entity", id: "x" }, <DossierView state={state} actions={DOSSIER_ACTIONS} />);
}

interface PlotsOptions {
  readonly filter?: Partial<PlotFilter>;
  readonly state?: Partial<PlotsState>;
  readonly openTables?: boolean;
}

function plots(grouped: Grouped, { filter: change, state: more, openTables = false }: PlotsOptions = {}): VNode {
  const filter = { ...NO_PLOT_FILTER, ...change };
  const graphSize = more?.graphSize ?? 60;
  const category = more?.category ?? null;
  const state: PlotsState = {
    ...{ reading: { status: "ready" }, filter, period: "all", category, graphSize },
    projects: [{ id: "p", name: "تقرير 2026" }],
    outlets: SAMPLE_OUTLETS,
    stored: grouped.articles.length,
    data: composePlots(grouped, filter, { category, graphSize, today: "2026-05-01" }),
    entity: (id) => {
      const { category: kind, found } = grouped.entities.get(id)!;
      return { id, names: found, category: kind };
    },
    facetIds: (id) => [id],
    ...more,
  };
  return inLibrary({ view: "plots" }, <PlotsView state={state} actions={PLOTS_ACTIONS} openTables={openTables} />);
}

export const DOSSIER_STORIES: Readonly<Record<string, () => VNode>> = {
  "entities-reading": () => entities({ reading: { status: "reading", done: 4_000, total: 10_000 } }),
  "entities-opening": () => entities({ reading: { status: "reading", done: 0, total: 0 } }),
  "entities-stopped": () => entities({ reading: { status: "stopped", done: 4_000, total: 10_000 } }),
  "entities-failed": () => entities({ reading: { status: "failed", message: "QuotaExceededError" } }),
  "entities-list": () => entities(),
  "entities-category": () => entities({ category: "person" }),
  "entities-none": () => entities({ found: [], byCategory: new Map(), text: "zzz" }),
  "entities-empty": () => entities({ found: [], byCategory: new Map(), total: 0 }),
  "dossier-full": () => dossier(),
  "dossier-undo": () => dossier({ undo: { kind: "merged", name: "م. بناني" } }),
  "dossier-merging": () =>
    dossier({ candidates: { text: "نجدة", found: listEntities(library(40, 24, 5, 120), NO_KNOWLEDGE).slice(3, 7) } }),
  "dossier-failed": () => dossier({ failure: "QuotaExceededError" }),
  "dossier-missing": () => dossier({ dossier: null, missing: true, undo: { kind: "rejoined", name: "" } }),
  "dossier-opening": () => dossier({ dossier: null }),
  "dossier-hostile": () =>
    dossier({ dossier: HOSTILE_DOSSIER, undo: { kind: "parted", name: HOSTILE_DOSSIER.names.fr! } }),
  "plots-few": () => plots(library(3, 6, 2, 20)),
  "plots-some": () => plots(library(60, 24, 5, 120), { openTables: true }),
  "plots-filtered": () =>
    plots(library(60, 24, 5, 120), {
      filter: { from: "2025-12-01", to: "2026-01-31", label: "relevant" },
      state: { period: "own" },
    }),
  "plots-nothing": () => plots(library(60, 24, 5, 120), { filter: { from: "2030-01-01" } }),
  "plots-empty": () => plots(library(0, 0, 1, 1)),
  "plots-reading": () =>
    plots(library(3, 6, 2, 20), { state: { reading: { status: "reading", done: 4_000, total: 10_000 } } }),
};

/** Too large for every check in every language: pictures, and one check of their own. */
export const LARGE_STORIES: Readonly<Record<string, () => VNode>> = {
  "plots-many": () => plots(library(700, 240, 12, 400), { state: { graphSize: 200 } }),
};
