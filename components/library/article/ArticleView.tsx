import { useId, useMemo, useRef, useState } from "preact/hooks";
import { chooseName } from "../../../utils/core/language/choose-name.ts";
import { segmentText } from "../../../utils/core/library/segment-text.ts";
import { HighlightsView } from "../../highlights/HighlightsView.tsx";
import type { HighlightActions, HighlightsState } from "../../highlights/types.ts";
import { EntityGroups } from "../../page/EntityGroups.tsx";
import { ReasonList } from "../../page/ReasonList.tsx";
import { EmptyState } from "../../shared/EmptyState.tsx";
import { ErrorNote } from "../../shared/ErrorNote.tsx";
import { Loading } from "../../shared/Loading.tsx";
import { useTranslate } from "../../shared/translate-context.tsx";
import type { StoryDecisionActions } from "../stories/types.ts";
import { ArticleHead } from "./ArticleHead.tsx";
import { ArticleStory } from "./ArticleStory.tsx";
import { ArticleText } from "./ArticleText.tsx";
import { EntitySentences } from "./EntitySentences.tsx";
import { MarkedText } from "./MarkedText.tsx";
import { SealSection } from "./SealSection.tsx";
import type { ArticleActions, ArticleState, ShownArticle } from "./types.ts";
import { VersionSection } from "./VersionSection.tsx";

export interface ArticleViewProps {
  state: ArticleState;
  actions: ArticleActions;
  highlights: HighlightsState;
  highlightActions: HighlightActions;
  storyActions: StoryDecisionActions;
  /** The clean copy of the clipping that is shown, built anew; null: there is none. */
  renderPrinted: () => Node | null;
}

/** One article: what it says, as it was sealed, and what the reader has made of it. */
export function ArticleView(props: ArticleViewProps) {
  const { state, actions } = props;
  const { t } = useTranslate();
  switch (state.status) {
    case "loading":
      return <Loading text={t("articlePage.loading")} />;
    case "missing":
      return <EmptyState icon="page" title={t("articlePage.missing.title")} text={t("articlePage.missing.text")} />;
    case "failed":
      return <ErrorNote title={t("articlePage.failed")} detail={state.message} onRetry={actions.retry} />;
    case "ready":
      return <Article {...props} article={state} />;
  }
}

function Article(props: ArticleViewProps & { article: ShownArticle }) {
  const { article, actions, highlights, highlightActions, storyActions, renderPrinted } = props;
  const { clipping, entities, headline, verdict } = article;
  const { lang } = useTranslate();
  const page = useRef<HTMLElement>(null);
  const [printed, setPrinted] = useState(false);
  const [visited, setVisited] = useState<{ entity: string; index: number } | null>(null);
  const names = useMemo(
    () => new Map(entities.map((entity) => [entity.id, chooseName(entity.names, lang)?.text ?? entity.id])),
    [entities, lang],
  );
  const mentions = clipping?.mentions ?? [];
  const passages = article.passages ?? [];
  const paragraphs = useMemo(
    () => (clipping === null ? [] : segmentText(clipping.text, mentions, passages)),
    [clipping?.text, clipping?.mentions, article.passages],
  );
  const marks = clipping === null ? null : { text: clipping.text, mentions, passages, names, onOpen: open };
  // The one text begins with the headline.
  const [first] = paragraphs;
  const title =
    first !== undefined && clipping !== null && clipping.text.slice(first.start, first.end).trim() === headline.trim()
      ? first
      : null;

  function open(passage: string) {
    highlightActions.open(passage);
  }

  function bring(found: readonly HTMLElement[], index: number) {
    const target = found[index % Math.max(1, found.length)];
    target?.scrollIntoView({ block: "center" });
    target?.focus({ preventScroll: true });
  }

  function goToPassage(id: string) {
    if (clipping === null) {
      actions.openLive(id);
      return;
    }
    setPrinted(false);
    // After the text is drawn again, when it was the printed copy.
    requestAnimationFrame(() => bring(find(`[data-passage~="${CSS.escape(id)}"]`), 0));
  }

  function goToEntity(entity: string) {
    const index = visited?.entity === entity ? visited.index + 1 : 0;
    setVisited({ entity, index });
    setPrinted(false);
    requestAnimationFrame(() => bring(find(`[data-entity="${CSS.escape(entity)}"].name-mark`), index));
  }

  const find = (selector: string) => [...(page.current?.querySelectorAll<HTMLElement>(selector) ?? [])];
  return (
    <article class="article-page" ref={page}>
      <ArticleHead
        article={article}
        actions={actions}
        headline={title === null || marks === null ? headline : <MarkedText paragraph={title} {...marks} />}
      />
      <div class="article-columns">
        {clipping === null || marks === null ? (
          <div class="article-main">
            <Unclipped article={article} />
            <EntitySentences article={article} />
          </div>
        ) : (
          <div class="article-main">
            <ArticleText
              {...marks}
              article={article}
              clipping={clipping}
              paragraphs={title === null ? paragraphs : paragraphs.slice(1)}
              printed={printed}
              onPrinted={setPrinted}
              renderPrinted={renderPrinted}
            />
          </div>
        )}
        <div class="article-side">
          <Highlights
            isClipped={clipping !== null}
            state={highlights}
            actions={{ ...highlightActions, goTo: goToPassage }}
            onLive={actions.openLive}
          />
          <div class="article-part">
            <ReasonList verdict={verdict} entities={entities} lang={article.lang} dir={article.dir} />
          </div>
          {clipping === null ? null : (
            <div class="article-part">
              <EntityGroups
                entities={entities}
                provenance={article.provenance}
                articleLang={article.lang}
                onGoTo={goToEntity}
              />
            </div>
          )}
        </div>
        <div class="article-rest">
          <ArticleStory article={article} actions={storyActions} />
          {clipping === null ? null : (
            <>
              <VersionSection article={article} shown={clipping.version} actions={actions} />
              <SealSection clipping={clipping} actions={actions} />
            </>
          )}
        </div>
      </div>
    </article>
  );
}

function Unclipped(props: { article: ShownArticle }) {
  const { t, format } = useTranslate();
  return (
    <section class="article-unclipped">
      <h2 class="section-title">{t("articlePage.unclipped.title")}</h2>
      <p>{t("articlePage.unclipped.text", { date: format.day(props.article.lastReadAt) })}</p>
    </section>
  );
}

function Highlights(props: {
  isClipped: boolean;
  state: HighlightsState;
  actions: HighlightActions;
  onLive: (passage: string) => void;
}) {
  const { isClipped, state, actions, onLive } = props;
  const { t } = useTranslate();
  const id = useId();
  const { open } = state;
  return (
    <section class="article-part article-highlights" aria-labelledby={id}>
      <h2 class="section-title" id={id}>
        {t("tabs.highlights")}
      </h2>
      {isClipped ? null : <p class="quiet">{t("articlePage.unclipped.highlights")}</p>}
      <HighlightsView state={state} actions={actions} />
      {isClipped && open !== null ? (
        <button type="button" class="button" onClick={() => onLive(open)}>
          {t("articlePage.openPassage")}
        </button>
      ) : null}
    </section>
  );
}
