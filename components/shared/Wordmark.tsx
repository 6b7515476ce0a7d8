import { useTranslate } from "./translate-context.tsx";

/** The eye over its line, the name and what Rasd is for: the heading of the popup and of the side panel. */
export function Wordmark() {
  const { t } = useTranslate();
  return (
    <h1 class="wordmark">
      <svg class="icon wordmark-icon" width="20" height="20" viewBox="0 0 64 64" aria-hidden="true">
        <path
          class="wordmark-eye"
          fill-rule="evenodd"
          d="M4 27C12 14 21 8 32 8S52 14 60 27C52 40 43 46 32 46S12 40 4 27ZM32 15a12 12 0 1 0 0 24a12 12 0 1 0 0-24Z"
        />
        <path class="wordmark-line" d="M12 57H52" stroke-width="7" stroke-linecap="round" />
      </svg>
      {t("app.name")}
      <span class="quiet tagline">{t("app.tagline")}</span>
    </h1>
  );
}
