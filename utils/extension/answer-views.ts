import * as v from "valibot";
import { browser } from "./browser.ts";
import { isFromView } from "./is-from-view.ts";
import type { DescribedPlace, SessionState } from "./view-answers.ts";
import { type ViewRequest, viewRequestSchema } from "./view-requests.ts";

/** What a page session answers a view. */
export type ViewAnswer = SessionState | DescribedPlace | null;

/**
 * Answers the popup, the side panel and the background inside a page session. Ends with `signal`.
 *
 * @returns answers a message that another script in the page has heard from a view (hear-views.ts); undefined: it is not of the protocol.
 */
export function answerViews(
  handle: (request: ViewRequest) => ViewAnswer,
  signal: AbortSignal,
): (message: unknown) => ViewAnswer | undefined {
  const answer = (message: unknown) => {
    const parsed = v.safeParse(viewRequestSchema, message);
    return parsed.success ? handle(parsed.output) : undefined;
  };
  const listen = (message: unknown, sender: Parameters<typeof isFromView>[0]) => {
    if (!isFromView(sender)) return undefined;
    const answered = answer(message);
    return answered === undefined ? undefined : Promise.resolve(answered);
  };
  browser.runtime.onMessage.addListener(listen);
  signal.addEventListener("abort", () => browser.runtime.onMessage.removeListener(listen), { once: true });
  return answer;
}
