import { Icon } from "./Icon.tsx";
import { useTranslate } from "./translate-context.tsx";

/** The way to the settings, in every header. */
export function SettingsButton(props: { onSettings: () => void }) {
  const { t } = useTranslate();
  return (
    <button
      type="button"
      class="button-icon"
      aria-label={t("app.settings")}
      title={t("app.settings")}
      onClick={props.onSettings}
    >
      <Icon name="settings" />
    </button>
  );
}
