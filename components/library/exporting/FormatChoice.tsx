import { useId } from "preact/hooks";
import type { ExportFormat } from "../../../utils/core/exchange/types.ts";
import { useTranslate } from "../../shared/translate-context.tsx";

/** What the formats are for: three each. */
const GROUPS = [
  { key: "keep", formats: ["json", "json-lines", "web-annotation"] },
  { key: "work", formats: ["html", "markdown", "csv"] },
  { key: "cite", formats: ["ris", "bibtex", "csl-json"] },
] as const satisfies readonly { key: string; formats: readonly ExportFormat[] }[];

/** One of nine formats, each with what it is for. */
export function FormatChoice(props: { value: ExportFormat; onChoose: (format: ExportFormat) => void }) {
  const { value, onChoose } = props;
  const { t } = useTranslate();
  const name = useId();
  return (
    <fieldset class="formats">
      <legend class="section-title">{t("exporting.format")}</legend>
      {GROUPS.map(({ key, formats }) => (
        <fieldset key={key} class="format-group">
          <legend class="format-group-title">{t(`exporting.groups.${key}`)}</legend>
          {formats.map((format) => (
            <div key={format} class="format">
              <label class="choice">
                <input
                  type="radio"
                  name={name}
                  value={format}
                  checked={format === value}
                  aria-describedby={`${name}-${format}`}
                  onChange={() => onChoose(format)}
                />
                <bdi>{t(`exporting.formats.${format}.name`)}</bdi>
              </label>
              <p class="quiet format-text" id={`${name}-${format}`} dir="auto">
                {t(`exporting.formats.${format}.text`)}
              </p>
            </div>
          ))}
        </fieldset>
      ))}
    </fieldset>
  );
}
