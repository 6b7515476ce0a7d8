import { nativeBrowser } from "./native-browser.ts";
import type { PageAnswers, PageRequest } from "./protocol.ts";

/** The other side did not answer: it is gone, was never there, or refused. */
export class NoAnswerError extends Error {
  override readonly name = "NoAnswerError";
}

/** Every answer is wrapped, so that «no answer» (undefined) and an error on the other side are told from a real one. */
export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly message: string };

/** How long an answer is waited for, in milliseconds: then the request is made again, and at last given up. */
const FIRST_PATIENCE = 4_000;
const LAST_PATIENCE = 20_000;

/**
 * Asks the background. A service worker that was stopped in between resolves with undefined and no error; a page that went into
 * the back/forward cache meanwhile gets a rejection, or nothing at all for ever, although the request was heard. Therefore the
 * request is repeated once; every request is idempotent.
 *
 * @throws NoAnswerError when there is still no answer, or the background refused (its message tells why).
 */
export async function askBackground<R extends PageRequest>(request: R): Promise<PageAnswers[R["type"]]> {
  const answer = (await send(request, FIRST_PATIENCE).catch(() => undefined)) ?? (await send(request, LAST_PATIENCE));
  if (answer?.ok) return answer.value;
  throw new NoAnswerError(answer?.message ?? "Rasd did not answer");
}

/** undefined: no answer, or none in time. */
async function send<R extends PageRequest>(
  request: R,
  patience: number,
): Promise<Answer<PageAnswers[R["type"]]> | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), patience);
  });
  const answer = nativeBrowser().runtime.sendMessage(request) as Promise<Answer<PageAnswers[R["type"]]> | undefined>;
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}

/** Whether this script still belongs to a running extension; false after an update, reload or removal. */
export function isConnected(): boolean {
  try {
    return nativeBrowser().runtime?.id !== undefined;
  } catch {
    return false;
  }
}
