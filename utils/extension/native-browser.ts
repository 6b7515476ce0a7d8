import type { Browser } from "webextension-polyfill";

/**
 * The browser's own interface, for scripts that run before or beside everything else: the polyfill would be most of them. Both browsers
 * answer with promises in Manifest V3; what listeners return is another matter (hear-while-waiting.ts). Asked for anew each time, since it goes with the extension.
 */
export function nativeBrowser(): Browser {
  const world = globalThis as unknown as { readonly browser?: Browser; readonly chrome: Browser };
  return world.browser ?? world.chrome;
}
