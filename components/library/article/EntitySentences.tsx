import { useId } from "preact/hooks";
import { chooseName } from "../../../utils/core/language/choose-name.ts";
import { CATEGORIES } from "../../../utils/core/lexicon/types.ts";
import { CategoryMark } from "../../shared/CategoryMark.tsx";
import { Foreign } from "../../shared/Foreign.tsx";
import { useTranslate } from "../../shared/translate-context.tsx";
import type { ShownArticle } from "./types.ts";

/** What is known of an article whose text is not kept: who and what it names, each with the sentence it stands in. */
export function EntitySentences(props: { article: ShownArticle }) {
  const { entities, lang, dir } = props.article;
  const { t, lang: own } = useTranslate();
  const id = useId();
  return (
    <section class="article-text" aria-labelledby={id}>
      <h2 class="section-title" id={id}>
        {t("entity.title")}
      </h2>
      {entities.length === 0 ? <p class="quiet">{t("entity.none")}</p> : null}
      <ul class="entity-sentences">
        {CATEGORIES.flatMap((category) =>
          entities
            .filter((entity) => entity.category === category)
            .map((entity) => {
              const name = chooseName(entity.names, own) ?? { text: entity.id, lang: "en" };
              return (
                <li key={entity.id}>
                  <CategoryMark category={category}>
                    <Foreign lang={name.lang}>{name.text}</Foreign>
                  </CategoryMark>{" "}
                  <span class="quiet">
                    {t(`category.${category}`)} · {t("articlePage.times", { count: entity.count })}
                  </span>
                  {entity.sentence === "" ? null : (
                    <blockquote class="sentence">
                      <Foreign lang={lang} dir={dir}>
                        {entity.sentence}
                      </Foreign>
                    </blockquote>
                  )}
                </li>
              );
            }),
        )}
      </ul>
    </section>
  );
}
