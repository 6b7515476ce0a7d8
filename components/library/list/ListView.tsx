import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { addressOf, EVERYTHING } from "../../../utils/core/library/route.ts";
import { countSelected, idsSelected } from "../../../utils/core/library/selection.ts";
import type { Project, SavedSearch } from "../../../utils/core/library/types.ts";
import type { KnownTag } from "../../../utils/core/notes/complete-tags.ts";
import { parseQuery } from "../../../utils/core/search/parse-query.ts";
import { useHistoryKeys } from "../../highlights/use-history-keys.ts";
import { useTranslate } from "../../shared/translate-context.tsx";
import { BulkStatus } from "./BulkStatus.tsx";
import { ChosenChips } from "./ChosenChips.tsx";
import { FacetPanel } from "./FacetPanel.tsx";
import { ListFound } from "./ListFound.tsx";
import { ListHead } from "./ListHead.tsx";
import { ListTools } from "./ListTools.tsx";
import { RecordGrid } from "./RecordGrid.tsx";
import { SavedSearches } from "./SavedSearches.tsx";
import { SelectionBar } from "./SelectionBar.tsx";
import type {
  BulkActions,
  BulkState,
  ListActions,
  ListRows,
  ListState,
  Named,
  SearchActions,
  Selected,
} from "./types.ts";
import { useFocusOnUndo } from "./use-focus-on-undo.ts";
import { useSearchKey } from "./use-search-key.ts";
import { useSelection } from "./use-selection.ts";
import { useSize } from "./use-size.ts";

/** From this width on, in rem, the panel stands beside the list. */
const WIDE = 56;

export interface ListViewProps {
  state: ListState;
  actions: ListActions;
  rows: ListRows;
  bulk: BulkState;
  bulkActions: BulkActions;
  projects: Named<Project>;
  searches: Named<SavedSearch>;
  searchActions: SearchActions;
  /** What tags are completed from, asked for when it is needed; what the selected records name comes before it. */
  knownTags: () => readonly KnownTag[];
  /** Asks how these are to be exported; null: what the list shows. */
  onExport: (selected: Selected | null) => void;
  /** Where the list was left; the view writes into it. */
  place: ListPlace;
}

export interface ListPlace {
  /** Address of the list that was left. */
  address: string;
  row: number;
  top: number;
}

const NO_IDS = () => [];

/** Everything kept, of one kind at a time: searched, narrowed, selected, filed. */
export function ListView(props: ListViewProps) {
  const { state, actions, rows, bulk, bulkActions, projects, searches, searchActions, knownTags, place } = props;
  const { query, answer } = state;
  const { t } = useTranslate();
  const view = useRef<HTMLDivElement>(null);
  const { width } = useSize(view);
  const isWide = width >= WIDE * 16;
  /** null: as the width has it. */
  const [isPanelOpen, setPanelOpen] = useState<boolean | null>(null);
  const isPanelShown = isPanelOpen ?? isWide;

  const address = addressOf({ view: "list", query });
  const slice = answer?.slice ?? NO_IDS;
  const total = answer?.total ?? 0;
  const question = `${query.kind} ${query.text} ${JSON.stringify(query.chosen)}`;
  if (place.address !== address) Object.assign(place, { address, row: 0, top: 0 });
  const [selection, select] = useSelection({ question, total, slice, start: place.row });
  place.row = selection.active;

  const parsed = useMemo(() => parseQuery(query.text), [query.text]);
  const byId = useMemo(() => new Map((projects.all ?? []).map((project) => [project.id, project])), [projects.all]);
  const selected = useMemo(
    () => ({
      kind: query.kind,
      count: countSelected(selection, total),
      ids: () => idsSelected(selection, total, slice),
    }),
    [query.kind, selection.all, selection.ids, total, selection.all ? slice : null],
  );
  const facets = answer?.facets ?? {};
  const isSaved = searches.all?.some((search) => addressOf({ view: "list", query: search.query }) === address) ?? true;
  const isNarrowed = query.text !== "" || query.chosen.length > 0;

  useHistoryKeys(view, { undo: bulkActions.undo, redo: () => {} });
  useSearchKey(view);
  useFocusOnUndo(view, bulk);

  // What was deleted is no longer selected; what was tagged or moved is, for the next step.
  const step = bulk.notice?.kind === "done" ? bulk.notice.step : null;
  useEffect(() => {
    if (step?.what === "deleted") select.none();
  }, [step]);

  function remove() {
    const here = slice(selection.active, selection.active + 1);
    if (selected.count > 0) bulkActions.delete(selected);
    else if (here.length > 0) bulkActions.delete({ kind: query.kind, count: 1, ids: () => here });
  }

  return (
    <div class="list-view" data-size={isWide ? "wide" : "narrow"} ref={view}>
      <h2 class="visually-hidden">{t(`libraryList.kinds.${query.kind}`)}</h2>
      <ListTools
        state={state}
        actions={actions}
        isPanelShown={isPanelShown}
        onPanel={() => setPanelOpen(!isPanelShown)}
        onSave={isSaved || !isNarrowed ? null : (name) => searchActions.save(name, query)}
      />
      <div class="list-panes">
        {isPanelShown ? (
          <aside class="list-side" aria-label={t("libraryList.facets.title")}>
            <SavedSearches query={query} searches={searches} actions={searchActions} />
            <FacetPanel
              query={query}
              facets={facets}
              projects={byId}
              onChoose={(chosen) => actions.ask({ ...query, chosen })}
            />
          </aside>
        ) : null}
        <section class="list-main" aria-label={t("libraryList.results")}>
          <ListHead
            kind={query.kind}
            total={answer === null ? null : total}
            undoable={bulk.undoable}
            onUndo={bulkActions.undo}
            onExport={() => props.onExport(null)}
          />
          <ChosenChips
            query={query}
            facets={facets}
            projects={byId}
            onChoose={(chosen) => actions.ask({ ...query, chosen })}
          />
          <ListFound
            state={state}
            onRetry={actions.retry}
            onClear={() => actions.ask({ ...EVERYTHING, kind: query.kind })}
          />
          {total === 0 ? null : (
            <div class="list-scroll">
              <RecordGrid
                key={`${query.kind} ${state.layout}`}
                query={query}
                parsed={parsed}
                layout={state.layout}
                isWide={isWide}
                total={total}
                slice={slice}
                rows={rows}
                projects={byId}
                selection={selection}
                select={select}
                place={place}
                onOpen={actions.open}
                onOpenPage={actions.openPage}
                onDelete={remove}
                onOrder={(order) => actions.ask({ ...query, order })}
              />
            </div>
          )}
          <div class="list-foot">
            {selected.count === 0 ? null : (
              <SelectionBar
                selected={selected}
                bulk={bulk}
                actions={bulkActions}
                knownTags={knownTags}
                projects={projects.all ?? []}
                onExport={props.onExport}
                onClear={() => {
                  select.none();
                  view.current?.querySelector<HTMLElement>("[data-row][tabindex='0']")?.focus();
                }}
              />
            )}
            <BulkStatus bulk={bulk} actions={bulkActions} />
          </div>
        </section>
      </div>
    </div>
  );
}
