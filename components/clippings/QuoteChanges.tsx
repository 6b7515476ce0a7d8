import type { ComparedQuote } from "../../utils/core/clippings/compare-clipping.ts";
import { HIGHLIGHT_STYLES } from "../../utils/core/notes/highlight-style.ts";
import { Foreign } from "../shared/Foreign.tsx";
import { Icon, type IconName } from "../shared/Icon.tsx";
import { useTranslate } from "../shared/translate-context.tsx";
import { ComparedText } from "./ComparedText.tsx";

const SIGNS: Readonly<Record<ComparedQuote["kind"], IconName>> = {
  unchanged: "check",
  respelt: "check",
  moved: "check",
  changed: "warning",
  uncertain: "question",
  vanished: "broken",
};

/** What became of each of the reader's quotes. Those that stand as they stood are only counted, and open as a list. */
export function QuoteChanges(props: { quotes: readonly ComparedQuote[]; lang: string; dir: "rtl" | "ltr" }) {
  const { quotes, lang, dir } = props;
  const { t } = useTranslate();
  const whole = quotes.filter(({ kind }) => kind === "unchanged");
  const others = quotes.filter(({ kind }) => kind !== "unchanged");
  return (
    <section class="quote-changes">
      <h3 class="section-title">{t("clippings.quotes.title")}</h3>
      {others.length === 0 ? null : <QuoteList quotes={others} lang={lang} dir={dir} />}
      {whole.length === 0 ? null : (
        <details>
          <summary>
            <Icon name="chevron" size={14} />
            {t("clippings.quotes.unchangedCount", { count: whole.length })}
          </summary>
          <QuoteList quotes={whole} lang={lang} dir={dir} />
        </details>
      )}
    </section>
  );
}

function QuoteList({ quotes, lang, dir }: { quotes: readonly ComparedQuote[]; lang: string; dir: "rtl" | "ltr" }) {
  const { t } = useTranslate();
  return (
    <ul class="quote-list">
      {quotes.map(({ id, kind, passage, colour, comparison }) => (
        <li key={id} class={`quote-change quote-${kind}`}>
          <p class="quote-kind">
            <Icon name={SIGNS[kind]} size={14} /> {t(`clippings.quotes.${kind}`)}
          </p>
          <blockquote class="passage" dir={dir} style={{ "--colour": HIGHLIGHT_STYLES[colour].solid }}>
            {comparison === null ? (
              <Foreign lang={lang} dir={dir}>
                {passage}
              </Foreign>
            ) : (
              <ComparedText hunks={comparison.hunks} lang={lang} dir={dir} />
            )}
          </blockquote>
        </li>
      ))}
    </ul>
  );
}
