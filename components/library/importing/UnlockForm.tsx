import { useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import { useTranslate } from "../../shared/translate-context.tsx";
import type { ImportActions } from "./types.ts";

/** Asks for the passphrase of an encrypted backup. */
export function UnlockForm(props: {
  isWrong: boolean;
  isOpening: boolean;
  actions: Pick<ImportActions, "unlock" | "cancel">;
}) {
  const { isWrong, isOpening, actions } = props;
  const { t } = useTranslate();
  const [typed, type] = useState("");
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (!isOpening) field.current?.focus();
  }, [isOpening]);
  return (
    <form
      class="confirm unlock"
      aria-label={t("importing.locked.title")}
      onSubmit={(event) => {
        event.preventDefault();
        if (typed !== "" && !isOpening) actions.unlock(typed);
      }}
    >
      <p>{t("importing.locked.text")}</p>
      <p class="quiet" dir="auto" id={id}>
        {t("importing.locked.key")}
      </p>
      <label class="field">
        {t("backups.lock.passphrase")}
        <input
          class="field-input"
          type="password"
          dir="auto"
          ref={field}
          autocomplete="off"
          value={typed}
          aria-invalid={isWrong}
          aria-describedby={`${id} ${id}-problem`}
          onInput={(event) => type(event.currentTarget.value)}
        />
      </label>
      <p class="field-problem" role="alert" id={`${id}-problem`}>
        {isWrong ? t("importing.locked.wrong") : ""}
      </p>
      <div class="actions">
        <button type="submit" class="button button-main" aria-disabled={typed === "" || isOpening}>
          {t("importing.locked.open")}
        </button>
        <button type="button" class="button" onClick={actions.cancel}>
          {t("importing.cancel")}
        </button>
      </div>
      {isOpening ? (
        <p class="quiet" role="status">
          {t("importing.locked.opening")}
        </p>
      ) : null}
    </form>
  );
}
