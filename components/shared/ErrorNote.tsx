import { Foreign } from "./Foreign.tsx";
import { Icon } from "./Icon.tsx";
import { useTranslate } from "./translate-context.tsx";

export interface ErrorNoteProps {
  title: string;
  /** What it means and what to do, in the reader's language. */
  text?: string;
  /** What the program said, kept for whoever reports it. */
  detail?: string;
  onRetry?: () => void;
}

/** An error told to a person, read out by screen readers when it appears. */
export function ErrorNote(props: ErrorNoteProps) {
  const { t } = useTranslate();
  return (
    <div class="error" role="alert">
      <p class="error-title">
        <Icon name="warning" /> {props.title}
      </p>
      {props.text === undefined ? null : <p dir="auto">{props.text}</p>}
      {props.detail === undefined || props.detail === "" ? null : (
        <p class="quiet">
          <Foreign>{props.detail}</Foreign>
        </p>
      )}
      {props.onRetry === undefined ? null : (
        <button type="button" class="button" onClick={props.onRetry}>
          {t("common.retry")}
        </button>
      )}
    </div>
  );
}
