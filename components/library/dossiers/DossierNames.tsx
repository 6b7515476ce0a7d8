import { useId, useRef, useState } from "preact/hooks";
import { LONGEST_NAME, NAME_LANGUAGES } from "../../../utils/core/lexicon/own-terms.ts";
import type { Language } from "../../../utils/core/lexicon/types.ts";
import { Foreign } from "../../shared/Foreign.tsx";
import { useTranslate } from "../../shared/translate-context.tsx";
import { useFirstFocus } from "../../shared/use-first-focus.ts";
import type { Dossier, DossierActions } from "./types.ts";

/** The names in three languages, whose word each is, and a field to give another. */
export function DossierNames(props: { dossier: Dossier; actions: Pick<DossierActions, "rename"> }) {
  const { dossier, actions } = props;
  const { t } = useTranslate();
  const id = useId();
  const [edited, setEdited] = useState<Language | null>(null);
  /** The language whose field was closed last: its button gets the focus back. */
  const [left, setLeft] = useState<Language | null>(null);
  const close = (lang: Language) => {
    setEdited(null);
    setLeft(lang);
  };
  return (
    <section aria-labelledby={id} class="dossier-part">
      <h3 class="section-title" id={id}>
        {t("dossiers.names.title")}
      </h3>
      <dl class="names">
        {NAME_LANGUAGES.map((lang) => {
          const name = dossier.names[lang];
          const source = dossier.nameSources[lang];
          return (
            <div key={lang} class="name">
              <dt class="quiet">{t(`dossiers.names.in.${lang}`)}</dt>
              {edited === lang ? (
                <dd>
                  <NameField
                    lang={lang}
                    name={name ?? ""}
                    isOwn={source === "reader"}
                    onSave={(next) => {
                      actions.rename(lang, next);
                      close(lang);
                    }}
                    onCancel={() => close(lang)}
                  />
                </dd>
              ) : (
                <dd class="name-shown">
                  {name === undefined ? (
                    <span class="quiet">{t("dossiers.names.none")}</span>
                  ) : (
                    <span class="name-text">
                      <Foreign lang={lang}>{name}</Foreign>{" "}
                      <span class="quiet">{source === undefined ? null : t(`dossiers.names.from.${source}`)}</span>
                    </span>
                  )}
                  <NameButton
                    takesFocus={left === lang}
                    label={t(`dossiers.names.${name === undefined ? "giveIn" : "changeIn"}.${lang}`)}
                    text={name === undefined ? t("dossiers.names.give") : t("dossiers.names.change")}
                    onClick={() => setEdited(lang)}
                  />
                </dd>
              )}
            </div>
          );
        })}
      </dl>
    </section>
  );
}

function NameButton(props: { takesFocus: boolean; label: string; text: string; onClick: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  useFirstFocus(() => (props.takesFocus ? button.current : null));
  return (
    <button type="button" class="button-quiet" ref={button} aria-label={props.label} onClick={props.onClick}>
      {props.text}
    </button>
  );
}

interface NameFieldProps {
  lang: Language;
  name: string;
  /** Whether the name is the reader's: then the one before it can come back. */
  isOwn: boolean;
  onSave: (name: string) => void;
  onCancel: () => void;
}

function NameField(props: NameFieldProps) {
  const { lang, name, isOwn, onSave, onCancel } = props;
  const { t } = useTranslate();
  const [text, setText] = useState(name);
  const field = useRef<HTMLInputElement>(null);
  useFirstFocus(() => field.current);
  return (
    <form
      class="name-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() === name) onCancel();
        else onSave(text);
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") onCancel();
      }}
    >
      <input
        ref={field}
        class="field"
        lang={lang}
        dir={lang === "ar" ? "rtl" : "ltr"}
        aria-label={t(`dossiers.names.nameIn.${lang}`)}
        maxLength={LONGEST_NAME}
        required={!isOwn}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <span class="name-actions">
        <button type="submit" class="button button-main">
          {t("dossiers.names.save")}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {t("dossiers.names.cancel")}
        </button>
        {isOwn ? (
          <button type="button" class="button-quiet" onClick={() => onSave("")}>
            {t("dossiers.names.reset")}
          </button>
        ) : null}
      </span>
    </form>
  );
}
