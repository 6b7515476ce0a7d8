/** What a page can notice of an extension; all of it empty when it noticed nothing. */
export interface Noticed {
  /** Changes of the tree since the page was parsed: what, and on which element. */
  readonly mutations: readonly string[];
  readonly messages: readonly string[];
  readonly events: readonly string[];
  /** Names that came to `window` since the page was parsed. */
  readonly globals: readonly string[];
  /** Style sheets in sight, in the document and adopted, now less then. */
  readonly sheets: number;
  /** Whether the page's source is what it was when it was parsed. */
  readonly sameSource: boolean;
}

/**
 * Script of a page that watches itself, to stand before anything else of it. `observer()` tells what was noticed since
 * DOMContentLoaded: until then the parser itself changes the tree; Rasd begins later. Nobody can listen to events of any
 * name, so those are named that WXT's content scripts are known to send, and everything that carries Rasd's name.
 */
export const OBSERVER = `
(() => {
  const mutations = [], messages = [], events = [];
  let globals, sheets, source;
  const describe = ({ type, target, attributeName }) =>
    type + " " + (target.id || target.nodeName.toLowerCase()) + (attributeName ? " " + attributeName : "");
  const watcher = new MutationObserver((records) => mutations.push(...records.map(describe)));
  watcher.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  addEventListener("message", (event) => messages.push(JSON.stringify(event.data)), true);
  const names = ["wxt:locationchange", "wxt:content-script-started", "rasd", "rasd:ready", "rasd:article"];
  for (const target of [window, document])
    for (const name of names) target.addEventListener(name, (event) => events.push(event.type), true);
  const countSheets = () => document.styleSheets.length + document.adoptedStyleSheets.length;
  document.addEventListener("DOMContentLoaded", () => {
    watcher.takeRecords();
    mutations.length = 0;
    globals = new Set(Object.getOwnPropertyNames(window));
    sheets = countSheets();
    source = document.documentElement.outerHTML;
  });
  window.observer = () => {
    mutations.push(...watcher.takeRecords().map(describe));
    return {
      mutations, messages, events,
      globals: Object.getOwnPropertyNames(window).filter((name) => !globals.has(name)),
      sheets: countSheets() - sheets,
      sameSource: document.documentElement.outerHTML === source,
    };
  };
})();`;

/** Runs in a page: what its observer noticed. */
export function readObserver(): Noticed {
  return (globalThis as unknown as { observer: () => Noticed }).observer();
}

/** What a page notices that Rasd leaves alone. */
export const NOTHING: Noticed = { mutations: [], messages: [], events: [], globals: [], sheets: 0, sameSource: true };
