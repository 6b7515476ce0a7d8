import * as v from "valibot";
import type { Answer } from "./ask-background.ts";
import { browser } from "./browser.ts";
import { type PageAnswers, type PageRequest, pageRequestSchema } from "./protocol.ts";

/** Who sent a page request, as the browser (not the message) says. */
export interface PageSender {
  readonly tabId: number;
  /** Address of the tab's page. */
  readonly url: string;
}

export type PageHandlers = {
  readonly [T in PageRequest["type"]]: (
    request: Extract<PageRequest, { type: T }>,
    sender: PageSender,
  ) => Promise<PageAnswers[T]>;
};

/**
 * Answers page sessions. Only content scripts of this extension in the top frame of an http(s) tab are heard; a message
 * that is not of the protocol, or about a page of another origin than the sender's, is refused and told so.
 * Must be called in the first turn of the service worker, or it sleeps through the message that woke it.
 */
export function answerPages(handlers: PageHandlers, onError: (error: unknown) => void): void {
  browser.runtime.onMessage.addListener((message: unknown, sender) => {
    if (!isPageMessage(message)) return undefined;
    return answer(message, sender, handlers).catch((error: unknown): Answer<never> => {
      onError(error);
      if (!(error instanceof Error)) return { ok: false, message: String(error) };
      return { ok: false, message: error.message, reason: error.name };
    });
  });
}

function isPageMessage(message: unknown): boolean {
  return (
    typeof message === "object" && message !== null && "type" in message && String(message.type).startsWith("page/")
  );
}

async function answer(
  message: unknown,
  sender: {
    id?: string | undefined;
    url?: string | undefined;
    frameId?: number | undefined;
    tab?: { id?: number | undefined; url?: string | undefined; incognito?: boolean } | undefined;
  },
  handlers: PageHandlers,
): Promise<Answer<unknown>> {
  const tabId = sender.tab?.id;
  const url = sender.tab?.url ?? sender.url ?? "";
  if (sender.id !== browser.runtime.id || tabId === undefined || (sender.frameId ?? 0) !== 0 || !/^https?:/iu.test(url))
    return { ok: false, message: "Rasd answers only its own page sessions" };
  const parsed = v.safeParse(pageRequestSchema, message);
  if (!parsed.success) {
    const issue = parsed.issues[0];
    return { ok: false, message: `Not a request Rasd knows: ${v.getDotPath(issue) ?? "message"}: ${issue.message}` };
  }
  const request = parsed.output as PageRequest;
  const about = addressIn(request);
  if (about !== null && originOf(about) !== originOf(url))
    return { ok: false, message: "A page can report only itself" };
  const handle = handlers[request.type] as (request: PageRequest, sender: PageSender) => Promise<unknown>;
  return { ok: true, value: await handle(request, { tabId, url }) };
}

/** The page a request says it is about; null: it names none. */
function addressIn(request: PageRequest): string | null {
  if (request.type === "page/highlights" || request.type === "page/look") return request.url;
  return request.type === "page/report" || request.type === "page/highlight" ? request.report.url : null;
}

function originOf(url: string): string | null {
  return URL.canParse(url) ? new URL(url).origin : null;
}
