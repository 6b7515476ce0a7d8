import { messagesOf } from "../../locales/messages-of.ts";
import { chooseLanguage } from "../../utils/core/choose-language.ts";
import { findSite } from "../../utils/core/sites/find-site.ts";
import { browserLanguages } from "../../utils/extension/identity.ts";
import { readOwnTerms } from "../../utils/extension/own-terms.ts";
import type { PageSetup, ReaderChoices } from "../../utils/extension/protocol.ts";
import { readSettings } from "../../utils/extension/settings.ts";
import { sites } from "./sites.ts";

/** What the reader has chosen, as it is stored now. */
export async function readChoices(): Promise<ReaderChoices> {
  const [settings, terms] = await Promise.all([readSettings(), readOwnTerms()]);
  return { settings, terms };
}

/** What a page session needs before it reads: the outlet's rules, what the reader has chosen, and the few texts its card shows. */
export async function prepareSession(url: string): Promise<PageSetup> {
  const choices = await readChoices();
  const language = chooseLanguage(choices.settings.language, browserLanguages());
  const { category, common, entity, figures, origins, patterns, lexicon, headlines, highlightBar } =
    messagesOf(language);
  return {
    site: findSite(sites, url),
    language,
    choices,
    texts: {
      category,
      entity: { onThisPage: entity.onThisPage },
      figures,
      origins,
      patterns,
      lexicon: { colours: lexicon.colours },
      headlines: { reasons: headlines.reasons },
      common: { undo: common.undo, retry: common.retry },
      highlightBar,
    },
  };
}
