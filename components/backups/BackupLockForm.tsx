import { useEffect, useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import { KEY_FILE } from "../../utils/core/backup/name-backup.ts";
import { useTranslate } from "../shared/translate-context.tsx";
import type { BackupActions } from "./types.ts";

/** Shortest passphrase, in characters: fewer are found by trying. */
const SHORTEST = 12;

/** Whether backups are encrypted, and with what. The passphrase is typed twice: a slip would lock the reader out. */
export function BackupLockForm(props: {
  isLocked: boolean;
  isBusy: boolean;
  actions: Pick<BackupActions, "lock" | "unlock">;
}) {
  const { isLocked, isBusy, actions } = props;
  const { t } = useTranslate();
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useLayoutEffect(() => {
    if (!isOpen && wasOpen.current) button.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  useEffect(() => {
    if (isLocked) setOpen(false);
  }, [isLocked]);
  return (
    <section class="backup-lock" aria-labelledby="backup-lock-title">
      <h3 class="section-title" id="backup-lock-title">
        {t("backups.lock.title")}
      </h3>
      <p class="quiet" dir="auto">
        {isLocked ? t("backups.lock.on", { file: KEY_FILE }) : t("backups.lock.off")}
      </p>
      {isOpen ? (
        <PassphraseForm isBusy={isBusy} onSet={actions.lock} onCancel={() => setOpen(false)} />
      ) : (
        <button type="button" class="button" ref={button} onClick={() => (isLocked ? actions.unlock() : setOpen(true))}>
          {t(isLocked ? "backups.lock.turnOff" : "backups.lock.turnOn")}
        </button>
      )}
    </section>
  );
}

function PassphraseForm(props: { isBusy: boolean; onSet: (passphrase: string) => void; onCancel: () => void }) {
  const { isBusy, onSet, onCancel } = props;
  const { t } = useTranslate();
  const [first, setFirst] = useState("");
  const [second, setSecond] = useState("");
  const [problem, setProblem] = useState<"short" | "differs" | null>(null);
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);

  function set() {
    const found = [...first].length < SHORTEST ? "short" : first === second ? null : "differs";
    setProblem(found);
    if (found === null) onSet(first);
  }

  const fields = [
    { label: t("backups.lock.passphrase"), value: first, change: setFirst, wrong: "short" },
    { label: t("backups.lock.again"), value: second, change: setSecond, wrong: "differs" },
  ] as const;
  return (
    <form
      class="confirm"
      aria-label={t("backups.lock.title")}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) set();
      }}
    >
      <p class="quiet" id={`${id}-help`}>
        {t("backups.lock.help")}
      </p>
      {fields.map(({ label, value, change, wrong }, index) => (
        <label key={wrong} class="field">
          {label}
          <input
            class="field-input"
            type="password"
            dir="auto"
            autocomplete="new-password"
            maxLength={500}
            value={value}
            aria-invalid={problem === wrong}
            aria-describedby={`${id}-help ${id}-problem`}
            onInput={(event) => change(event.currentTarget.value)}
            {...(index === 0 ? { ref: field } : {})}
          />
        </label>
      ))}
      <p class="field-problem" id={`${id}-problem`} role="alert">
        {problem === null ? "" : t(`backups.lock.${problem}`)}
      </p>
      <div class="actions">
        <button type="submit" class="button button-main" aria-disabled={isBusy}>
          {t("backups.lock.set")}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {t("backups.lock.cancel")}
        </button>
      </div>
      {isBusy ? (
        <p class="quiet" role="status">
          {t("backups.lock.making")}
        </p>
      ) : null}
    </form>
  );
}
