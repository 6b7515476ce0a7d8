import { useRef, useState } from "preact/hooks";
import { chooseName } from "../../../utils/core/language/choose-name.ts";
import { LONGEST_NAME } from "../../../utils/core/lexicon/own-terms.ts";
import { useTranslate } from "../../shared/translate-context.tsx";
import { useFirstFocus } from "../../shared/use-first-focus.ts";
import type { Dossier, PartTarget } from "./types.ts";

export interface PartFormProps {
  dossier: Dossier;
  /** How many articles are picked. */
  picked: number;
  onPart: (target: PartTarget) => void;
  onCancel: () => void;
}

/** Whom the picked articles are about: a new entity with a name of its own, one parted before, or the one this was parted from. */
export function PartForm(props: PartFormProps) {
  const { dossier, picked, onPart, onCancel } = props;
  const { t, lang } = useTranslate();
  const nameOf = (names: Dossier["names"], id: string) => chooseName(names, lang)?.text ?? id;
  const here = nameOf(dossier.names, dossier.id);
  const [target, setTarget] = useState("new");
  const [name, setName] = useState(t("dossiers.part.second", { name: here }));
  const form = useRef<HTMLFormElement>(null);
  useFirstFocus(() => form.current?.querySelector<HTMLElement>("select, input"));
  const others = dossier.parted.length > 0 || dossier.partedFrom !== null;
  const isReady = picked > 0 && (target !== "new" || name.trim() !== "");

  function part() {
    if (!isReady) return;
    if (target === "new") onPart({ kind: "new", name });
    else if (target === "back") onPart({ kind: "back" });
    else onPart({ kind: "known", id: target });
  }

  return (
    <form
      class="part-form"
      ref={form}
      aria-label={t("dossiers.part.title")}
      onSubmit={(event) => {
        event.preventDefault();
        part();
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") onCancel();
      }}
    >
      <p>{t("dossiers.part.help", { name: here })}</p>
      {others ? (
        <select
          class="filter"
          aria-label={t("dossiers.part.whom")}
          value={target}
          onChange={(event) => setTarget(event.currentTarget.value)}
        >
          <option value="new">{t("dossiers.part.new")}</option>
          {dossier.parted.map(({ id, names }) => (
            <option key={id} value={id}>
              {nameOf(names, id)}
            </option>
          ))}
          {dossier.partedFrom === null ? null : (
            <option value="back">
              {t("dossiers.part.back", { name: nameOf(dossier.partedFrom.names, dossier.partedFrom.id) })}
            </option>
          )}
        </select>
      ) : null}
      {target === "new" ? (
        <label class="part-name">
          <span class="quiet">{t("dossiers.part.name")}</span>
          <input
            class="field"
            dir="auto"
            maxLength={LONGEST_NAME}
            required
            value={name}
            onInput={(event) => setName(event.currentTarget.value)}
          />
        </label>
      ) : null}
      <p class="quiet" role="status">
        {t("dossiers.part.picked", { count: picked })}
      </p>
      <span class="name-actions">
        <button type="submit" class="button button-main" aria-disabled={!isReady}>
          {t("dossiers.part.do")}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {t("dossiers.names.cancel")}
        </button>
      </span>
    </form>
  );
}
