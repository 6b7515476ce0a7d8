import { isFromView } from "./is-from-view.ts";
import { nativeBrowser } from "./native-browser.ts";
import type { DescribedPlace, SessionState } from "./view-answers.ts";
import { parseViewRequest, type ViewRequest } from "./view-requests.ts";

/** What a page session answers a view. */
export type ViewAnswer = SessionState | DescribedPlace | null;

/**
 * Answers the popup, the side panel and the background inside a page session, at once. Ends with `signal`. By the browser's own
 * interface: the polyfill would be a seventh of the page session's script.
 *
 * @returns answers a message that another script in the page has heard from a view (hear-while-waiting.ts); undefined: it is not of the protocol.
 */
export function answerViews(
  handle: (request: ViewRequest) => ViewAnswer,
  signal: AbortSignal,
): (message: unknown) => ViewAnswer | undefined {
  const { onMessage } = nativeBrowser().runtime;
  const answer = (message: unknown) => {
    const request = parseViewRequest(message);
    return request === null ? undefined : handle(request);
  };
  const listen = (message: unknown, sender: Parameters<typeof isFromView>[0], respond: (answer: unknown) => void) => {
    if (!isFromView(sender)) return undefined;
    const answered = answer(message);
    if (answered !== undefined) respond(answered);
    return undefined;
  };
  onMessage.addListener(listen as never);
  signal.addEventListener("abort", () => onMessage.removeListener(listen as never), { once: true });
  return answer;
}
