import { ErrorNote } from "../../shared/ErrorNote.tsx";
import { useTranslate } from "../../shared/translate-context.tsx";
import type { ReadingActions, ReadingState } from "./types.ts";

/** How far what is kept has been read; a reader can stop it and go on. Nothing once all is read. */
export function ReadingNote(props: { reading: ReadingState; actions: ReadingActions }) {
  const { reading, actions } = props;
  const { t } = useTranslate();
  switch (reading.status) {
    case "ready":
      return null;
    case "failed":
      return (
        <ErrorNote
          title={t("dossiers.failed.title")}
          text={t("dossiers.failed.text")}
          detail={reading.message}
          onRetry={actions.resume}
        />
      );
    case "reading":
      return (
        <div class="reading">
          {/* Its number changes all the time: the bar tells it to whoever asks, it is not read out each time. */}
          <p id="reading-progress">
            {reading.total === 0
              ? t("dossiers.opening")
              : t("dossiers.reading", { done: reading.done, total: reading.total })}
          </p>
          {reading.total === 0 ? null : (
            <>
              <progress aria-labelledby="reading-progress" max={reading.total} value={reading.done} />
              <button type="button" class="button" onClick={actions.stop}>
                {t("dossiers.stop")}
              </button>
            </>
          )}
        </div>
      );
    case "stopped":
      return (
        <div class="reading">
          <p role="status">{t("dossiers.stopped", { done: reading.done, total: reading.total })}</p>
          <button type="button" class="button" onClick={actions.resume}>
            {t("dossiers.goOn")}
          </button>
        </div>
      );
  }
}
