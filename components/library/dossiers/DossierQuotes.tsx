import { useId } from "preact/hooks";
import { addressOf } from "../../../utils/core/library/route.ts";
import { Foreign } from "../../shared/Foreign.tsx";
import { Icon } from "../../shared/Icon.tsx";
import { useTranslate } from "../../shared/translate-context.tsx";
import type { Dossier } from "./types.ts";

/** The reader's highlights that name the entity, with what was written on them. */
export function DossierQuotes(props: { dossier: Dossier; onMore: () => void }) {
  const { quotes, counts } = props.dossier;
  const { t } = useTranslate();
  const id = useId();
  if (counts.quotes === 0) return null;
  return (
    <section aria-labelledby={id} class="dossier-part">
      <h3 class="section-title" id={id}>
        {t("dossiers.quotesTitle", { count: counts.quotes })}
      </h3>
      <ul class="dossier-quotes">
        {quotes.map((quote) => (
          <li key={quote.id}>
            <blockquote>
              <Foreign lang={quote.lang} dir={quote.dir}>
                {quote.passage}
              </Foreign>
            </blockquote>
            {quote.note === "" ? null : (
              <p class="dossier-quote-note">
                <Icon name="notes" size={14} /> <Foreign>{quote.note}</Foreign>
              </p>
            )}
            <p class="quiet note-meta">
              <span>
                <a href={addressOf({ view: "article", id: quote.articleId, version: null })}>
                  <Foreign>{quote.headline || quote.articleId}</Foreign>
                </a>
              </span>
              <span>
                <Foreign>{quote.outlet}</Foreign>
              </span>
            </p>
          </li>
        ))}
      </ul>
      {quotes.length < counts.quotes ? (
        <button type="button" class="button more" onClick={props.onMore}>
          {t("dossiers.moreQuotes", { count: counts.quotes - quotes.length })}
        </button>
      ) : null}
    </section>
  );
}
