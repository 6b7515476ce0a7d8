import { addressOf } from "../../../utils/core/library/route.ts";
import { RECORD_KINDS } from "../../../utils/core/library/types.ts";
import { EmptyState } from "../../shared/EmptyState.tsx";
import { ErrorNote } from "../../shared/ErrorNote.tsx";
import { useTranslate } from "../../shared/translate-context.tsx";
import type { ListState } from "./types.ts";

const ICONS = { article: "page", highlight: "highlight", clipping: "clip" } as const;

/** What stands in place of rows or above them: opening, failed, nothing there, nothing found. */
export function ListFound(props: { state: ListState; onRetry: () => void; onClear: () => void }) {
  const { state, onRetry, onClear } = props;
  const { query, answer, counts, progress, failure } = state;
  const { t, format } = useTranslate();
  const isNarrowed = query.text !== "" || query.chosen.length > 0;
  const elsewhere = RECORD_KINDS.filter((kind) => kind !== query.kind && (counts[kind] ?? 0) > 0);
  return (
    <>
      {failure === null ? null : (
        <ErrorNote
          title={t("libraryList.failed.title")}
          text={t("libraryList.failed.text")}
          detail={failure}
          onRetry={onRetry}
        />
      )}
      {progress === null ? null : (
        <label class="list-progress">
          {t(answer === null || answer.total === 0 ? "libraryList.opening" : "libraryList.openingRest")}
          <progress max={Math.max(1, progress.total)} value={progress.done} />
        </label>
      )}
      {answer === null || answer.total > 0 || progress !== null || failure !== null ? null : isNarrowed ? (
        <EmptyState icon="search" title={t("libraryList.noResults.title")} text={t("libraryList.noResults.text")}>
          {elsewhere.map((kind) => (
            <a key={kind} class="button" href={addressOf({ view: "list", query: { ...query, kind } })}>
              {t(`libraryList.kinds.${kind}`)} <span class="tab-count">{format.number(counts[kind] ?? 0)}</span>
            </a>
          ))}
          <button type="button" class="button button-main" onClick={onClear}>
            {t("libraryList.letGoAll")}
          </button>
        </EmptyState>
      ) : (
        <EmptyState
          icon={ICONS[query.kind]}
          title={t(`libraryList.empty.${query.kind}.title`)}
          text={t(`libraryList.empty.${query.kind}.text`)}
        />
      )}
    </>
  );
}
