import { useId, useState } from "preact/hooks";
import { addressOf } from "../../../utils/core/library/route.ts";
import { TextComparison } from "../../clippings/TextComparison.tsx";
import { useTranslate } from "../../shared/translate-context.tsx";
import { describeMoment } from "./describe-moment.ts";
import type { ArticleActions, ShownArticle } from "./types.ts";

export interface VersionSectionProps {
  article: ShownArticle;
  /** The version that is shown. */
  shown: number;
  actions: Pick<ArticleActions, "compare">;
}

/** The versions an article was clipped in, and the difference between any two. */
export function VersionSection(props: VersionSectionProps) {
  const { article, shown } = props;
  const { versions } = article;
  const translator = useTranslate();
  const { t } = translator;
  const id = useId();
  return (
    <section class="article-part" aria-labelledby={id}>
      <h2 class="section-title" id={id}>
        {t("articlePage.versions.title", { count: versions.length })}
      </h2>
      {versions.length < 2 ? (
        <p class="quiet">{t("articlePage.versions.only")}</p>
      ) : (
        <>
          <ol class="versions">
            {versions.map(({ version, captured, words }) => (
              <li key={version}>
                <a
                  href={addressOf({ view: "article", id: article.id, version })}
                  aria-current={version === shown ? "true" : undefined}
                >
                  {t("articlePage.versions.one", { number: version })}
                </a>{" "}
                <span class="quiet">
                  {describeMoment(captured, translator)} · {t("articlePage.versions.words", { count: words })}
                </span>
              </li>
            ))}
          </ol>
          <Compare {...props} />
        </>
      )}
    </section>
  );
}

function Compare(props: VersionSectionProps) {
  const { article, actions } = props;
  const { versions, compared } = article;
  const { t } = useTranslate();
  const last = versions.at(-1)!.version;
  const [from, setFrom] = useState(compared?.from ?? versions.at(-2)!.version);
  const [to, setTo] = useState(compared?.to ?? last);
  const choose = (set: (version: number) => void, other: { from?: number; to?: number }) => (version: number) => {
    set(version);
    if (compared !== null) actions.compare(other.from ?? version, other.to ?? version);
  };
  return (
    <>
      <div class="compare-choice">
        <VersionChoice
          label={t("articlePage.versions.from")}
          value={from}
          {...{ versions }}
          onChoose={choose(setFrom, { to })}
        />
        <VersionChoice
          label={t("articlePage.versions.to")}
          value={to}
          {...{ versions }}
          onChoose={choose(setTo, { from })}
        />
        <button
          type="button"
          class="button"
          aria-expanded={compared !== null}
          onClick={() => actions.compare(compared === null ? from : null, to)}
        >
          {t(compared === null ? "articlePage.versions.compare" : "articlePage.versions.hide")}
        </button>
      </div>
      {compared === null ? null : <TextComparison compared={compared.texts} />}
    </>
  );
}

function VersionChoice(props: {
  label: string;
  value: number;
  versions: ShownArticle["versions"];
  onChoose: (version: number) => void;
}) {
  const { label, value, versions, onChoose } = props;
  const { t } = useTranslate();
  return (
    <label class="field">
      {label}
      <select class="filter" value={value} onChange={(event) => onChoose(Number(event.currentTarget.value))}>
        {versions.map(({ version }) => (
          <option key={version} value={version}>
            {t("articlePage.versions.one", { number: version })}
          </option>
        ))}
      </select>
    </label>
  );
}
