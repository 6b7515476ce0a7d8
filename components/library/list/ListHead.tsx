import type { RecordKind } from "../../../utils/core/library/types.ts";
import { Icon } from "../../shared/Icon.tsx";
import { useTranslate } from "../../shared/translate-context.tsx";
import { stepInWords } from "./BulkStatus.tsx";
import type { StepWords } from "./types.ts";

export interface ListHeadProps {
  kind: RecordKind;
  /** null: not asked yet. */
  total: number | null;
  /** What undo would take back; null: nothing. */
  undoable: StepWords | null;
  onUndo: () => void;
  onExport: () => void;
}

/** How many records the list has, and what can be done with all of them. */
export function ListHead({ kind, total, undoable, onUndo, onExport }: ListHeadProps) {
  const translator = useTranslate();
  const { t } = translator;
  const undo = undoable === null ? null : t("highlights.undoWhat", { what: stepInWords(undoable, translator) });
  return (
    <div class="list-head">
      <p class="list-total" role="status">
        {total === null ? "" : t(`libraryList.records.${kind}`, { count: total })}
      </p>
      <button type="button" class="button-quiet list-export" onClick={onExport}>
        <Icon name="export" size={14} />
        {t("exporting.open")}
      </button>
      {undo === null ? null : (
        <button type="button" class="button-icon" aria-label={undo} title={undo} onClick={onUndo}>
          <Icon name="undo" />
        </button>
      )}
    </div>
  );
}
