import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { useTranslate } from "../shared/translate-context.tsx";

/** Deletes everything after saying what that means and asking once, in place. The safe answer has the focus. */
export function DeleteAll(props: { stored: number; terms?: number; onDelete: () => void }) {
  const { stored, terms = 0, onDelete } = props;
  const isEmpty = stored + terms === 0;
  const { t } = useTranslate();
  const [asking, setAsking] = useState(false);
  const no = useRef<HTMLButtonElement>(null);
  const ask = useRef<HTMLButtonElement>(null);
  const wasAsking = useRef(false);

  useLayoutEffect(() => {
    if (asking) no.current?.focus();
    else if (wasAsking.current) ask.current?.focus();
    wasAsking.current = asking;
  }, [asking]);

  return (
    <section class="setting setting-danger" aria-labelledby="delete-all-title">
      <h2 class="setting-title" id="delete-all-title">
        {t("settings.deleteAll.title")}
      </h2>
      <p>{t("settings.deleteAll.text")}</p>
      {asking ? (
        <fieldset class="confirm" aria-labelledby="delete-all-question">
          <p id="delete-all-question">
            {stored > 0
              ? t("settings.deleteAll.confirm", { count: stored })
              : t("settings.deleteAll.confirmTerms", { count: terms })}
          </p>
          <div class="actions">
            <button type="button" class="button" ref={no} onClick={() => setAsking(false)}>
              {t("settings.deleteAll.no")}
            </button>
            <button
              type="button"
              class="button button-danger"
              onClick={() => {
                setAsking(false);
                onDelete();
              }}
            >
              {t("settings.deleteAll.yes")}
            </button>
          </div>
        </fieldset>
      ) : (
        <button
          type="button"
          class="button button-danger-quiet"
          ref={ask}
          aria-disabled={isEmpty}
          onClick={() => {
            if (!isEmpty) setAsking(true);
          }}
        >
          {t("settings.deleteAll.action")}
        </button>
      )}
    </section>
  );
}
