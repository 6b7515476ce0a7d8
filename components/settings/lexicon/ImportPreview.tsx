import { useLayoutEffect, useRef } from "preact/hooks";
import type { TermImportPlan } from "../../../utils/core/exchange/plan-term-import.ts";
import { chooseName } from "../../../utils/core/language/choose-name.ts";
import type { OwnTerm } from "../../../utils/core/lexicon/own-terms.ts";
import { Foreign } from "../../shared/Foreign.tsx";
import { useTranslate } from "../../shared/translate-context.tsx";
import { describeProblem } from "./describe-problem.ts";
import { TermMark } from "./TermMark.tsx";

/** Rows of one kind that are listed; the rest is a number. Refused rows are all listed: each has to be put right. */
const LISTED = 50;

/** What a file would do, before it does it: new, changed, same and refused rows, and the question. */
export function ImportPreview(props: {
  file: string;
  plan: TermImportPlan;
  terms: readonly OwnTerm[];
  onConfirm: () => void;
  onCancel: () => void;
}) {
  const { file, plan, terms, onConfirm, onCancel } = props;
  const { t, lang } = useTranslate();
  const heading = useRef<HTMLHeadingElement>(null);
  const kept = plan.added.length + plan.changed.length;
  const nameOf = (id: string) => chooseName(terms.find((term) => term.id === id)?.names ?? {}, lang)?.text ?? "";

  useLayoutEffect(() => heading.current?.focus(), []);

  return (
    <section class="import-preview" aria-labelledby="import-title">
      <h3 class="section-title" id="import-title" ref={heading} tabIndex={-1}>
        {t("lexicon.preview.title")} <Foreign>{file}</Foreign>
      </h3>
      {plan.refused.length === 0 ? null : (
        <div>
          <h4>{t("lexicon.preview.refused", { count: plan.refused.length })}</h4>
          <ul class="import-rows import-refused">
            {plan.refused.map(({ row, problem }) => (
              <li key={row}>
                <strong>{t("lexicon.preview.row", { row })}</strong> {describeProblem(problem, t, nameOf)}
              </li>
            ))}
          </ul>
        </div>
      )}
      {(["added", "changed"] as const).map((kind) =>
        plan[kind].length === 0 ? null : (
          <div key={kind}>
            <h4>{t(`lexicon.preview.${kind}`, { count: plan[kind].length })}</h4>
            <ul class="import-rows">
              {plan[kind].slice(0, LISTED).map(({ row, term }) => (
                <li key={row}>
                  <span class="quiet">{t("lexicon.preview.row", { row })}</span> <TermMark term={term} />
                </li>
              ))}
            </ul>
            {plan[kind].length > LISTED ? (
              <p class="quiet">{t("notes.moreEntities", { count: plan[kind].length - LISTED })}</p>
            ) : null}
          </div>
        ),
      )}
      {plan.same.length === 0 ? null : <p>{t("lexicon.preview.same", { count: plan.same.length })}</p>}
      {kept === 0 ? <p>{t("lexicon.preview.nothing")}</p> : null}
      <div class="actions">
        {kept === 0 ? null : (
          <button type="button" class="button button-main" onClick={onConfirm}>
            {t("lexicon.preview.confirm", { count: kept })}
          </button>
        )}
        <button type="button" class="button" onClick={onCancel}>
          {t(kept === 0 ? "lexicon.preview.close" : "lexicon.preview.cancel")}
        </button>
      </div>
    </section>
  );
}
