import { CATEGORIES, type Category } from "../../../utils/core/lexicon/types.ts";
import { CategoryMark } from "../../shared/CategoryMark.tsx";
import { EmptyState } from "../../shared/EmptyState.tsx";
import { SearchField } from "../../shared/SearchField.tsx";
import { useTranslate } from "../../shared/translate-context.tsx";
import { EntityTable } from "./EntityTable.tsx";
import { ReadingNote } from "./ReadingNote.tsx";
import type { EntitiesActions, EntitiesState } from "./types.ts";

export interface EntitiesViewProps {
  state: EntitiesState;
  actions: EntitiesActions;
}

/** Everything that kept articles name, most named first, to search and to narrow to a category. */
export function EntitiesView(props: EntitiesViewProps) {
  const { state, actions } = props;
  const { reading, text, category, found, total } = state;
  const { t } = useTranslate();
  const isReady = reading.status === "ready" || reading.status === "stopped";
  return (
    <div class="entities-view">
      <h2 class="view-title">{t("dossiers.title")}</h2>
      <ReadingNote reading={reading} actions={actions} />
      {isReady && total === 0 ? (
        <EmptyState icon="notes" title={t("dossiers.empty.title")} text={t("dossiers.empty.text")} />
      ) : null}
      {isReady && total > 0 ? (
        <>
          <SearchField
            label={t("dossiers.search")}
            help={t("dossiers.searchHelp")}
            value={text}
            onSearch={actions.search}
            pause={80}
          />
          <CategoryFilter state={state} onChoose={actions.choose} />
          <p class="quiet" role="status">
            {t("dossiers.found", { count: found.length })}
          </p>
          {found.length === 0 ? (
            <EmptyState icon="search" title={t("dossiers.noResults.title")} text={t("dossiers.noResults.text")}>
              <button
                type="button"
                class="button"
                onClick={() => {
                  actions.search("");
                  actions.choose(null);
                }}
              >
                {t("notes.clearFilters")}
              </button>
            </EmptyState>
          ) : (
            <EntityTable key={`${category} ${text}`} entities={found} />
          )}
        </>
      ) : null}
    </div>
  );
}

/** The categories there are, each with its number; pressing the chosen one again lets all through. */
function CategoryFilter(props: { state: EntitiesState; onChoose: (category: Category | null) => void }) {
  const { category: chosen, byCategory } = props.state;
  const { t, format } = useTranslate();
  const shown = CATEGORIES.filter((category) => byCategory.has(category) || category === chosen);
  if (shown.length < 2 && chosen === null) return null;
  return (
    <fieldset class="entity-categories">
      <legend class="visually-hidden">{t("dossiers.categories")}</legend>
      {shown.map((category) => (
        <button
          key={category}
          type="button"
          class="button entity-category"
          aria-pressed={category === chosen}
          onClick={() => props.onChoose(category === chosen ? null : category)}
        >
          <CategoryMark category={category}>{t(`categories.${category}`)}</CategoryMark>
          <span class="quiet">{format.number(byCategory.get(category) ?? 0)}</span>
        </button>
      ))}
    </fieldset>
  );
}
