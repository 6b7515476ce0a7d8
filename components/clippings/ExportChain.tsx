import { ErrorNote } from "../shared/ErrorNote.tsx";
import { useTranslate } from "../shared/translate-context.tsx";

/** Where the last clipping sealed on this machine stands. */
export interface ShownHead {
  /** Place in its chain. */
  readonly number: number;
  readonly hash: string;
}

export interface ExportChainState {
  /** Sealed clippings in all, hidden ones too; null: not counted yet. */
  readonly count: number | null;
  /** The last seals, one a chain; the one written last first. */
  readonly heads: readonly ShownHead[];
  readonly progress:
    | { readonly status: "idle" }
    | { readonly status: "exporting"; readonly done: number }
    | { readonly status: "exported" }
    | { readonly status: "failed"; readonly message: string };
}

export interface ExportChainActions {
  readonly start: () => void;
  readonly cancel: () => void;
}

/** Exports every sealed clipping with its chain, and shows the last seal: noted elsewhere, it shows what a file alone cannot. */
export function ExportChain(props: { state: ExportChainState; actions: ExportChainActions }) {
  const { state, actions } = props;
  const { count, heads, progress } = state;
  const { t, format } = useTranslate();
  const isEmpty = (count ?? 0) === 0;
  return (
    <section class="setting export-chain" aria-labelledby="export-chain-title">
      <h2 class="setting-title" id="export-chain-title">
        {t("clippings.export.title")}
      </h2>
      <p>{t("clippings.export.text")}</p>
      {count === null ? null : (
        <p class="quiet">{isEmpty ? t("clippings.export.none") : t("clippings.export.count", { count })}</p>
      )}
      {heads.map(({ number, hash }) => (
        <p key={hash} class="quiet">
          {t("clippings.export.head", { number })}{" "}
          <bdi class="hash" dir="ltr">
            {hash}
          </bdi>
        </p>
      ))}
      {progress.status === "exporting" ? (
        <div class="export-progress">
          <progress
            max={count ?? 0}
            value={progress.done}
            aria-label={t("clippings.export.exporting", { done: progress.done, count: format.number(count ?? 0) })}
          />
          <button type="button" class="button" onClick={actions.cancel}>
            {t("clippings.export.cancel")}
          </button>
        </div>
      ) : (
        <button
          type="button"
          class="button"
          aria-disabled={isEmpty}
          onClick={() => {
            if (!isEmpty) actions.start();
          }}
        >
          {t("clippings.export.action", { format: "JSON" })}
        </button>
      )}
      <p class="notice" role="status">
        {progress.status === "exported" ? t("clippings.export.done") : ""}
      </p>
      {progress.status === "failed" ? <ErrorNote title={t("common.errorTitle")} detail={progress.message} /> : null}
    </section>
  );
}
