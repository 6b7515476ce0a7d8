import * as v from "valibot";
import { browser } from "./browser.ts";
import type { DescribedPlace, SessionState } from "./view-answers.ts";
import { type ViewRequest, viewRequestSchema } from "./view-requests.ts";

/** What a page session answers a view. */
export type ViewAnswer = SessionState | DescribedPlace | null;

/**
 * Answers the popup, the side panel and the background inside a page session. A view may stand in a tab of its own, so having a tab is
 * no sign of a content script; its address is. Ends with `signal`.
 */
export function answerViews(
  handle: (request: ViewRequest) => ViewAnswer | Promise<ViewAnswer>,
  signal: AbortSignal,
): void {
  const listen = (message: unknown, sender: { id?: string | undefined; url?: string | undefined; tab?: unknown }) => {
    const isView = sender.url === undefined ? sender.tab === undefined : /^[a-z]+-extension:/u.test(sender.url);
    if (sender.id !== browser.runtime.id || !isView) return undefined;
    const parsed = v.safeParse(viewRequestSchema, message);
    return parsed.success ? Promise.resolve(handle(parsed.output)) : undefined;
  };
  browser.runtime.onMessage.addListener(listen);
  signal.addEventListener("abort", () => browser.runtime.onMessage.removeListener(listen), { once: true });
}
