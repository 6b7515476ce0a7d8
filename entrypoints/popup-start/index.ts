import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { chooseLanguage } from "../../utils/core/choose-language.ts";
import { isWebAddress } from "../../utils/core/notes/web-address.ts";
import { preload } from "../../utils/dom/preload.ts";
import { leaveFirstReadings } from "../../utils/models/first-readings.ts";

/** Runs while the popup's own script is still being loaded: what it shows first is there by the time it can draw it. */
export default defineUnlistedScript(() => {
  const asked = Number(new URLSearchParams(location.search).get("tab"));
  const { front } = leaveFirstReadings(new Date().toISOString(), asked > 0 ? asked : null);
  preload(document, `texts-${chooseLanguage("browser", navigator.languages)}`);
  void front.stored.then((stored) => preload(document, `texts-${languageIn(stored?.settings)}`));
  void front.tab.then((tab) => {
    if (tab !== null && isWebAddress(tab.url)) preload(document, "page");
  });
});

/** What the reader has chosen; whatever is no language names no texts. */
function languageIn(settings: unknown): unknown {
  return typeof settings === "object" && settings !== null && "language" in settings ? settings.language : null;
}
