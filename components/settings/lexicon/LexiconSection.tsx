import { useRef, useState } from "preact/hooks";
import { chooseName } from "../../../utils/core/language/choose-name.ts";
import type { OwnTerm } from "../../../utils/core/lexicon/own-terms.ts";
import { Icon } from "../../shared/Icon.tsx";
import { Loading } from "../../shared/Loading.tsx";
import { useTranslate } from "../../shared/translate-context.tsx";
import { UndoBar } from "../../shared/UndoBar.tsx";
import { EntitySwitches } from "./EntitySwitches.tsx";
import { ExchangeBar } from "./ExchangeBar.tsx";
import { ImportPreview } from "./ImportPreview.tsx";
import { LexiconNoticeLine } from "./LexiconNoticeLine.tsx";
import { TermForm } from "./TermForm.tsx";
import { TermList } from "./TermList.tsx";
import type { LexiconActions, LexiconState, TermDraft } from "./types.ts";

export interface LexiconSectionProps {
  state: LexiconState;
  actions: LexiconActions;
  switchedOff: readonly string[];
  onSwitch: (switchedOff: readonly string[]) => void;
  /** A term to begin with, for instance what was selected on a page; null: the form is closed at first. */
  begin: TermDraft | null;
}

const NEW: TermDraft = { id: null, names: {}, category: "crime", signal: "none", colour: null };

/** The reader's own lexicon: terms, files of terms, and bundled entities switched off. */
export function LexiconSection(props: LexiconSectionProps) {
  const { state, actions, switchedOff, onSwitch, begin } = props;
  const { t, lang } = useTranslate();
  const [draft, setDraft] = useState<TermDraft | null>(begin);
  const add = useRef<HTMLButtonElement>(null);
  const { terms, deleted, preview } = state;

  function close() {
    setDraft(null);
    // The button is drawn in place of the form; the focus goes on from there.
    requestAnimationFrame(() => add.current?.focus());
  }

  async function save(changed: TermDraft): Promise<boolean> {
    const stored = await actions.save(changed);
    if (stored) close();
    return stored;
  }

  const edit = ({ id, names, category, signal, colour }: OwnTerm) => setDraft({ id, names, category, signal, colour });
  return (
    <section class="setting lexicon" aria-labelledby="lexicon-title">
      <h2 class="setting-title" id="lexicon-title">
        {t("lexicon.title")}
      </h2>
      <p class="quiet">{t("lexicon.help")}</p>
      <LexiconNoticeLine notice={state.notice} />
      {terms === null ? (
        <Loading text={t("lexicon.loading")} />
      ) : (
        <>
          {draft === null ? (
            <button type="button" class="button button-main" ref={add} onClick={() => setDraft(NEW)}>
              <Icon name="keep" /> {t("lexicon.add")}
            </button>
          ) : (
            <TermForm key={draft.id ?? "new"} draft={draft} terms={terms} onSave={save} onCancel={close} />
          )}
          {deleted === null ? null : (
            <UndoBar
              key={deleted.id}
              message={t("lexicon.deleted", { name: chooseName(deleted.names, lang)?.text ?? "" })}
              onUndo={actions.undo}
              onExpire={actions.forgetUndo}
              takeFocus
            />
          )}
          <TermList
            terms={terms}
            onEdit={edit}
            onRemove={(term) => {
              if (draft?.id === term.id) setDraft(null);
              actions.remove(term);
            }}
          />
          {preview === null ? (
            <ExchangeBar isEmpty={terms.length === 0} onFile={actions.readFile} onExport={actions.exportTerms} />
          ) : (
            <ImportPreview
              file={preview.file}
              plan={preview.plan}
              terms={terms}
              onConfirm={actions.confirmImport}
              onCancel={actions.cancelImport}
            />
          )}
        </>
      )}
      <EntitySwitches entities={state.entities} switchedOff={switchedOff} onChange={onSwitch} />
    </section>
  );
}
