import { EVERYTHING } from "../../utils/core/library/route.ts";
import type { LibraryQuery } from "../../utils/core/library/types.ts";
import { Icon } from "../shared/Icon.tsx";
import { SearchField } from "../shared/SearchField.tsx";
import { useTranslate } from "../shared/translate-context.tsx";
import { FilterBar } from "./FilterBar.tsx";
import { SearchProgress } from "./SearchProgress.tsx";
import type { NotesSearch } from "./types.ts";

/** The search field and, while the reader searches, its filters, how far it is, and how many articles it found. */
export function NotesTools(props: { search: NotesSearch | null; onSearch: (query: LibraryQuery | null) => void }) {
  const { search, onSearch } = props;
  const { t } = useTranslate();
  const query = search?.query ?? EVERYTHING;
  return (
    <div class="notes-tools">
      <div class="notes-search">
        <SearchField
          label={t("notes.search")}
          help={t("notes.searchHelp")}
          value={query.text}
          onSearch={(text) => onSearch(text === "" && query.chosen.length === 0 ? null : { ...query, text })}
        />
        <button
          type="button"
          class="button-icon"
          aria-label={t("notes.filters")}
          title={t("notes.filters")}
          aria-expanded={search !== null}
          onClick={() => onSearch(search === null ? EVERYTHING : null)}
        >
          <Icon name="filter" />
        </button>
      </div>
      {search === null ? null : (
        <>
          <FilterBar query={query} facets={search.answer?.facets ?? {}} onFilter={onSearch} />
          <div class="quiet found">
            <SearchProgress search={search} />
            {query.text === "" && query.chosen.length === 0 ? null : (
              <button type="button" class="button-quiet notes-clear" onClick={() => onSearch(null)}>
                {t("notes.clearFilters")}
              </button>
            )}
          </div>
        </>
      )}
    </div>
  );
}
