import "../../assets/theme.css";
import "../../assets/views.css";
import "../../assets/library-views.css";
import type { VNode } from "preact";
import { render } from "preact";
import { act } from "preact/test-utils";
import { TranslateProvider } from "../../components/shared/translate-context.tsx";
import type { Language } from "../../utils/core/lexicon/types.ts";
import { testTranslator } from "./stories/translators.ts";

export interface MountOptions {
  lang?: Language;
  theme?: "light" | "dark";
  /** Width of the view, in CSS pixels. */
  width?: number;
}

export interface Mounted {
  readonly root: HTMLElement;
  /** Renders another view in the same place, keeping the state of components that stay. */
  readonly update: (view: VNode) => Promise<void>;
}

let root: HTMLElement | null = null;

/** Puts a view on the test page as the extension's pages do, in place of the one before it. */
export async function mountView(view: VNode, options: MountOptions = {}): Promise<Mounted> {
  const { lang = "ar", theme = "light", width = 400 } = options;
  unmountView();
  document.documentElement.lang = lang;
  document.documentElement.dir = lang === "ar" ? "rtl" : "ltr";
  document.documentElement.dataset.theme = theme;
  const made = document.createElement("div");
  made.style.inlineSize = `${width}px`;
  document.body.append(made);
  root = made;
  const translator = testTranslator(lang);
  const update = async (next: VNode) => {
    await act(() => render(<TranslateProvider translator={translator}>{next}</TranslateProvider>, made));
  };
  await update(view);
  return { root: made, update };
}

/** Takes the view off the page; call it after each test. */
export function unmountView(): void {
  if (root === null) return;
  render(null, root);
  root.remove();
  root = null;
}

/** The one element of a role with exactly this accessible name (aria-label, else its text). */
export function byName<T extends HTMLElement>(within: HTMLElement, selector: string, name: string): T {
  const found = [...within.querySelectorAll<T>(selector)].filter(
    (element) => (element.getAttribute("aria-label") ?? element.textContent?.trim()) === name,
  );
  if (found.length !== 1)
    throw new Error(`${found.length} elements «${selector}» are called «${name}»; one was expected.`);
  return found[0]!;
}
