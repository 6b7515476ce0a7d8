import { READING_MODES } from "../../utils/core/reading-mode.ts";
import { Switch } from "../settings/Switch.tsx";
import { Icon } from "../shared/Icon.tsx";
import { useTranslate } from "../shared/translate-context.tsx";
import type { ReadingAids, ReadingAidsActions, ReadingScope } from "./types.ts";

/**
 * Which marks are painted on the page, for its site and everywhere, and the map of marks. Folded in it says what holds
 * now, so that «where are my marks?» has its answer in sight.
 */
export function ReadingModeChoice(props: { aids: ReadingAids; actions: ReadingAidsActions }) {
  const { aids, actions } = props;
  const { t } = useTranslate();
  const now = aids.siteMode ?? aids.mode;
  return (
    <details class="reading-aids">
      <summary>
        <Icon name="chevron" size={14} />
        {t("highlights.reading.current", { mode: t(`highlights.reading.modes.${now}`) })}
      </summary>
      <div class="reading-choices">
        {aids.host === null ? null : (
          <ModeList
            title={t("highlights.reading.site", { host: aids.host })}
            scope="site"
            value={aids.siteMode}
            onChoose={actions.setMode}
          />
        )}
        <ModeList
          title={t("highlights.reading.everywhere")}
          scope="everywhere"
          value={aids.mode}
          onChoose={actions.setMode}
        />
        <p class="quiet" role="status">
          {t(`highlights.reading.help.${now}`)}
        </p>
        <Switch checked={aids.map} help={t("highlights.reading.mapHelp")} onChange={actions.setMap}>
          {t("highlights.reading.map")}
        </Switch>
      </div>
    </details>
  );
}

function ModeList(props: {
  title: string;
  scope: ReadingScope;
  value: ReadingAids["siteMode"];
  onChoose: ReadingAidsActions["setMode"];
}) {
  const { title, scope, value, onChoose } = props;
  const { t } = useTranslate();
  return (
    <label class="field">
      <span dir="auto">{title}</span>
      <select
        class={value === null || scope === "everywhere" ? "filter" : "filter filter-on"}
        data-scope={scope}
        value={value ?? ""}
        onChange={(event) => onChoose(READING_MODES.find((mode) => mode === event.currentTarget.value) ?? null, scope)}
      >
        {scope === "site" ? <option value="">{t("highlights.reading.asEverywhere")}</option> : null}
        {READING_MODES.map((mode) => (
          <option key={mode} value={mode}>
            {t(`highlights.reading.modes.${mode}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
