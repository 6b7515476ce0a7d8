import type { Browser } from "webextension-polyfill";
import { nativeBrowser } from "./native-browser.ts";

interface WithDom {
  readonly dom?: { readonly openOrClosedShadowRoot?: (element: HTMLElement) => ShadowRoot | null };
}

/** The shadow root of an element, a closed one too; null: it has none. Content scripts of extensions may ask this. */
export function openShadowRoot(element: HTMLElement): ShadowRoot | null {
  const { dom } = nativeBrowser() as Browser & WithDom;
  const own = element as HTMLElement & { readonly openOrClosedShadowRoot?: ShadowRoot | null };
  return dom?.openOrClosedShadowRoot?.(element) ?? own.openOrClosedShadowRoot ?? null;
}
