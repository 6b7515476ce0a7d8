import { ModalDialog } from "../../shared/ModalDialog.tsx";
import { useTranslate } from "../../shared/translate-context.tsx";
import { ExportPanel } from "./ExportPanel.tsx";
import type { ExportActions, ExportState } from "./types.ts";

/** The export over whatever view it was asked for in. Escape ends what goes on, or closes it. */
export function ExportDialog(props: { state: ExportState; actions: ExportActions }) {
  const { state, actions } = props;
  const { t } = useTranslate();
  if (state.status === "closed") return null;
  return (
    <ModalDialog
      label={t("exporting.title")}
      onDismiss={() => (state.status === "running" ? actions.cancel() : actions.close())}
    >
      <ExportPanel state={state} actions={actions} />
    </ModalDialog>
  );
}
