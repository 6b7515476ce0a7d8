import { useEffect, useState } from "preact/hooks";
import { ErrorNote } from "../../shared/ErrorNote.tsx";
import type { UiTranslator } from "../../shared/messages.ts";
import { useTranslate } from "../../shared/translate-context.tsx";
import { UndoBar } from "../../shared/UndoBar.tsx";
import type { BulkActions, BulkState, StepWords } from "./types.ts";

/** What is over sooner is not worth a bar that flashes, in milliseconds. */
const SOON = 400;

/** The step under way with a way to call it off, or what the last one did with a way to take it back. */
export function BulkStatus(props: { bulk: BulkState; actions: BulkActions }) {
  const { bulk, actions } = props;
  const translator = useTranslate();
  const { t } = translator;
  const isLong = useLater(bulk.work !== null, SOON);
  const { work, notice } = bulk;
  if (work !== null && isLong)
    return (
      <div class="undo work" role="status">
        <label class="undo-message">
          {t(`libraryList.work.${work.what ?? "undoing"}`)}{" "}
          <progress max={work.total} value={work.done}>
            {work.done}
          </progress>
        </label>
        <button type="button" class="button" onClick={actions.cancel}>
          {t("libraryList.cancel")}
        </button>
      </div>
    );
  if (notice === null) return null;
  switch (notice.kind) {
    case "done":
      return (
        <UndoBar
          key={bulk.steps}
          message={stepInWords(notice.step, translator)}
          onUndo={actions.undo}
          onExpire={actions.closeNotice}
        />
      );
    case "failed":
      return <ErrorNote title={t("common.errorTitle")} text={t("libraryList.bulkFailed")} detail={notice.message} />;
    default:
      return (
        <Message
          key={bulk.steps}
          text={
            notice.kind === "undone"
              ? t("libraryList.undone", { step: stepInWords(notice.step, translator) })
              : t(`libraryList.${notice.kind}`)
          }
          onExpire={actions.closeNotice}
        />
      );
  }
}

/** «Deleted: 37 articles». */
export function stepInWords({ what, kind, count, name }: StepWords, { t }: UiTranslator): string {
  const records = t(`libraryList.records.${kind}`, { count });
  return what === "deleted"
    ? t("libraryList.steps.deleted", { records })
    : t(`libraryList.steps.${what}`, { records, name: name ?? "" });
}

function Message(props: { text: string; onExpire: () => void }) {
  const { text, onExpire } = props;
  useEffect(() => {
    const timer = setTimeout(onExpire, 6_000);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div class="undo" role="status">
      <span class="undo-message">{text}</span>
    </div>
  );
}

/** Whether something has been so for that long. */
function useLater(isSo: boolean, milliseconds: number): boolean {
  const [isLater, setLater] = useState(false);
  useEffect(() => {
    if (!isSo) return;
    const timer = setTimeout(() => setLater(true), milliseconds);
    return () => {
      clearTimeout(timer);
      setLater(false);
    };
  }, [isSo, milliseconds]);
  return isLater && isSo;
}
