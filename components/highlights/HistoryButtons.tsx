import { Icon } from "../shared/Icon.tsx";
import { useTranslate } from "../shared/translate-context.tsx";

export interface HistoryButtonsProps {
  /** What they would do, in the reader's language; null: nothing. */
  undo: string | null;
  redo: string | null;
  onUndo: () => void;
  onRedo: () => void;
}

/** Undo and redo. Without anything to do they stay where they are, so that the focus on them is not lost. */
export function HistoryButtons(props: HistoryButtonsProps) {
  const { undo, redo, onUndo, onRedo } = props;
  const { t } = useTranslate();
  return (
    <fieldset class="history" aria-label={t("highlights.history")}>
      <HistoryButton
        icon="undo"
        label={undo === null ? t("common.undo") : t("highlights.undoWhat", { what: undo })}
        onPress={undo === null ? null : onUndo}
      />
      <HistoryButton
        icon="redo"
        label={redo === null ? t("highlights.redo") : t("highlights.redoWhat", { what: redo })}
        onPress={redo === null ? null : onRedo}
      />
    </fieldset>
  );
}

function HistoryButton(props: { icon: "undo" | "redo"; label: string; onPress: (() => void) | null }) {
  const { icon, label, onPress } = props;
  return (
    <button
      type="button"
      class={`button-icon history-${icon}`}
      aria-label={label}
      title={label}
      aria-disabled={onPress === null}
      onClick={() => onPress?.()}
    >
      <Icon name={icon} />
    </button>
  );
}
