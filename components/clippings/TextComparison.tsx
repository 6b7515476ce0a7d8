import { ChangeSummaryLine } from "./ChangeSummaryLine.tsx";
import { ComparedText } from "./ComparedText.tsx";
import { QuoteChanges } from "./QuoteChanges.tsx";
import type { ComparedTexts } from "./types.ts";

/**
 * What became of a text: in one line (`hasSummary`, the default), of each of the reader's quotes, and word by word. Its headings are
 * of the third level.
 */
export function TextComparison(props: { compared: ComparedTexts; hasSummary?: boolean }) {
  const { hasSummary = true } = props;
  const { comparison, summary, quotes, lang, dir } = props.compared;
  return (
    <div class="comparison">
      {hasSummary ? (
        <p class="comparison-summary">
          <ChangeSummaryLine summary={summary} />
        </p>
      ) : null}
      {quotes.length === 0 ? null : <QuoteChanges quotes={quotes} lang={lang} dir={dir} />}
      <ComparedText hunks={comparison.hunks} lang={lang} dir={dir} />
    </div>
  );
}
