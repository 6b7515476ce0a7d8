import { useId, useRef, useState } from "preact/hooks";
import { addressOf } from "../../../utils/core/library/route.ts";
import type { LibraryQuery, SavedSearch } from "../../../utils/core/library/types.ts";
import { ErrorNote } from "../../shared/ErrorNote.tsx";
import { Foreign } from "../../shared/Foreign.tsx";
import { Icon } from "../../shared/Icon.tsx";
import { useTranslate } from "../../shared/translate-context.tsx";
import { UndoBar } from "../../shared/UndoBar.tsx";
import { useFirstFocus } from "../../shared/use-first-focus.ts";
import type { Named, SearchActions } from "./types.ts";

/** The undo of a deletion stays as long, in milliseconds: there is no other way back. */
const UNDO = 600_000;

export interface SavedSearchesProps {
  query: LibraryQuery;
  searches: Named<SavedSearch>;
  actions: SearchActions;
}

/** The reader's saved searches as links, the present one marked; each can be renamed and deleted. */
export function SavedSearches(props: SavedSearchesProps) {
  const { query, searches, actions } = props;
  const { t } = useTranslate();
  const [renamed, setRenamed] = useState<string | null>(null);
  const [undoable, setUndoable] = useState<{ id: string; byKeyboard: boolean } | null>(null);
  const here = addressOf({ view: "list", query });
  const deleted = searches.deleted.find(({ id }) => id === undoable?.id);
  if ((searches.all ?? []).length === 0 && deleted === undefined && searches.failure === null) return null;

  return (
    <section class="saved">
      <h3 class="section-title">{t("libraryList.saved.title")}</h3>
      {searches.failure === null ? null : (
        <ErrorNote title={t("common.errorTitle")} text={t("libraryList.saved.failed")} detail={searches.failure} />
      )}
      <ul>
        {(searches.all ?? []).map((search) => {
          const address = addressOf({ view: "list", query: search.query });
          if (renamed === search.id)
            return (
              <li key={search.id}>
                <NameForm
                  label={t("libraryList.saved.name")}
                  value={search.name}
                  submit={t("libraryList.saved.rename")}
                  onSubmit={(name) => {
                    if (name !== search.name) actions.rename(search, name);
                    setRenamed(null);
                  }}
                  onCancel={() => setRenamed(null)}
                />
              </li>
            );
          return (
            <li key={search.id} class="saved-search">
              <a href={address} aria-current={address === here ? "page" : undefined}>
                <Icon name="search" size={14} /> <Foreign>{search.name}</Foreign>
              </a>
              <button
                type="button"
                class="button-icon"
                aria-label={t("libraryList.saved.renameNamed", { name: search.name })}
                title={t("libraryList.saved.rename")}
                onClick={() => setRenamed(search.id)}
              >
                <Icon name="highlight" size={14} />
              </button>
              <button
                type="button"
                class="button-icon"
                aria-label={t("libraryList.saved.deleteNamed", { name: search.name })}
                title={t("libraryList.saved.delete")}
                onClick={(event) => {
                  setUndoable({ id: search.id, byKeyboard: event.currentTarget.matches(":focus-visible") });
                  actions.delete(search);
                }}
              >
                <Icon name="trash" size={14} />
              </button>
            </li>
          );
        })}
      </ul>
      {deleted === undefined ? null : (
        <UndoBar
          key={deleted.id}
          message={t("libraryList.saved.deleted", { name: deleted.name })}
          milliseconds={UNDO}
          takeFocus={undoable?.byKeyboard ?? false}
          onUndo={() => {
            setUndoable(null);
            actions.restore(deleted);
          }}
          onExpire={() => setUndoable(null)}
        />
      )}
    </section>
  );
}

export interface NameFormProps {
  label: string;
  value: string;
  submit: string;
  onSubmit: (name: string) => void;
  onCancel: () => void;
}

/** A name, written where it will stand. Enter keeps it, Escape leaves it. */
export function NameForm(props: NameFormProps) {
  const { label, submit, onSubmit, onCancel } = props;
  const { t } = useTranslate();
  const [name, setName] = useState(props.value);
  const [isEmpty, setEmpty] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const problem = useId();
  useFirstFocus(() => field.current);
  return (
    <form
      class="name-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== "") return onSubmit(name.trim());
        setEmpty(true);
        field.current?.focus();
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <input
        ref={field}
        class="field-input"
        aria-label={label}
        placeholder={label}
        maxLength={200}
        autocomplete="off"
        {...(name === "" ? {} : { dir: "auto" as const })}
        {...(isEmpty ? { "aria-invalid": true, "aria-describedby": problem } : {})}
        value={name}
        onInput={(event) => setName(event.currentTarget.value)}
      />
      <button type="submit" class="button">
        {submit}
      </button>
      <button type="button" class="button-quiet" onClick={onCancel}>
        {t("libraryList.cancel")}
      </button>
      <span class="field-problem" id={problem} role="status">
        {isEmpty ? t("libraryList.noName") : ""}
      </span>
    </form>
  );
}
