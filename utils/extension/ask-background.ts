import { nativeBrowser } from "./native-browser.ts";
import type { PageAnswers, PageRequest } from "./protocol.ts";

/** The other side did not answer: it is gone, was never there, or refused. */
export class NoAnswerError extends Error {
  override readonly name = "NoAnswerError";
  /** Name of the error on the other side; null: it told none, or nobody answered. */
  readonly reason: string | null;

  constructor(message: string, reason: string | null = null) {
    super(message);
    this.reason = reason;
  }
}

/** Every answer is wrapped, so that «no answer» (undefined) and an error on the other side are told from a real one. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  /** `reason`: name of the error. */
  | { readonly ok: false; readonly message: string; readonly reason?: string };

/** How long an answer is waited for, in milliseconds: then the request is made again, and at last given up. */
const FIRST_PATIENCE = 4_000;
const LAST_PATIENCE = 20_000;
/**
 * Milliseconds before a request that a stopped worker has left without an answer is made again; the last of them again and again, until all
 * together are as long as an answer is waited for. A number of times is not enough: on a busy machine a worker is stopped again while it
 * starts, and one that is just being stopped refuses several at once (npm run soak -- stop-background).
 */
const PAUSES = [0, 50, 200, 800, 2_000] as const;

/**
 * Asks the background. A service worker that was stopped in between resolves with undefined and no error; a page that went into
 * the back/forward cache meanwhile gets a rejection, or nothing at all for ever, although the request was heard. Therefore the
 * request is repeated; every request is idempotent.
 *
 * @throws NoAnswerError when there is still no answer, or the background refused (its message tells why).
 */
export async function askBackground<R extends PageRequest>(request: R): Promise<PageAnswers[R["type"]]> {
  let isLast = false;
  let paused = 0;
  for (let attempt = 0; ; attempt++) {
    const heard = await send(request, isLast ? LAST_PATIENCE : FIRST_PATIENCE);
    if (heard !== null && "answer" in heard) {
      if (heard.answer.ok) return heard.answer.value;
      throw new NoAnswerError(heard.answer.message, heard.answer.reason ?? null);
    }
    const isOver = heard === null ? isLast : paused >= LAST_PATIENCE || !isConnected();
    if (isOver) throw heard?.error ?? new NoAnswerError("Rasd did not answer");
    if (heard === null) {
      isLast = true;
      continue;
    }
    const pause = PAUSES[Math.min(attempt, PAUSES.length - 1)]!;
    paused += pause;
    await new Promise((done) => setTimeout(done, pause));
  }
}

/** What came of one attempt: an answer, silence or an error at once, or null when nothing came in time. */
async function send<R extends PageRequest>(
  request: R,
  patience: number,
): Promise<{ readonly answer: Answer<PageAnswers[R["type"]]> } | { readonly error: unknown } | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), patience);
  });
  const asked = async () => {
    const answer = (await nativeBrowser().runtime.sendMessage(request)) as Answer<PageAnswers[R["type"]]> | undefined;
    return answer === undefined ? { error: null } : { answer };
  };
  return Promise.race([asked().catch((error: unknown) => ({ error })), late]).finally(() => clearTimeout(timer));
}

/** Whether this script still belongs to a running extension; false after an update, reload or removal. */
export function isConnected(): boolean {
  try {
    return nativeBrowser().runtime?.id !== undefined;
  } catch {
    return false;
  }
}
