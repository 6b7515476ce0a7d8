import { useState } from "preact/hooks";
import { Switch } from "../../settings/Switch.tsx";
import { Foreign } from "../../shared/Foreign.tsx";
import { useTranslate } from "../../shared/translate-context.tsx";
import type { ExportActions, SafeName, SafeState } from "./types.ts";

/** Names listed at first; the rest on demand. */
const LISTED = 12;

export interface SafeChoiceProps {
  safe: SafeState;
  /** Whether the format would bring a library back: with replaced names it does not. */
  isLossless: boolean;
  actions: Pick<ExportActions, "setSafe" | "replace" | "addName">;
}

/** Whether names of victims are replaced, and which: nothing is replaced that the reader has not seen here. */
export function SafeChoice({ safe, isLossless, actions }: SafeChoiceProps) {
  const { t } = useTranslate();
  return (
    <section class="safe">
      <Switch checked={safe.on} help={t("exporting.safe.help")} onChange={actions.setSafe}>
        {t("exporting.safe.label")}
      </Switch>
      {safe.on && isLossless ? <p class="quiet switch-help">{t("exporting.safe.lossy")}</p> : null}
      {!safe.on ? null : safe.names === null ? (
        <p class="quiet switch-help" role="status">
          {safe.read === 0 ? t("exporting.safe.looking") : t("exporting.safe.lookingCount", { count: safe.read })}
        </p>
      ) : (
        <SafeNames names={safe.names} actions={actions} />
      )}
    </section>
  );
}

function SafeNames(props: { names: readonly SafeName[]; actions: SafeChoiceProps["actions"] }) {
  const { names, actions } = props;
  const { t } = useTranslate();
  const [isAll, showAll] = useState(false);
  const shown = isAll ? names : names.slice(0, LISTED);
  return (
    <div class="safe-names">
      <p role="status">
        {names.length === 0
          ? t("exporting.safe.none")
          : t("exporting.safe.found", { count: names.filter(({ isReplaced }) => isReplaced).length })}
      </p>
      {names.length === 0 ? null : (
        <fieldset>
          <legend class="visually-hidden">{t("exporting.safe.legend")}</legend>
          <ul class="safe-list">
            {shown.map((name) => (
              <li key={name.id}>
                <label class="choice">
                  <input
                    type="checkbox"
                    checked={name.isReplaced}
                    onChange={(event) => actions.replace(name.id, event.currentTarget.checked)}
                  />
                  <Foreign class="safe-name">{name.name}</Foreign>
                </label>
                <span class="quiet" dir="auto">
                  {name.isReplaced ? t("exporting.safe.by", { code: name.code }) : t("exporting.safe.kept")}
                  {name.articles === null ? null : ` · ${t("exporting.safe.articles", { count: name.articles })}`}
                </span>
              </li>
            ))}
          </ul>
        </fieldset>
      )}
      {shown.length < names.length ? (
        <button type="button" class="button-quiet" onClick={() => showAll(true)}>
          {t("exporting.safe.more", { count: names.length - shown.length })}
        </button>
      ) : null}
      <AddName onAdd={actions.addName} />
    </div>
  );
}

function AddName(props: { onAdd: (name: string) => void }) {
  const { t } = useTranslate();
  const [typed, type] = useState("");
  const name = typed.trim();
  return (
    <form
      class="safe-add"
      onSubmit={(event) => {
        event.preventDefault();
        if (name === "") return;
        props.onAdd(name);
        type("");
      }}
    >
      <label class="field">
        {t("exporting.safe.add")}
        <input
          class="field-input"
          type="text"
          dir="auto"
          maxLength={200}
          value={typed}
          onInput={(event) => type(event.currentTarget.value)}
        />
      </label>
      <button type="submit" class="button" aria-disabled={name === ""}>
        {t("exporting.safe.addButton")}
      </button>
    </form>
  );
}
