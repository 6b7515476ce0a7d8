import { ErrorNote } from "../../shared/ErrorNote.tsx";
import { useTranslate } from "../../shared/translate-context.tsx";
import { UndoBar } from "../../shared/UndoBar.tsx";
import type { StoryDecisionActions, StoryDecisionState } from "./types.ts";

/** Says what was decided last and takes it back; or what went wrong. */
export function StoryNoticeBar(props: { decisions: StoryDecisionState; actions: StoryDecisionActions }) {
  const { notice, failure } = props.decisions;
  const { actions } = props;
  const { t } = useTranslate();
  return (
    <>
      {failure === null ? null : <ErrorNote title={t("common.errorTitle")} detail={failure} />}
      {notice === null ? null : (
        <UndoBar
          key={notice.number}
          message={t(`stories.done.${notice.kind}`, { headline: notice.headline })}
          takeFocus
          onUndo={actions.undo}
          onExpire={actions.forget}
        />
      )}
    </>
  );
}
