import { useId, useState } from "preact/hooks";
import { chooseName } from "../../../utils/core/language/choose-name.ts";
import { addressOf } from "../../../utils/core/library/route.ts";
import { CategoryMark } from "../../shared/CategoryMark.tsx";
import { Foreign } from "../../shared/Foreign.tsx";
import { useTranslate } from "../../shared/translate-context.tsx";
import type { Dossier } from "./types.ts";

const SHOWN = 12;

/** Entities named in the same articles, each a link to its dossier. */
export function TogetherList(props: Pick<Dossier, "together">) {
  const { together } = props;
  const { t, lang, format } = useTranslate();
  const id = useId();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? together : together.slice(0, SHOWN);
  return (
    <section aria-labelledby={id} class="dossier-part">
      <h3 class="section-title" id={id}>
        {t("dossiers.together.title")}
      </h3>
      {together.length === 0 ? <p class="quiet">{t("dossiers.together.none")}</p> : null}
      <ul class="together">
        {shown.map(({ id: other, names, category, articles }) => {
          const name = chooseName(names, lang) ?? { text: other, lang: "en" as const };
          return (
            <li key={other}>
              <a href={addressOf({ view: "entity", id: other })}>
                <CategoryMark category={category}>
                  <Foreign lang={name.lang}>{name.text}</Foreign>
                </CategoryMark>
              </a>
              <span class="count" aria-hidden="true">
                {format.number(articles)}
              </span>
              <span class="visually-hidden">{t("dossiers.articles", { count: articles })}</span>
            </li>
          );
        })}
      </ul>
      {together.length > SHOWN ? (
        <button type="button" class="button-quiet" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? t("dossiers.together.fewer") : t("dossiers.together.more", { count: together.length - SHOWN })}
        </button>
      ) : null}
    </section>
  );
}
