import type { Period, PlotsActions, PlotsState } from "../../../components/library/plots/types.ts";
import { namesOfEntity } from "../../core/dossiers/name-of-entity.ts";
import { createObservable, type Observable } from "../../core/observable.ts";
import { type ComposedPlots, composePlots } from "../../core/plots/compose-plots.ts";
import { addDays, weekOf } from "../../core/plots/cut-into-bins.ts";
import { NO_PLOT_FILTER, type PlotFilter } from "../../core/plots/narrow.ts";
import type { RasdDatabase } from "../../store/database.ts";
import { listProjects } from "../../store/list-projects.ts";
import type { Counted, EntityDigest } from "./entity-digest.ts";

/** The plots of the library: what they are narrowed to, and what they are made of then. */
export interface PlotsModel {
  readonly state: Observable<PlotsState>;
  readonly actions: PlotsActions;
  /** Reads the projects anew. */
  readonly refresh: () => Promise<void>;
}

export interface PlotsContext {
  readonly now: () => Date;
  readonly save: PlotsActions["save"];
}

const WEEKS: Readonly<Partial<Record<Period, number>>> = { "12": 12, "26": 26, "52": 52 };

export function createPlotsModel(database: RasdDatabase, digest: EntityDigest, context: PlotsContext): PlotsModel {
  let filter: PlotFilter = NO_PLOT_FILTER;
  let period: Period = "all";
  let category: PlotsState["category"] = null;
  let graphSize = 60;
  let projects: PlotsState["projects"] = [];
  let counted: Counted | null = null;
  let data: ComposedPlots | null = null;
  const state = createObservable<PlotsState>(look());

  /** The day it is where the reader is. */
  function today(): string {
    const now = context.now();
    return addDays("1970-01-01", Math.floor((now.getTime() - now.getTimezoneOffset() * 60_000) / 86_400_000));
  }

  function look(): PlotsState {
    const now = digest.state.get();
    if (data === null || counted?.grouped !== now.grouped)
      data = composePlots(now.grouped, filter, { category, graphSize, today: today() });
    counted = now;
    const { grouped, known, foundNames } = now;
    return {
      ...{ reading: now.reading, filter, period, projects, category, graphSize, data },
      outlets: now.outlets,
      stored: grouped.articles.length,
      entity: (id) => {
        const entity = grouped.entities.get(id);
        const { names } = namesOfEntity(id, known, entity?.found ?? foundNames(id));
        return { id, names, category: entity?.category ?? "crime" };
      },
      facetIds: (id) => {
        const ids = [id, ...known.resolver.mergedInto(id)];
        const isPlain = ids.every((one) => !known.profiles.get(one)?.split && !known.resolver.dependsOnArticle(one));
        return isPlain ? ids : null;
      },
    };
  }

  function draw(): void {
    data = null;
    state.set(look());
  }

  digest.state.subscribe(({ reading }) => {
    // While it is read only the progress changes.
    if (reading.status === "reading" && data !== null) state.set({ ...state.get(), reading });
    else state.set(look());
  });

  return {
    state,
    refresh: async () => {
      projects = (await listProjects(database)).map(({ id, name }) => ({ id, name }));
      state.set({ ...state.get(), projects });
    },
    actions: {
      stop: digest.stop,
      resume: digest.resume,
      save: context.save,
      filter: (change) => {
        filter = { ...filter, ...change };
        draw();
      },
      choosePeriod: (chosen) => {
        period = chosen;
        const weeks = WEEKS[chosen];
        // Whole weeks, the one that runs included: half a week at the beginning would look like a rise. «Another period» goes on
        // from what was shown.
        if (chosen === "all") filter = { ...filter, from: null, to: null };
        else if (weeks !== undefined)
          filter = { ...filter, from: addDays(weekOf(today()), 7 - weeks * 7), to: today() };
        draw();
      },
      chooseCategory: (chosen) => {
        category = chosen;
        draw();
      },
      chooseGraphSize: (size) => {
        graphSize = size;
        draw();
      },
    },
  };
}
