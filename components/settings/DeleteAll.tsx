import { useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import { useTranslate } from "../shared/translate-context.tsx";

export interface DeleteAllProps {
  /** Articles, and terms of the reader's own. */
  stored: number;
  terms?: number;
  /** Where a backup made from here lies; null: none was made. */
  backedUp?: string | null;
  /** Makes a backup; null: one is being made, or cannot be. */
  onBackup: (() => void) | null;
  onDelete: () => void;
}

/** Deletes everything, after saying what that does, what it cannot do, and having the reader type that they mean it. */
export function DeleteAll(props: DeleteAllProps) {
  const { stored, terms = 0, backedUp = null, onBackup, onDelete } = props;
  const isEmpty = stored + terms === 0;
  const { t } = useTranslate();
  const [asking, setAsking] = useState(false);
  const ask = useRef<HTMLButtonElement>(null);
  const wasAsking = useRef(false);

  useLayoutEffect(() => {
    if (!asking && wasAsking.current) ask.current?.focus();
    wasAsking.current = asking;
  }, [asking]);

  return (
    <section class="setting setting-danger" aria-labelledby="delete-all-title">
      <h2 class="setting-title" id="delete-all-title">
        {t("settings.deleteAll.title")}
      </h2>
      <p>{t("settings.deleteAll.does")}</p>
      <h3 class="delete-all-not">{t("settings.deleteAll.doesNotTitle")}</h3>
      <ul class="plain-list">
        {(["files", "disk", "settings"] as const).map((what) => (
          <li key={what}>{t(`settings.deleteAll.doesNot.${what}`)}</li>
        ))}
      </ul>
      {asking && !isEmpty ? (
        <Confirm
          stored={stored}
          terms={terms}
          backedUp={backedUp}
          onBackup={onBackup}
          onNo={() => setAsking(false)}
          onYes={() => {
            setAsking(false);
            onDelete();
          }}
        />
      ) : (
        <>
          {isEmpty ? <p class="quiet">{t("settings.deleteAll.empty")}</p> : null}
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
        </>
      )}
    </section>
  );
}

interface ConfirmProps {
  stored: number;
  terms: number;
  backedUp: string | null;
  onBackup: (() => void) | null;
  onNo: () => void;
  onYes: () => void;
}

function Confirm({ stored, terms, backedUp, onBackup, onNo, onYes }: ConfirmProps) {
  const { t } = useTranslate();
  const [typed, type] = useState("");
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const word = t("settings.deleteAll.word");
  const isMeant = tidy(typed) === tidy(word);
  const going = [
    ...(stored > 0 ? [t("settings.deleteAll.holds.articles", { count: stored })] : []),
    ...(terms > 0 ? [t("settings.deleteAll.holds.terms", { count: terms })] : []),
  ];

  useLayoutEffect(() => field.current?.focus(), []);

  return (
    <form
      class="confirm"
      aria-label={t("settings.deleteAll.title")}
      onSubmit={(event) => {
        event.preventDefault();
        if (isMeant) onYes();
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") onNo();
      }}
    >
      <p>
        <strong>{t("settings.deleteAll.willGo", { list: going.join(" · ") })}</strong>
      </p>
      <p role="status" class="confirm-backup">
        {backedUp === null ? (
          <button type="button" class="button" aria-disabled={onBackup === null} onClick={() => onBackup?.()}>
            {t("settings.deleteAll.backup")}
          </button>
        ) : (
          <span dir="auto">{t("settings.deleteAll.backedUp", { file: backedUp })}</span>
        )}
      </p>
      <p id={id}>{t("settings.deleteAll.type", { word })}</p>
      <input
        class="field-input"
        type="text"
        ref={field}
        aria-label={t("settings.deleteAll.field")}
        aria-describedby={id}
        autocomplete="off"
        spellcheck={false}
        value={typed}
        onInput={(event) => type(event.currentTarget.value)}
      />
      <div class="actions">
        <button type="button" class="button" onClick={onNo}>
          {t("settings.deleteAll.no")}
        </button>
        <button type="submit" class={isMeant ? "button button-danger" : "button"} aria-disabled={!isMeant}>
          {t("settings.deleteAll.yes")}
        </button>
      </div>
    </form>
  );
}

/** Upper case and white space are not what is meant. */
function tidy(text: string): string {
  return text.normalize("NFC").trim().replace(/\s+/gu, " ").toLowerCase();
}
