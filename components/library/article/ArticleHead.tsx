import type { ComponentChildren } from "preact";
import { readLocalMoment } from "../../../utils/core/library/local-moment.ts";
import { addressOf } from "../../../utils/core/library/route.ts";
import { ARTICLE_FORMS, CopyMenu } from "../../shared/CopyMenu.tsx";
import { Foreign } from "../../shared/Foreign.tsx";
import { Icon } from "../../shared/Icon.tsx";
import { LabelBadge } from "../../shared/LabelBadge.tsx";
import { useTranslate } from "../../shared/translate-context.tsx";
import { describeMoment } from "./describe-moment.ts";
import type { ArticleActions, ShownArticle } from "./types.ts";

export interface ArticleHeadProps {
  article: ShownArticle;
  actions: Pick<ArticleActions, "openLive" | "copyAs">;
  /** The headline, with its marks when they are known. */
  headline: ComponentChildren;
}

/** What an article is: headline, who wrote it where and when, when it was captured, and the verdict in words. */
export function ArticleHead(props: ArticleHeadProps) {
  const { article, actions, headline } = props;
  const { byline, outlet, published, lang, dir, clipping, verdict, opening } = article;
  const translator = useTranslate();
  const { t, format } = translator;
  const moment = published === null ? null : readLocalMoment(published);
  return (
    <header class="article-top">
      <h1 class="article-headline" dir={dir}>
        <Foreign lang={lang} dir={dir}>
          {headline}
        </Foreign>
      </h1>
      <p class="article-origin">
        <Foreign>{outlet.name}</Foreign>
        {byline === null ? null : (
          <>
            {" · "}
            <Foreign lang={lang}>{byline}</Foreign>
          </>
        )}
      </p>
      <dl class="article-times">
        <div>
          <dt>{t("articlePage.published")}</dt>
          <dd>
            {published === null
              ? t("page.noDate")
              : moment === null
                ? format.printedDate(published)
                : describeMoment(moment, translator)}
          </dd>
        </div>
        {clipping === null ? null : (
          <div>
            <dt>{t("articlePage.captured")}</dt>
            <dd>{describeMoment(clipping.captured, translator)}</dd>
          </div>
        )}
      </dl>
      <p class={`article-verdict-words verdict-${verdict.label}`}>
        <LabelBadge label={verdict.label} />
        <span>
          {t(`verdict.${verdict.label}`)} {verdict.sure ? null : t("verdict.unsure")}
        </span>
      </p>
      <div class="article-actions">
        <button type="button" class="button" aria-disabled={opening} onClick={() => actions.openLive(null)}>
          <Icon name="open" /> {t("articlePage.openLive")}
        </button>
        <a class="button" href={addressOf({ view: "export", id: article.id })}>
          <Icon name="export" /> {t("exporting.open")}
        </a>
        <CopyMenu label={t("copying.article")} forms={ARTICLE_FORMS} onCopy={actions.copyAs} />
        <span class="quiet" role="status">
          {opening ? t("articlePage.opening") : ""}
        </span>
      </div>
    </header>
  );
}
