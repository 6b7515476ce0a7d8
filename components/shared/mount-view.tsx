import { type ComponentChildren, render } from "preact";
import type { Settings } from "../../utils/core/settings.ts";
import type { UiTranslator } from "./messages.ts";
import { TranslateProvider } from "./translate-context.tsx";

/**
 * Draws a view into the page's #view in a language and theme, and again at each call. A text missing in the locale file
 * shows its key: better than a view lost.
 */
export function mountView(
  doc: Document,
  { translator, theme }: { readonly translator: UiTranslator; readonly theme: Settings["theme"] },
  view: ComponentChildren,
): void {
  doc.documentElement.lang = translator.lang;
  doc.documentElement.dir = translator.dir;
  if (theme === "system") delete doc.documentElement.dataset.theme;
  else doc.documentElement.dataset.theme = theme;
  doc.title = translator.t("app.name");
  const place = doc.getElementById("view");
  if (!place) throw new Error("The page has no element with the id «view» to draw in");
  render(<TranslateProvider translator={translator}>{view}</TranslateProvider>, place);
}
