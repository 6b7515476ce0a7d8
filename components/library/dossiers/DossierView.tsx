import { chooseName } from "../../../utils/core/language/choose-name.ts";
import { describeProvenance } from "../../../utils/core/language/describe-provenance.ts";
import { addressOf, EVERYTHING } from "../../../utils/core/library/route.ts";
import { CategoryMark } from "../../shared/CategoryMark.tsx";
import { EmptyState } from "../../shared/EmptyState.tsx";
import { ErrorNote } from "../../shared/ErrorNote.tsx";
import { Foreign } from "../../shared/Foreign.tsx";
import { Icon } from "../../shared/Icon.tsx";
import { Loading } from "../../shared/Loading.tsx";
import { useTranslate } from "../../shared/translate-context.tsx";
import { UndoBar } from "../../shared/UndoBar.tsx";
import { DossierArticles } from "./DossierArticles.tsx";
import { DossierNames } from "./DossierNames.tsx";
import { DossierNote } from "./DossierNote.tsx";
import { DossierQuotes } from "./DossierQuotes.tsx";
import { DossierUnions } from "./DossierUnions.tsx";
import { ReadingNote } from "./ReadingNote.tsx";
import { Timeline } from "./Timeline.tsx";
import { TogetherList } from "./TogetherList.tsx";
import type { Dossier, DossierActions, DossierState } from "./types.ts";

export interface DossierViewProps {
  state: DossierState;
  actions: DossierActions;
}

/** All that is kept about one entity, and what the reader knows better. */
export function DossierView(props: DossierViewProps) {
  const { state, actions } = props;
  const { reading, dossier, missing, undo, failure } = state;
  const { t } = useTranslate();
  return (
    <div class="dossier">
      <p class="dossier-back">
        <a href={addressOf({ view: "entities" })}>{t("dossiers.all")}</a>
      </p>
      <ReadingNote reading={reading} actions={actions} />
      {failure === null ? null : (
        <ErrorNote title={t("common.errorTitle")} text={t("dossiers.stepFailed")} detail={failure} />
      )}
      {dossier === null ? (
        missing ? (
          <EmptyState icon="notes" title={t("dossiers.missing.title")} text={t("dossiers.missing.text")} />
        ) : reading.status === "ready" || reading.status === "stopped" ? (
          <Loading text={t("dossiers.opening")} />
        ) : null
      ) : (
        <>
          <DossierHead dossier={dossier} />
          <div class="dossier-columns">
            <div class="dossier-main">
              <Timeline months={dossier.months} facetIds={dossier.facetIds} />
              <DossierQuotes dossier={dossier} onMore={() => actions.more("quotes")} />
              <DossierArticles key={dossier.id} dossier={dossier} actions={actions} />
            </div>
            <div class="dossier-aside">
              <DossierNames key={dossier.id} dossier={dossier} actions={actions} />
              <DossierNote key={`note ${dossier.id}`} note={dossier.note} saving={state.saving} actions={actions} />
              <TogetherList together={dossier.together} />
              <DossierUnions dossier={dossier} candidates={state.candidates} actions={actions} />
            </div>
          </div>
        </>
      )}
      {undo === null ? null : (
        <UndoBar
          key={`${undo.kind} ${undo.name}`}
          message={t(`dossiers.done.${undo.kind}`, { name: undo.name })}
          onUndo={actions.undo}
          onExpire={actions.forgetUndo}
        />
      )}
    </div>
  );
}

function DossierHead(props: { dossier: Dossier }) {
  const { dossier } = props;
  const { lang, t, format } = useTranslate();
  const name = chooseName(dossier.names, lang) ?? { text: dossier.id, lang: "en" as const };
  const { articles, quotes, mentions } = dossier.counts;
  const chosen = dossier.facetIds?.map((value) => ({ facet: "entity" as const, value }));
  return (
    <header class="dossier-head">
      <p>
        <CategoryMark category={dossier.category}>{t(`category.${dossier.category}`)}</CategoryMark>{" "}
        <span class="quiet">
          {describeProvenance(dossier.provenance, { lang, t }).map((piece) =>
            typeof piece === "string" ? (
              piece
            ) : (
              <Foreign key={piece.text} lang={piece.lang}>
                {piece.text}
              </Foreign>
            ),
          )}
        </span>
      </p>
      <h2 class="dossier-name">
        <Foreign lang={name.lang}>{name.text}</Foreign>
      </h2>
      <p class="dossier-counts">
        <span>{t("dossiers.articles", { count: articles })}</span>
        <span>{t("dossiers.mentions", { count: mentions })}</span>
        <span>{t("dossiers.quotes", { count: quotes })}</span>
        <span class="quiet" dir="auto">
          {dossier.first === dossier.last
            ? format.printedDate(dossier.first)
            : t("dossiers.between", {
                first: format.printedDate(dossier.first),
                last: format.printedDate(dossier.last),
              })}
        </span>
        {chosen === undefined ? null : (
          <a href={addressOf({ view: "list", query: { ...EVERYTHING, chosen } })}>
            {t("dossiers.inList")} <Icon name="chevron" size={14} />
          </a>
        )}
      </p>
    </header>
  );
}
