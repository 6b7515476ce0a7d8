import * as v from "valibot";
import { browser } from "./browser.ts";
import { type DescribedPlace, describedPlaceSchema, type SessionState, sessionStateSchema } from "./view-answers.ts";
import type { ViewRequest } from "./view-requests.ts";

/**
 * Tells the page session of a tab what to do; for `view/state` its state comes back.
 * null: there is no session in that tab (another site, a browser page, or the page is still loading).
 */
export function askPage(tabId: number, request: ViewRequest): Promise<SessionState | null> {
  return ask(tabId, request, sessionStateSchema);
}

/** A place of an uncertain highlight, described anew by the page; null: there is no session, or no such place. */
export function askPlace(tabId: number, id: string, option: number): Promise<DescribedPlace | null> {
  return ask(tabId, { type: "view/describe-place", id, option }, describedPlaceSchema);
}

/** What beginFront has asked a page session for: its state, checked; null: there is no session there. */
export async function readBegunAnswer(answer: Promise<unknown>): Promise<SessionState | null> {
  const parsed = v.safeParse(sessionStateSchema, await answer);
  return parsed.success ? parsed.output : null;
}

async function ask<T>(tabId: number, request: ViewRequest, schema: v.GenericSchema<unknown, T>): Promise<T | null> {
  let answer: unknown;
  try {
    answer = await browser.tabs.sendMessage(tabId, request, { frameId: 0 });
  } catch {
    // «Receiving end does not exist» is how a browser says that no session listens there.
    return null;
  }
  const parsed = v.safeParse(schema, answer);
  return parsed.success ? parsed.output : null;
}
