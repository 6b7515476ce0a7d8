import type { Language } from "../lexicon/types.ts";
import { once } from "../once.ts";
import { createFormatters } from "./create-formatters.ts";
import { isolate } from "./isolate.ts";
import type { MessageKey, MessageParams, MessageTree, PluralCategory, Translator } from "./types.ts";

/** A text the locale files should hold and do not, or a parameter the caller left out. */
export class MissingMessageError extends Error {
  override readonly name = "MissingMessageError";
}

export interface TranslatorOptions {
  /** The reader's time zone (IANA); left out, the environment's own. */
  readonly timeZone?: string;
  /**
   * What to show when a message or a parameter is missing. Left out, MissingMessageError is thrown, which is what tests
   * want; pages pass `(key) => key`, since a key shown is better than a view lost.
   */
  readonly onMissing?: (key: string, problem: string) => string;
}

type Message = string | Readonly<Partial<Record<PluralCategory, string>>>;

/**
 * A translator over one locale file.
 *
 * @param messages the locale file of `lang`. Its type gives the keys: pass every language under the type of one file.
 */
export function createTranslator<Tree extends MessageTree>(
  messages: Tree,
  lang: Language,
  options: TranslatorOptions = {},
): Translator<Tree> {
  const dir = lang === "ar" ? "rtl" : "ltr";
  const plural = once(() => new Intl.PluralRules(lang));
  const format = createFormatters(lang, options.timeZone);
  const byKey = new Map(listMessages(messages));
  const onMissing = options.onMissing ?? throwMissing;

  function pick(key: string, message: Message, params: MessageParams): string {
    if (typeof message === "string") return message;
    const { count } = params;
    if (typeof count !== "number")
      return onMissing(key, `Message «${key}» has plural forms and needs the number count.`);
    const form = plural().select(count) as PluralCategory;
    return message[form] ?? message.other ?? onMissing(key, `Message «${key}» has no form «${form}» in «${lang}».`);
  }

  function fill(key: string, template: string, params: MessageParams): string {
    return template.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = params[name];
      if (value === undefined) return onMissing(key, `Message «${key}» needs the parameter «${name}».`);
      return typeof value === "number" ? format.number(value) : isolate(value, dir);
    });
  }

  return {
    lang,
    dir,
    format,
    has: (key): key is MessageKey<Tree> => byKey.has(key),
    t: (key, params = {}) => {
      const message = byKey.get(key);
      if (message === undefined) return onMissing(key, `No message «${key}» in the locale file of «${lang}».`);
      return fill(key, pick(key, message, params), params);
    },
  };
}

/** Every message of a locale file with its dotted key, in the order of the file. */
export function listMessages(tree: MessageTree, prefix = ""): [key: string, message: Message][] {
  return Object.entries(tree).flatMap(([name, value]): [string, Message][] => {
    if (typeof value === "string") return [[prefix + name, value]];
    if ("other" in value) return [[prefix + name, value as Message]];
    return listMessages(value, `${prefix}${name}.`);
  });
}

function throwMissing(_key: string, problem: string): never {
  throw new MissingMessageError(problem);
}
