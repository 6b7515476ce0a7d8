import { useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import { chooseName } from "../../../utils/core/language/choose-name.ts";
import { checkTerm, listOwners, type TermProblem } from "../../../utils/core/lexicon/check-term.ts";
import {
  LONGEST_NAME,
  NAME_LANGUAGES,
  OWN_COLOURS,
  OWN_SIGNALS,
  type OwnTerm,
  tidyName,
} from "../../../utils/core/lexicon/own-terms.ts";
import { CATEGORIES, type Language } from "../../../utils/core/lexicon/types.ts";
import { useTranslate } from "../../shared/translate-context.tsx";
import { describeProblem } from "./describe-problem.ts";
import { SelectField } from "./SelectField.tsx";
import type { TermDraft } from "./types.ts";

export interface TermFormProps {
  /** What the fields hold at first. */
  draft: TermDraft;
  terms: readonly OwnTerm[];
  /** Called with a draft that passed every check; resolves to false when it could not be stored: the form stays. */
  onSave: (draft: TermDraft) => Promise<boolean>;
  onCancel: () => void;
}

/** Adds or changes a term. What is refused is said at the field; nothing typed is lost. */
export function TermForm(props: TermFormProps) {
  const { terms, onSave, onCancel } = props;
  const { t, lang } = useTranslate();
  const [draft, setDraft] = useState(props.draft);
  const [problem, setProblem] = useState<TermProblem | null>(null);
  const [saving, setSaving] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  const change = (part: Partial<TermDraft>) => setDraft({ ...draft, ...part });
  const faulty: Language | null = problem === null ? null : problem.kind === "no-name" ? lang : problem.lang;

  // The field of the first name there is: what was selected on a page stands there, ready to be corrected.
  useLayoutEffect(() => {
    const first = NAME_LANGUAGES.find((each) => props.draft.names[each] !== undefined) ?? lang;
    form.current?.querySelector<HTMLInputElement>(`[name=name-${first}]`)?.focus();
  }, []);

  useLayoutEffect(() => {
    if (faulty !== null) form.current?.querySelector<HTMLInputElement>(`[name=name-${faulty}]`)?.focus();
  }, [problem]);

  async function save() {
    const tidy = NAME_LANGUAGES.map((each) => [each, tidyName(draft.names[each] ?? "")] as const);
    const names = Object.fromEntries(tidy.filter(([, name]) => name !== ""));
    const found = checkTerm(names, draft.id, listOwners(terms.filter((term) => term.id !== draft.id)));
    setProblem(found);
    if (found !== null || saving) return;
    setSaving(true);
    await onSave({ ...draft, names });
    setSaving(false);
  }

  const nameOf = (termId: string) =>
    chooseName(terms.find((term) => term.id === termId)?.names ?? {}, lang)?.text ?? "";
  return (
    <form
      class="term-form"
      ref={form}
      noValidate
      aria-labelledby={`${id}-title`}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") onCancel();
      }}
    >
      <h3 class="section-title" id={`${id}-title`}>
        {t(draft.id === null ? "lexicon.form.addTitle" : "lexicon.form.editTitle")}
      </h3>
      <p class="quiet" id={`${id}-help`}>
        {t("lexicon.form.namesHelp")}
      </p>
      <div class="term-fields">
        {NAME_LANGUAGES.map((each) => (
          <label key={each} class="field">
            <span>{t(`lexicon.form.names.${each}`)}</span>
            <input
              class="field-input"
              name={`name-${each}`}
              dir="auto"
              lang={each}
              autocomplete="off"
              maxLength={LONGEST_NAME}
              value={draft.names[each] ?? ""}
              aria-describedby={each === faulty ? `${id}-problem ${id}-help` : `${id}-help`}
              {...(each === faulty ? { "aria-invalid": true } : {})}
              onInput={(event) => change({ names: { ...draft.names, [each]: event.currentTarget.value } })}
            />
          </label>
        ))}
      </div>
      <p class="field-problem" id={`${id}-problem`} role="alert">
        {problem === null ? "" : describeProblem(problem, t, nameOf)}
      </p>
      <div class="term-fields">
        <SelectField
          label={t("lexicon.form.category")}
          value={draft.category}
          options={CATEGORIES.map((value) => ({ value, title: t(`category.${value}`) }))}
          onChoose={(category) => change({ category })}
        />
        <SelectField
          label={t("lexicon.form.signal")}
          value={draft.signal}
          options={OWN_SIGNALS.map((value) => ({ value, title: t(`lexicon.signals.${value}`) }))}
          onChoose={(signal) => change({ signal })}
        />
        <SelectField
          label={t("lexicon.form.colour")}
          value={draft.colour ?? "none"}
          options={(["none", ...OWN_COLOURS] as const).map((value) => ({
            value,
            title: t(`lexicon.colours.${value}`),
          }))}
          onChoose={(colour) => change({ colour: colour === "none" ? null : colour })}
        />
      </div>
      <div class="actions">
        <button type="submit" class="button button-main" aria-disabled={saving}>
          {t("lexicon.form.save")}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {t("lexicon.form.cancel")}
        </button>
      </div>
    </form>
  );
}
