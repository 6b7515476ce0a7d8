/** Runs a task once the page is idle, at the latest after `timeout` milliseconds; not at all once `signal` has ended. */
export function whenIdle(view: Window, task: () => void, timeout: number, signal: AbortSignal): void {
  if (signal.aborted) return;
  const hasIdleTime = typeof view.requestIdleCallback === "function";
  const run = () => {
    signal.removeEventListener("abort", cancel);
    task();
  };
  const id = hasIdleTime ? view.requestIdleCallback(run, { timeout }) : view.setTimeout(run, 50);
  signal.addEventListener("abort", cancel, { once: true });

  function cancel() {
    if (hasIdleTime) view.cancelIdleCallback(id);
    else view.clearTimeout(id);
  }
}

/** Resolves once the page is idle, at the latest after `timeout` milliseconds; `signal` ended: rejects with its reason. */
export function untilIdle(view: Window, timeout: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = () => reject(signal.reason);
    const go = () => {
      signal.removeEventListener("abort", end);
      resolve();
    };
    if (signal.aborted) return end();
    signal.addEventListener("abort", end, { once: true });
    whenIdle(view, go, timeout, signal);
  });
}

/** Resolves when the page is really shown: a prerendered page may never be. */
export function whenShown(doc: Document, signal: AbortSignal): Promise<void> {
  if (!(doc as { prerendering?: boolean }).prerendering) return Promise.resolve();
  return new Promise((resolve) => doc.addEventListener("prerenderingchange", () => resolve(), { once: true, signal }));
}
