import { ChangeSummaryLine } from "./ChangeSummaryLine.tsx";
import { ComparedText } from "./ComparedText.tsx";
import { QuoteChanges } from "./QuoteChanges.tsx";
import type { ComparedTexts } from "./types.ts";

/** What became of a text: in one line, of each of the reader's quotes, and word by word. */
export function TextComparison(props: { compared: ComparedTexts }) {
  const { comparison, summary, quotes, lang, dir } = props.compared;
  return (
    <div class="comparison">
      <p class="comparison-summary">
        <ChangeSummaryLine summary={summary} />
      </p>
      {quotes.length === 0 ? null : <QuoteChanges quotes={quotes} lang={lang} dir={dir} />}
      <ComparedText hunks={comparison.hunks} lang={lang} dir={dir} />
    </div>
  );
}
