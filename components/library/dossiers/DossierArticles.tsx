import { useId, useState } from "preact/hooks";
import { addressOf } from "../../../utils/core/library/route.ts";
import { Foreign } from "../../shared/Foreign.tsx";
import { LabelBadge } from "../../shared/LabelBadge.tsx";
import { useTranslate } from "../../shared/translate-context.tsx";
import { PartForm } from "./PartForm.tsx";
import type { Dossier, DossierActions, DossierArticle } from "./types.ts";

/** Every article that names the entity, the newest first; those about another of the same name can be picked out and parted. */
export function DossierArticles(props: { dossier: Dossier; actions: Pick<DossierActions, "more" | "part"> }) {
  const { dossier, actions } = props;
  const { articles, counts } = dossier;
  const { t } = useTranslate();
  const id = useId();
  /** Ids that are picked; null: nothing is being picked. */
  const [picked, setPicked] = useState<ReadonlySet<string> | null>(null);

  function pick(article: string, isPicked: boolean) {
    const next = new Set(picked);
    if (isPicked) next.add(article);
    else next.delete(article);
    setPicked(next);
  }

  return (
    <section aria-labelledby={id} class="dossier-part">
      <div class="section-head">
        <h3 class="section-title" id={id}>
          {t("dossiers.articlesTitle", { count: counts.articles })}
        </h3>
        {picked === null ? (
          <button type="button" class="button-quiet" onClick={() => setPicked(new Set())}>
            {t("dossiers.part.begin")}
          </button>
        ) : null}
      </div>
      {picked === null ? null : (
        <PartForm
          dossier={dossier}
          picked={picked.size}
          onPart={(target) => {
            actions.part([...picked], target);
            setPicked(null);
          }}
          onCancel={() => setPicked(null)}
        />
      )}
      <ul class="dossier-articles">
        {articles.map((article) => (
          <li key={article.id} class="dossier-article">
            {picked === null ? null : (
              <input
                type="checkbox"
                class="dossier-pick"
                aria-label={t("dossiers.part.pick", { headline: article.headline })}
                checked={picked.has(article.id)}
                onChange={(event) => pick(article.id, event.currentTarget.checked)}
              />
            )}
            <ArticleLines article={article} />
          </li>
        ))}
      </ul>
      {articles.length < counts.articles ? (
        <button type="button" class="button more" onClick={() => actions.more("articles")}>
          {t("dossiers.moreArticles", { count: counts.articles - articles.length })}
        </button>
      ) : null}
    </section>
  );
}

function ArticleLines(props: { article: DossierArticle }) {
  const { id, headline, lang, dir, outlet, published, label, sentence } = props.article;
  const { t, format } = useTranslate();
  return (
    <article>
      <h4 class="note-headline">
        <a href={addressOf({ view: "article", id, version: null })}>
          <Foreign lang={lang} dir={dir}>
            {headline}
          </Foreign>
        </a>
      </h4>
      <p class="quiet note-meta">
        <span>
          <Foreign>{outlet}</Foreign>
        </span>
        <span dir="auto">{published === null ? t("page.noDate") : format.printedDate(published)}</span>
        <span>
          <LabelBadge label={label} />
        </span>
      </p>
      {sentence === "" ? null : (
        <p class="dossier-sentence">
          <Foreign lang={lang} dir={dir}>
            {sentence}
          </Foreign>
        </p>
      )}
    </article>
  );
}
