import { messagesOf } from "../../locales/messages-of.ts";
import { chooseLanguage } from "../../utils/core/choose-language.ts";
import { browserLanguages } from "../../utils/extension/identity.ts";
import { showMenu } from "../../utils/extension/menus.ts";
import { readSettings } from "../../utils/extension/settings.ts";

/** Rasd's entries in the browser's menus speak the interface's language, which need not be the browser's. */
export async function nameMenu(): Promise<void> {
  const { language } = await readSettings();
  const { lexicon, menu } = messagesOf(chooseLanguage(language, browserLanguages()));
  await showMenu({ highlight: menu.highlight, note: menu.note, "add-term": lexicon.menu, clip: menu.clip });
}
