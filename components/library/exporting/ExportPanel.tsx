import { useEffect, useId, useRef } from "preact/hooks";
import { ErrorNote } from "../../shared/ErrorNote.tsx";
import type { UiTranslator } from "../../shared/messages.ts";
import { useTranslate } from "../../shared/translate-context.tsx";
import { FormatChoice } from "./FormatChoice.tsx";
import { SafeChoice } from "./SafeChoice.tsx";
import type { ExportActions, ExportState, ExportTarget } from "./types.ts";

type Open = Exclude<ExportState, { readonly status: "closed" }>;

/** What is exported and how, then how far it has got, then what became of it. */
export function ExportPanel(props: { state: Open; actions: ExportActions }) {
  const { state, actions } = props;
  const { t } = useTranslate();
  const heading = useRef<HTMLHeadingElement>(null);
  // What stood there is gone with its buttons: the focus goes to what has come.
  useEffect(() => {
    if (state.status !== "choosing") heading.current?.focus();
  }, [state.status]);
  return (
    <div class="export">
      <h2 class="export-title" ref={heading} tabIndex={-1}>
        {t("exporting.title")}
      </h2>
      {state.status === "choosing" ? (
        <Choosing state={state} actions={actions} />
      ) : state.status === "running" ? (
        <Running state={state} onCancel={actions.cancel} />
      ) : (
        <Ended state={state} actions={actions} />
      )}
    </div>
  );
}

function Choosing(props: { state: Extract<Open, { status: "choosing" }>; actions: ExportActions }) {
  const { state, actions } = props;
  const { t } = useTranslate();
  const name = useId();
  const { targets, target, format, safe } = state;
  const isReady = !safe.on || safe.names !== null;
  return (
    <>
      <fieldset class="export-what">
        <legend class="section-title">{t("exporting.what")}</legend>
        {targets.length === 1 ? (
          <p dir="auto">{nameTarget(targets[0]!, t)}</p>
        ) : (
          targets.map((each, index) => (
            <label key={each.scope} class="choice">
              <input
                type="radio"
                name={name}
                checked={index === target}
                onChange={() => actions.choose({ target: index })}
              />
              <span dir="auto">{nameTarget(each, t)}</span>
            </label>
          ))
        )}
        <p class="quiet">{t("exporting.contents")}</p>
      </fieldset>
      <FormatChoice value={format} onChoose={(chosen) => actions.choose({ format: chosen })} />
      <SafeChoice safe={safe} isLossless={format === "json" || format === "json-lines"} actions={actions} />
      <div class="actions dialog-actions">
        <button
          type="button"
          class="button button-main"
          aria-disabled={!isReady}
          onClick={() => {
            if (isReady) actions.start();
          }}
        >
          {t("exporting.start")}
        </button>
        <button type="button" class="button" onClick={actions.close}>
          {t("exporting.cancel")}
        </button>
      </div>
    </>
  );
}

function Running(props: { state: Extract<Open, { status: "running" }>; onCancel: () => void }) {
  const { done, total } = props.state;
  const { t, format } = useTranslate();
  const isFinishing = total > 0 && done >= total;
  const words = isFinishing
    ? t("exporting.preparing")
    : t("exporting.progress", { done: format.number(done), total: format.number(total) });
  return (
    <>
      <p id="export-progress">{words}</p>
      <progress
        class="export-progress"
        aria-labelledby="export-progress"
        max={Math.max(total, 1)}
        value={Math.min(done, Math.max(total, 1))}
      />
      <div class="actions dialog-actions">
        <button type="button" class="button" onClick={props.onCancel}>
          {t("exporting.cancel")}
        </button>
      </div>
    </>
  );
}

function Ended(props: { state: Extract<Open, { status: "done" | "empty" | "failed" }>; actions: ExportActions }) {
  const { state, actions } = props;
  const { t, format } = useTranslate();
  return (
    <>
      {state.status === "failed" ? (
        <ErrorNote title={t("exporting.failed.title")} text={t("exporting.failed.text")} detail={state.message} />
      ) : (
        <div role="status" class="export-done">
          {state.status === "empty" ? (
            <p>{t("exporting.empty")}</p>
          ) : (
            <>
              <p dir="auto">{t("exporting.done", { file: state.file })}</p>
              <p class="quiet" dir="auto">
                {t("exporting.contains", { count: state.articles })}{" "}
                {t("exporting.size", { size: format.number(toMegabytes(state.bytes)) })}
              </p>
            </>
          )}
        </div>
      )}
      <div class="actions dialog-actions">
        <button type="button" class="button button-main" onClick={actions.close}>
          {t("exporting.close")}
        </button>
        {state.status === "empty" ? null : (
          <button type="button" class="button" onClick={actions.again}>
            {t("exporting.again")}
          </button>
        )}
      </div>
    </>
  );
}

/** To one decimal; something is never nothing. */
export function toMegabytes(bytes: number): number {
  return Math.max(0.1, Math.round(bytes / 100_000) / 10);
}

function nameTarget({ scope, name, records }: ExportTarget, t: UiTranslator["t"]): string {
  switch (scope) {
    case "selection":
    case "search": {
      const { kind, count } = records ?? { kind: "article", count: 0 };
      return t(`exporting.scopes.${scope}`, { records: t(`libraryList.records.${kind}`, { count }) });
    }
    case "project":
      return t("exporting.scopes.project", { name });
    default:
      return t(`exporting.scopes.${scope}`);
  }
}
