import { useEffect, useRef } from "preact/hooks";
import { EmptyState } from "../../shared/EmptyState.tsx";
import { ErrorNote } from "../../shared/ErrorNote.tsx";
import { Foreign } from "../../shared/Foreign.tsx";
import { useTranslate } from "../../shared/translate-context.tsx";
import { FileChoice } from "./FileChoice.tsx";
import { ImportPreview } from "./ImportPreview.tsx";
import { ProblemLine } from "./ProblemLine.tsx";
import type { ImportActions, ImportState } from "./types.ts";
import { UnlockForm } from "./UnlockForm.tsx";

/** Brings a file into the library: nothing is written before the reader has seen what would be. */
export function ImportView(props: { state: ImportState; actions: ImportActions }) {
  const { state, actions } = props;
  const { t } = useTranslate();
  const heading = useRef<HTMLHeadingElement>(null);
  const isFirst = useRef(true);
  // What stood there is gone with its buttons: the focus goes to what has come.
  useEffect(() => {
    if (!isFirst.current && state.status !== "locked") heading.current?.focus();
    isFirst.current = false;
  }, [state.status]);
  return (
    <div class="importing">
      <h2 class="projects-title" ref={heading} tabIndex={-1}>
        {t("importing.title")}
        {state.status === "idle" ? null : (
          <>
            {" "}
            <Foreign class="import-file">{state.file.name}</Foreign>
          </>
        )}
      </h2>
      <Stage state={state} actions={actions} />
    </div>
  );
}

function Stage({ state, actions }: { state: ImportState; actions: ImportActions }) {
  const { t } = useTranslate();
  switch (state.status) {
    case "idle":
      return (
        <>
          <p>{t("importing.text")}</p>
          <FileChoice onFiles={actions.choose} />
          <h3 class="section-title">{t("importing.kinds.title")}</h3>
          <ul class="plain-list">
            {(["own", "webAnnotation", "hypothesis", "addresses", "locked"] as const).map((kind) => (
              <li key={kind} dir="auto">
                {t(`importing.kinds.${kind}`)}
              </li>
            ))}
          </ul>
        </>
      );
    case "reading":
    case "writing":
      return <Progress state={state} onCancel={actions.cancel} />;
    case "locked":
      return <UnlockForm isWrong={state.isWrong} isOpening={state.isOpening} actions={actions} />;
    case "refused":
      return (
        <>
          <div class="error" role="alert">
            <p class="error-title">{t("importing.refused")}</p>
            <p>
              <ProblemLine problem={state.problem} />
            </p>
            <p class="quiet">{t("importing.unchanged")}</p>
          </div>
          <OtherFile actions={actions} />
        </>
      );
    case "preview":
      return <ImportPreview state={state} actions={actions} />;
    case "done":
    case "undone":
      return <Done state={state} actions={actions} />;
    case "failed":
      return (
        <>
          {state.kind === "cancelled" ? (
            <p role="status">{t("importing.cancelled")}</p>
          ) : (
            <ErrorNote
              title={t("importing.failed.title")}
              text={t(state.kind === "stale" ? "importing.failed.stale" : "importing.failed.text")}
              detail={state.message}
              onRetry={actions.retry}
            />
          )}
          <OtherFile actions={actions} />
        </>
      );
  }
}

function Progress(props: { state: Extract<ImportState, { status: "reading" | "writing" }>; onCancel: () => void }) {
  const { status, done, total } = props.state;
  const { t, format } = useTranslate();
  const words =
    total === 0 && status === "reading"
      ? t("importing.opening")
      : t(`importing.${status}`, { done: format.number(done), total: format.number(total) });
  return (
    <>
      <p id="import-progress">{words}</p>
      <progress
        class="export-progress"
        aria-labelledby="import-progress"
        max={Math.max(total, 1)}
        value={Math.min(done, Math.max(total, 1))}
      />
      <p>
        <button type="button" class="button" onClick={props.onCancel}>
          {t("importing.cancel")}
        </button>
      </p>
    </>
  );
}

function Done(props: { state: Extract<ImportState, { status: "done" | "undone" }>; actions: ImportActions }) {
  const { state, actions } = props;
  const { t } = useTranslate();
  return (
    <EmptyState
      icon="check"
      title={
        state.status === "done"
          ? t("importing.done", { count: state.written })
          : t("importing.undone", { count: state.removed })
      }
      text={
        state.status === "done"
          ? t("importing.doneText")
          : state.kept === 0
            ? t("importing.undoneText")
            : t("importing.undoneKept", { count: state.kept })
      }
    >
      <div class="actions">
        <a class="button button-main" href="#/list">
          {t("importing.toLibrary")}
        </a>
        {state.status === "done" && state.canUndo ? (
          <button type="button" class="button" onClick={actions.undo}>
            {t("importing.undo")}
          </button>
        ) : null}
        <button type="button" class="button" onClick={actions.cancel}>
          {t("importing.another")}
        </button>
      </div>
    </EmptyState>
  );
}

function OtherFile({ actions }: { actions: ImportActions }) {
  const { t } = useTranslate();
  return (
    <p>
      <button type="button" class="button" onClick={actions.cancel}>
        {t("importing.another")}
      </button>
    </p>
  );
}
