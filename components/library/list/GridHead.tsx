// biome-ignore-all lint/a11y/useSemanticElements: rows stand where their number puts them, which no table can
// biome-ignore-all lint/a11y/useFocusableInteractive: rows and cards take the focus in turn, and lead to what is inside
import type { LibraryQuery } from "../../../utils/core/library/types.ts";
import { Icon } from "../../shared/Icon.tsx";
import { useTranslate } from "../../shared/translate-context.tsx";
import { COLUMNS, type Column } from "./TableRow.tsx";

export interface GridHeadProps {
  query: LibraryQuery;
  /** Where there is room for columns; else their titles are there to be heard only. */
  isShown: boolean;
  onOrder: (order: LibraryQuery["order"]) => void;
}

/** The titles of the table's columns. The date's turns the order round. */
export function GridHead(props: GridHeadProps) {
  const { query, isShown, onOrder } = props;
  const { t } = useTranslate();
  const title = (column: Column) => t(`libraryList.columns.${column}`);
  const dateName = t(`libraryList.dates.${query.kind}`);
  return (
    <div class={isShown ? "grid-head" : "visually-hidden"} role="rowgroup">
      <div class="row row-head" role="row" aria-rowindex={1}>
        {COLUMNS[query.kind].map((column, index) => {
          const cell = { class: `cell cell-${column}${index === 1 ? " cell-main" : ""}`, "aria-colindex": index + 1 };
          if (column !== "date")
            return (
              <div key={column} role="columnheader" {...cell}>
                <span class={column === "check" || column === "open" ? "visually-hidden" : ""}>{title(column)}</span>
              </div>
            );
          const sort =
            query.order === "oldest"
              ? "ascending"
              : query.order === "newest" || query.text === ""
                ? "descending"
                : "none";
          return (
            <div key={column} role="columnheader" aria-sort={sort} {...cell}>
              {isShown ? (
                <button type="button" class="sort" onClick={() => onOrder(sort === "descending" ? "oldest" : "newest")}>
                  {dateName}
                  {sort === "none" ? null : (
                    <span class={`sort-arrow sort-${sort}`}>
                      <Icon name="chevron" size={12} />
                    </span>
                  )}
                </button>
              ) : (
                dateName
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
