/** Runs a task once the page is idle, at the latest after `timeout` milliseconds; not at all once `signal` has ended. */
export function whenIdle(view: Window, task: () => void, timeout: number, signal: AbortSignal): void {
  if (signal.aborted) return;
  const run = () => {
    if (!signal.aborted) task();
  };
  if (typeof view.requestIdleCallback === "function") {
    const id = view.requestIdleCallback(run, { timeout });
    signal.addEventListener("abort", () => view.cancelIdleCallback(id), { once: true });
  } else {
    const id = view.setTimeout(run, 50);
    signal.addEventListener("abort", () => view.clearTimeout(id), { once: true });
  }
}

/** Resolves when the page is really shown: a prerendered page may never be. */
export function whenShown(doc: Document, signal: AbortSignal): Promise<void> {
  if (!(doc as { prerendering?: boolean }).prerendering) return Promise.resolve();
  return new Promise((resolve) => doc.addEventListener("prerenderingchange", () => resolve(), { once: true, signal }));
}
