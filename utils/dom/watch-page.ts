/** What a page session is told of. */
export interface PageWatcher {
  /** Text came, went or changed somewhere in the page. Called at most once a task. */
  readonly changed: () => void;
  /** The address changed without a new document (pushState, hash, back). Called before `changed`. */
  readonly moved: () => void;
}

/**
 * Watches a page for late content and single-page navigation until `signal` ends it. Additions to the document element
 * itself are left out: that is where Rasd's own card stands.
 */
export function watchPage(doc: Document, watcher: PageWatcher, signal: AbortSignal): void {
  const view = doc.defaultView;
  if (!view) return;
  let address = view.location.href;
  const look = () => {
    if (view.location.href === address) return;
    address = view.location.href;
    watcher.moved();
    watcher.changed();
  };
  const observer = new view.MutationObserver((records) => {
    look();
    if (records.some((record) => record.target !== doc.documentElement && record.target !== doc.head))
      watcher.changed();
  });
  observer.observe(doc.documentElement, { childList: true, subtree: true, characterData: true });
  // Tells of every way there is. Where a browser has it not (Firefox before 147), pushState itself fires nothing a content script can hear: there
  // the next mutation tells.
  const { navigation } = view as { navigation?: EventTarget };
  if (navigation) navigation.addEventListener("currententrychange", look, { signal });
  else for (const type of ["popstate", "hashchange"]) view.addEventListener(type, look, { signal });
  signal.addEventListener("abort", () => observer.disconnect(), { once: true });
}
