import { type ComponentChildren, createContext } from "preact";
import { useContext } from "preact/hooks";
import type { UiTranslator } from "./messages.ts";

const TranslateContext = createContext<UiTranslator | null>(null);

/** Gives the views below it their language: sets `lang` and `dir` on an element of its own, so that a view is whole by itself. */
export function TranslateProvider(props: { translator: UiTranslator; children: ComponentChildren }) {
  const { translator, children } = props;
  return (
    <TranslateContext.Provider value={translator}>
      <div class="rasd" lang={translator.lang} dir={translator.dir}>
        {children}
      </div>
    </TranslateContext.Provider>
  );
}

/** The translator of the nearest TranslateProvider. Throws when there is none: a view without one is a mistake of wiring. */
export function useTranslate(): UiTranslator {
  const translator = useContext(TranslateContext);
  if (translator === null) throw new Error("useTranslate: put the view inside a <TranslateProvider>.");
  return translator;
}
