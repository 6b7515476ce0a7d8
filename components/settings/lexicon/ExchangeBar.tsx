import { useRef } from "preact/hooks";
import { useTranslate } from "../../shared/translate-context.tsx";
import type { TermFormat } from "./types.ts";

/** Import and export of the reader's terms. */
export function ExchangeBar(props: {
  isEmpty: boolean;
  onFile: (file: File) => void;
  onExport: (format: TermFormat) => void;
}) {
  const { isEmpty, onFile, onExport } = props;
  const { t } = useTranslate();
  const input = useRef<HTMLInputElement>(null);
  return (
    <fieldset class="exchange">
      <legend class="section-title">{t("lexicon.exchange.title")}</legend>
      <p class="quiet" dir="auto">
        {t("lexicon.exchange.help")}
      </p>
      <div class="actions">
        <button type="button" class="button" onClick={() => input.current?.click()}>
          {t("lexicon.exchange.import")}
        </button>
        <input
          ref={input}
          type="file"
          accept=".csv,.json,text/csv,application/json"
          class="visually-hidden"
          tabIndex={-1}
          aria-hidden="true"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            if (file) onFile(file);
            // So that the same file, put right, can be chosen again.
            event.currentTarget.value = "";
          }}
        />
        {(["csv", "json"] as const).map((format) => (
          <button
            key={format}
            type="button"
            class="button"
            aria-disabled={isEmpty}
            onClick={() => {
              if (!isEmpty) onExport(format);
            }}
          >
            <span dir="auto">{t(`lexicon.exchange.${format}`)}</span>
          </button>
        ))}
      </div>
    </fieldset>
  );
}
