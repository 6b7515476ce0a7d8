import { IMPORT_KINDS, type ImportKind } from "../../../utils/core/exchange/import-types.ts";
import { Switch } from "../../settings/Switch.tsx";
import { useTranslate } from "../../shared/translate-context.tsx";
import { PlannedList } from "./PlannedList.tsx";
import { RefusedList } from "./RefusedList.tsx";
import type { ImportActions, ImportPreviewState } from "./types.ts";

const COLUMNS = ["new", "changed", "same", "refused"] as const;

/** What a file would do, before it does it: how much of each kind is new, changed, the same or refused, and which. */
export function ImportPreview(props: { state: ImportPreviewState; actions: ImportActions }) {
  const { state, actions } = props;
  const { plan, format, ignored, deletions } = state;
  const { t } = useTranslate();
  const writes = IMPORT_KINDS.flatMap((kind) => plan.writes[kind].map(({ reason }) => reason));
  const deleting = writes.filter((reason) => reason === "deleted").length;
  const count = deletions ? writes.length : writes.length - deleting;
  return (
    <div class="import-plan">
      <p dir="auto">{t(`importing.formats.${format}`)}</p>
      <CountTable state={state} />
      {ignored.length === 0 ? null : (
        <p class="quiet" dir="auto">
          {t("importing.ignored", { list: ignored.join(" · ") })}
        </p>
      )}
      {deleting === 0 ? null : (
        <Switch checked={deletions} help={t("importing.deletionsHelp")} onChange={actions.setDeletions}>
          {t("importing.deletions", { count: deleting })}
        </Switch>
      )}
      <RefusedList file={state.refused} records={plan.refused} />
      <PlannedList plan={plan} />
      {count === 0 ? <p>{t("importing.nothing")}</p> : <p class="quiet">{t("importing.both")}</p>}
      <div class="actions import-actions">
        {count === 0 ? null : (
          <button type="button" class="button button-main" onClick={actions.confirm}>
            {t("importing.confirm", { count })}
          </button>
        )}
        <button type="button" class="button" onClick={actions.cancel}>
          {t(count === 0 ? "importing.another" : "importing.leave")}
        </button>
      </div>
    </div>
  );
}

function CountTable({ state }: { state: ImportPreviewState }) {
  const { plan, refused } = state;
  const { t, format } = useTranslate();
  const isThere = (kind: ImportKind) => COLUMNS.some((column) => plan.counts[kind][column] > 0);
  const kinds = IMPORT_KINDS.filter(isThere);
  // Entries that are no records at all are counted where they are listed.
  const columns = COLUMNS.filter((column) => column !== "refused" || plan.refused.length > 0);
  if (kinds.length === 0 && refused.length === 0) return <p>{t("importing.emptyFile")}</p>;
  if (kinds.length === 0) return null;
  return (
    <div class="import-table">
      <table>
        <caption class="visually-hidden">{t("importing.table")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("importing.columns.kind")}</th>
            {columns.map((column) => (
              <th key={column} scope="col" class="number">
                {t(`importing.columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {kinds.map((kind) => (
            <tr key={kind}>
              <th scope="row">{t(`importing.records.${kind}`)}</th>
              {columns.map((column) => (
                <td key={column} class="number" data-column={column} data-none={plan.counts[kind][column] === 0}>
                  {format.number(plan.counts[kind][column])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
