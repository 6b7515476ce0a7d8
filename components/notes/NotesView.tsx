import { useState } from "preact/hooks";
import { groupByDay } from "../../utils/core/notes/group-by-day.ts";
import { EmptyState } from "../shared/EmptyState.tsx";
import { ErrorNote } from "../shared/ErrorNote.tsx";
import { Loading } from "../shared/Loading.tsx";
import { useTranslate } from "../shared/translate-context.tsx";
import { UndoBar } from "../shared/UndoBar.tsx";
import { DeletedNotes } from "./DeletedNotes.tsx";
import { MoreButton } from "./MoreButton.tsx";
import { NoteItem } from "./NoteItem.tsx";
import { NotesTools } from "./NotesTools.tsx";
import type { ListedArticle, NotesActions, NotesList, NotesState } from "./types.ts";

/** «Notes»: every article kept, newest first and by day, with its highlights; search, and a way back from deletion. */
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
      {list.articles.length === 0 && list.search === null ? (
        <EmptyState icon="notes" title={t("notes.empty.title")} text={t("notes.empty.text")} />
      ) : (
        <>
          <NotesTools search={list.search} onSearch={actions.search} />
          <NotesFound
            list={list}
            actions={actions}
            onDelete={(id, byKeyboard) => {
              setUndoable({ id, byKeyboard });
              actions.delete(id);
            }}
          />
        </>
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

interface NotesFoundProps {
  list: NotesList;
  actions: NotesActions;
  onDelete: (id: string, byKeyboard: boolean) => void;
}

function NotesFound(props: NotesFoundProps) {
  const { list, actions } = props;
  const { search } = list;
  const { t } = useTranslate();
  if (search !== null && search.failure !== null)
    return (
      <ErrorNote
        title={t("notes.searchFailed.title")}
        text={t("notes.searchFailed.text")}
        detail={search.failure}
        onRetry={() => actions.search(search.query)}
      />
    );
  return (
    <>
      {search?.answer?.whole && search.answer.found === 0 ? (
        <EmptyState icon="search" title={t("notes.noResults.title")} text={t("notes.noResults.text")} />
      ) : null}
      {/* The best first is not by day. */}
      {search !== null && search.query.text !== "" ? (
        <section>
          <h2 class="visually-hidden">{t("notes.results")}</h2>
          <NoteItems {...props} articles={list.articles} dated />
        </section>
      ) : (
        <Days {...props} />
      )}
      {list.more ? <MoreButton loaded={list.articles.length} onMore={actions.more} /> : null}
    </>
  );
}

function Days(props: NotesFoundProps) {
  const { t, format } = useTranslate();
  const { articles, now } = props.list;
  return groupByDay(articles, ({ note }) => note.lastReadAt, now).map(({ day, when, items }) => (
    <section key={day} class="day">
      <h2 class="day-title">{when === null ? format.day(items[0]!.note.lastReadAt) : t(`notes.${when}`)}</h2>
      <NoteItems {...props} articles={items} dated={false} />
    </section>
  ));
}

function NoteItems(props: NotesFoundProps & { articles: readonly ListedArticle[]; dated: boolean }) {
  const { articles, dated, actions, onDelete } = props;
  return (
    <ul>
      {articles.map((article) => (
        <li key={article.note.id}>
          <NoteItem
            article={article}
            dated={dated}
            onOpen={() => actions.open(article.note)}
            onOpenInLibrary={() => actions.openInLibrary(article.note)}
            onDelete={(byKeyboard) => onDelete(article.note.id, byKeyboard)}
          />
        </li>
      ))}
    </ul>
  );
}
