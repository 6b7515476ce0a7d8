import { useState } from "preact/hooks";
import { Foreign } from "../../shared/Foreign.tsx";
import { Icon } from "../../shared/Icon.tsx";
import { useTranslate } from "../../shared/translate-context.tsx";

/** A cell: a number, words of the interface, or a name that is isolated and has a language of its own. */
export type Cell = number | string | { readonly name: string; readonly lang?: string | undefined };

export interface DataTableProps {
  caption: string;
  columns: readonly string[];
  rows: readonly (readonly Cell[])[];
  /** Whether it is unfolded at first. */
  open?: boolean;
}

/** Rows shown at first and with each «more». */
const PAGE = 100;

/** A plot's numbers as a table, folded away; made only when it is unfolded. */
export function DataTable(props: DataTableProps) {
  const { caption, columns, rows, open = false } = props;
  const { t, format } = useTranslate();
  const [isOpen, setOpen] = useState(open);
  const [shown, setShown] = useState(PAGE);
  return (
    <details class="plot-data" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <Icon name="chevron" size={14} />
        {t("plots.table")}
      </summary>
      {isOpen ? (
        <>
          <table class="data-table">
            <caption class="visually-hidden">{caption}</caption>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.slice(0, shown).map((row, index) => (
                <tr key={index}>
                  {row.map((cell, column) => (
                    <TableCell key={columns[column]} cell={cell} isHead={column === 0} number={format.number} />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
          {shown < rows.length ? (
            <button type="button" class="button" onClick={() => setShown(shown + PAGE)}>
              {t("plots.moreRows", { count: rows.length - shown })}
            </button>
          ) : null}
        </>
      ) : null}
    </details>
  );
}

function TableCell(props: { cell: Cell; isHead: boolean; number: (value: number) => string }) {
  const { cell, isHead, number } = props;
  const text =
    typeof cell === "number" ? (
      number(cell)
    ) : typeof cell === "string" ? (
      cell
    ) : (
      <Foreign {...(cell.lang === undefined ? {} : { lang: cell.lang })}>{cell.name}</Foreign>
    );
  if (isHead) return <th scope="row">{text}</th>;
  return <td class={typeof cell === "number" ? "number" : ""}>{text}</td>;
}
