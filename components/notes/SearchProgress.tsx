import { useTranslate } from "../shared/translate-context.tsx";
import type { NotesSearch } from "./types.ts";

/** What a search has found, said as soon as it is known, and how far it is while it is being opened. */
export function SearchProgress(props: { search: NotesSearch }) {
  const { answer, progress, failure } = props.search;
  const { t } = useTranslate();
  if (failure !== null) return null;
  const isWhole = answer?.whole === true;
  return (
    <>
      <p role="status">
        {isWhole ? t("notes.found", { count: answer.found }) : t("notes.opening", { count: answer?.found ?? 0 })}
      </p>
      {isWhole ? null : (
        <progress
          aria-label={t("notes.openingSearch")}
          {...(progress === null || progress.done === 0 ? {} : { value: progress.done, max: progress.total })}
        />
      )}
    </>
  );
}
