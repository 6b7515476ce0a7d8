import { Icon } from "../shared/Icon.tsx";
import { useTranslate } from "../shared/translate-context.tsx";
import type { HighlightsState } from "./types.ts";

/** Whether what is typed is on disk; said aloud when it changes, without interrupting. */
export function SavingStatus(props: { saving: HighlightsState["saving"]; onRetry: () => void }) {
  const { saving, onRetry } = props;
  const { t } = useTranslate();
  return (
    <div class={`saving saving-${saving}`}>
      <p role="status">
        {saving === "saving" ? null : <Icon name={saving === "saved" ? "check" : "warning"} size={14} />}{" "}
        {t(`highlights.saving.${saving}`)}
      </p>
      {saving === "failed" ? (
        <button type="button" class="button" onClick={onRetry}>
          {t("common.retry")}
        </button>
      ) : null}
    </div>
  );
}
