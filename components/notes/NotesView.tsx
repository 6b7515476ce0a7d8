import { useState } from "preact/hooks";
import { groupByDay } from "../../utils/core/notes/group-by-day.ts";
import { NO_FILTERS } from "../../utils/core/notes/search-notes.ts";
import { EmptyState } from "../shared/EmptyState.tsx";
import { ErrorNote } from "../shared/ErrorNote.tsx";
import { Loading } from "../shared/Loading.tsx";
import { SearchField } from "../shared/SearchField.tsx";
import { useTranslate } from "../shared/translate-context.tsx";
import { UndoBar } from "../shared/UndoBar.tsx";
import { DeletedNotes } from "./DeletedNotes.tsx";
import { FilterBar } from "./FilterBar.tsx";
import { MoreButton } from "./MoreButton.tsx";
import { NoteItem } from "./NoteItem.tsx";
import type { NotesActions, NotesList, NotesState } from "./types.ts";

/** «Notes»: every article kept, newest first, with search, filters and a way back from deletion. */
export function NotesView(props: { state: NotesState; actions: NotesActions }) {
  const { state, actions } = props;
  const { t } = useTranslate();
  switch (state.status) {
    case "loading":
      return <Loading text={t("notes.loading")} />;
    case "failed":
      return (
        <ErrorNote
          title={t("notes.failed.title")}
          text={t("notes.failed.text")}
          detail={state.message}
          onRetry={actions.retry}
        />
      );
    case "ready":
      return <NotesReady list={state} actions={actions} />;
  }
}

function NotesReady(props: { list: NotesList; actions: NotesActions }) {
  const { list, actions } = props;
  const { t } = useTranslate();
  /** The note the undo bar speaks of. */
  const [undoable, setUndoable] = useState<{ id: string; byKeyboard: boolean } | null>(null);
  const canUndo = undoable !== null && list.recentlyDeleted.some((note) => note.id === undoable.id);

  return (
    <div class="notes">
      {list.stored === 0 ? (
        <EmptyState icon="notes" title={t("notes.empty.title")} text={t("notes.empty.text")} />
      ) : (
        <NotesFound
          list={list}
          actions={actions}
          onDelete={(id, byKeyboard) => {
            setUndoable({ id, byKeyboard });
            actions.delete(id);
          }}
        />
      )}
      <DeletedNotes notes={list.recentlyDeleted} onRestore={actions.restore} />
      {canUndo ? (
        <UndoBar
          key={undoable.id}
          message={t("notes.deleted")}
          takeFocus={undoable.byKeyboard}
          onUndo={() => {
            setUndoable(null);
            actions.restore(undoable.id);
          }}
          onExpire={() => setUndoable(null)}
        />
      ) : null}
    </div>
  );
}

function NotesFound(props: {
  list: NotesList;
  actions: NotesActions;
  onDelete: (id: string, byKeyboard: boolean) => void;
}) {
  const { list, actions, onDelete } = props;
  const { filters } = list;
  const { t, format } = useTranslate();
  const narrowed =
    filters.query !== "" || filters.label !== null || filters.outlet !== null || filters.category !== null;
  return (
    <>
      <div class="notes-tools">
        <SearchField
          label={t("notes.search")}
          help={t("notes.searchHelp")}
          value={filters.query}
          onSearch={(query) => actions.filter({ ...filters, query })}
        />
        <FilterBar filters={filters} facets={list.facets} onFilter={actions.filter} />
        <p class="quiet found">
          <span role="status">{t("notes.found", { count: list.found })}</span>
          {narrowed && list.found > 0 ? (
            <button type="button" class="button-quiet" onClick={() => actions.filter(NO_FILTERS)}>
              {t("notes.clearFilters")}
            </button>
          ) : null}
        </p>
      </div>
      {list.found === 0 ? (
        <EmptyState icon="search" title={t("notes.noResults.title")} text={t("notes.noResults.text")}>
          {narrowed ? (
            <button type="button" class="button button-main" onClick={() => actions.filter(NO_FILTERS)}>
              {t("notes.clearFilters")}
            </button>
          ) : null}
        </EmptyState>
      ) : null}
      {groupByDay(list.notes, (note) => note.lastReadAt, list.now).map(({ day, when, items }) => (
        <section key={day} class="day">
          <h2 class="day-title">{when === null ? format.day(items[0]!.lastReadAt) : t(`notes.${when}`)}</h2>
          <ul>
            {items.map((note) => (
              <li key={note.id}>
                <NoteItem
                  note={note}
                  onOpen={() => actions.open(note)}
                  onDelete={(byKeyboard) => onDelete(note.id, byKeyboard)}
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {list.notes.length < list.found ? <MoreButton loaded={list.notes.length} onMore={actions.more} /> : null}
    </>
  );
}
