import { type ComponentChildren, render } from "preact";
import { createTranslator } from "../../utils/core/language/translate.ts";
import type { Language } from "../../utils/core/lexicon/types.ts";
import type { Settings } from "../../utils/core/settings.ts";
import type { Messages } from "./messages.ts";
import { TranslateProvider } from "./translate-context.tsx";

/**
 * Draws a view into the page's #view in a language and theme, and again at each call. A text missing in the locale file
 * shows its key: better than a view lost.
 */
export function mountView(
  doc: Document,
  options: { readonly language: Language; readonly messages: Messages; readonly theme: Settings["theme"] },
  view: ComponentChildren,
): void {
  const { language, messages, theme } = options;
  const translator = createTranslator(messages, language, { onMissing: (key) => key });
  doc.documentElement.lang = language;
  doc.documentElement.dir = translator.dir;
  if (theme === "system") delete doc.documentElement.dataset.theme;
  else doc.documentElement.dataset.theme = theme;
  doc.title = translator.t("app.name");
  const place = doc.getElementById("view");
  if (!place) throw new Error("The page has no element with the id «view» to draw in");
  render(<TranslateProvider translator={translator}>{view}</TranslateProvider>, place);
}
