import { useId } from "preact/hooks";
import { useTranslate } from "../../shared/translate-context.tsx";
import { MergePicker } from "../stories/MergePicker.tsx";
import { StoryMembers } from "../stories/StoryMembers.tsx";
import { StoryNoticeBar } from "../stories/StoryNoticeBar.tsx";
import type { StoryDecisionActions } from "../stories/types.ts";
import type { ShownArticle } from "./types.ts";

/** The other outlets an article appeared in, and what the reader says about that. */
export function ArticleStory(props: { article: ShownArticle; actions: StoryDecisionActions }) {
  const { article, actions } = props;
  const { story, decisions } = article;
  const { t } = useTranslate();
  const id = useId();
  return (
    <section class="article-part article-story" aria-labelledby={id}>
      <h2 class="section-title" id={id}>
        {t("articlePage.story.title")}
      </h2>
      {story === null ? (
        <p class="quiet">{t("articlePage.story.none")}</p>
      ) : (
        <StoryMembers story={story} here={article.id} actions={actions} />
      )}
      {decisions.merging === null ? (
        <p>
          <button type="button" class="button" onClick={() => actions.startMerge(article.id)}>
            {t("stories.merge.start")}
          </button>
        </p>
      ) : (
        <MergePicker choice={decisions.merging} actions={actions} />
      )}
      <StoryNoticeBar decisions={decisions} actions={actions} />
    </section>
  );
}
