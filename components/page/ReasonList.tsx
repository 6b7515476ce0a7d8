import { useId, useState } from "preact/hooks";
import type { ArticleEntity, StoredReason } from "../../utils/core/notes/types.ts";
import { Foreign } from "../shared/Foreign.tsx";
import { Icon } from "../shared/Icon.tsx";
import { useTranslate } from "../shared/translate-context.tsx";
import { describeReason, describeWeight } from "./describe-reason.ts";
import type { AnnotatedPage } from "./types.ts";

/** How many reasons are shown before «show more»; the heaviest come first. */
const FIRST = 3;

export interface ReasonListProps {
  verdict: AnnotatedPage["verdict"];
  entities: readonly ArticleEntity[];
  /** Language and direction of the article, for the sentences quoted from it. */
  lang: string;
  dir: "rtl" | "ltr";
}

/** The verdict's sum, line by line, in words. Each line opens to the sentence that carries it. */
export function ReasonList(props: ReasonListProps) {
  const { reasons, score } = props.verdict;
  const { t, format } = useTranslate();
  const headingId = useId();
  const [all, setAll] = useState(false);
  if (reasons.length === 0) return null;

  const heaviestFirst = reasons.toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points));
  const hidden = heaviestFirst.length - FIRST;
  return (
    <section aria-labelledby={headingId}>
      <div class="section-head">
        <h3 class="section-title" id={headingId}>
          {t("reasons.title")}
        </h3>
        <span class="quiet" title={t("verdict.scoreHelp")}>
          {t("verdict.score", { score: format.number(score) })}
        </span>
      </div>
      <ul class="reasons">
        {(all ? heaviestFirst : heaviestFirst.slice(0, FIRST)).map((reason, index) => (
          <ReasonItem key={`${reason.rule} ${reason.entity} ${reason.zone} ${index}`} {...props} reason={reason} />
        ))}
      </ul>
      {hidden > 0 ? (
        <button type="button" class="button-quiet" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t("reasons.fewer") : t("reasons.more", { count: hidden })}
        </button>
      ) : null}
    </section>
  );
}

function ReasonItem(props: ReasonListProps & { reason: StoredReason }) {
  const { reason, entities, lang, dir } = props;
  const translator = useTranslate();
  const { t, format } = translator;
  const words = (
    <>
      <span class="reason-words">{describeReason(reason, entities, translator)}</span>
      <span class="points" aria-hidden="true">
        {format.signed(reason.points)}
      </span>
    </>
  );
  const weight = <p class="quiet">{describeWeight(reason, translator)}</p>;
  return (
    <li class={reason.points < 0 ? "reason reason-against" : "reason"}>
      <details>
        <summary>
          <Icon name="chevron" size={14} />
          {words}
        </summary>
        {reason.sentence === null || reason.sentence === "" ? null : (
          <blockquote class="sentence" aria-label={t("reasons.sentence")}>
            <Foreign lang={lang} dir={dir}>
              {reason.sentence}
            </Foreign>
          </blockquote>
        )}
        {weight}
      </details>
    </li>
  );
}
