import type { ComponentChildren } from "preact";
import { ArticleClipping } from "../clippings/ArticleClipping.tsx";
import { EmptyState } from "../shared/EmptyState.tsx";
import { ErrorNote } from "../shared/ErrorNote.tsx";
import { Foreign } from "../shared/Foreign.tsx";
import { Loading } from "../shared/Loading.tsx";
import { useTranslate } from "../shared/translate-context.tsx";
import { ArticleActions } from "./ArticleActions.tsx";
import { EntityGroups } from "./EntityGroups.tsx";
import { HeadlineList } from "./HeadlineList.tsx";
import { ReasonList } from "./ReasonList.tsx";
import { StaleRulesNote } from "./StaleRulesNote.tsx";
import type { AnnotatedPage, PageActions, PageState } from "./types.ts";
import { VerdictNote } from "./VerdictNote.tsx";

/**
 * «This page»: what Rasd makes of the page in the current tab, and why. Children stand between an article's verdict and
 * its reasons, and nowhere else.
 */
export function PageView(props: { state: PageState; actions: PageActions; children?: ComponentChildren }) {
  const { state, actions, children } = props;
  const { t } = useTranslate();
  switch (state.status) {
    case "loading":
      return <Loading text={t("page.loading")} />;
    case "unsupported":
      return <EmptyState icon="page" title={t("page.unsupported.title")} text={t("page.unsupported.text")} />;
    case "not-annotated":
      return (
        <EmptyState icon="page" title={t("page.notAnnotated.title")} text={t("page.notAnnotated.text")}>
          <button type="button" class="button button-main" onClick={actions.annotate}>
            {t("page.notAnnotated.action")}
          </button>
        </EmptyState>
      );
    case "listing":
      return <HeadlineList headlines={state.headlines} actions={actions} />;
    case "failed":
      return (
        <ErrorNote
          title={t("page.failed.title")}
          text={t("page.failed.text")}
          detail={state.message}
          onRetry={actions.retry}
        />
      );
    case "annotated":
      return (
        <ArticlePage page={state} actions={actions}>
          {children}
        </ArticlePage>
      );
  }
}

function ArticlePage(props: { page: AnnotatedPage; actions: PageActions; children: ComponentChildren }) {
  const { page, actions } = props;
  const { t, format } = useTranslate();
  return (
    <article class="page">
      <header>
        <h2 class="headline">
          <Foreign lang={page.lang} dir={page.dir}>
            {page.headline}
          </Foreign>
        </h2>
        <p class="quiet">
          <Foreign>{page.outlet.name}</Foreign>
          {" · "}
          {page.published === null
            ? t("page.noDate")
            : t("page.published", { date: format.printedDate(page.published) })}
        </p>
      </header>
      <VerdictNote page={page} />
      <ArticleActions page={page} actions={actions} />
      <ArticleClipping page={page} actions={actions} />
      {props.children}
      <ReasonList verdict={page.verdict} entities={page.entities} lang={page.lang} dir={page.dir} />
      <EntityGroups
        entities={page.entities}
        provenance={page.provenance}
        articleLang={page.lang}
        onGoTo={actions.goTo}
      />
      {page.staleRules === null ? null : <StaleRulesNote stale={page.staleRules} />}
    </article>
  );
}
