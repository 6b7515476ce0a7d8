import * as v from "valibot";
import { browser } from "./browser.ts";

/**
 * Which annotations were made in which tab: a page session may go on writing on those, and on no others. A page's process
 * that speaks as its content script can therefore never change or delete what was kept on an earlier visit. Kept in the
 * local storage, since tabs outlive an update of the extension; their numbers do not outlive the browser.
 */
const KEY = "madeHere";
const MOST = 500;

const schema = v.fallback(v.array(v.strictObject({ id: v.string(), tab: v.number() })), []);

async function read(): Promise<{ id: string; tab: number }[]> {
  return v.parse(schema, (await browser.storage.local.get(KEY))[KEY] ?? []);
}

/** What could not be noted, for as long as this background runs: after a full disk Chromium writes no storage until it is started again. */
const unnoted = new Map<string, number>();

/**
 * Notes that `id` was made in `tab`, before it is stored. Idempotent; the oldest fall out after MOST. What the browser cannot write is
 * remembered: a highlight is not lost for it.
 */
export async function noteMadeHere(id: string, tab: number): Promise<void> {
  await navigator.locks.request(KEY, async () => {
    const others = (await read()).filter((made) => made.id !== id);
    try {
      await browser.storage.local.set({ [KEY]: [...others, { id, tab }].slice(-MOST) });
      unnoted.delete(id);
    } catch (error) {
      console.error("Rasd:", error);
      unnoted.set(id, tab);
    }
  });
}

export async function isMadeHere(id: string, tab: number): Promise<boolean> {
  return unnoted.get(id) === tab || (await read()).some((made) => made.id === id && made.tab === tab);
}

/** For when the browser starts: its tabs have other numbers now. */
export async function forgetMadeHere(): Promise<void> {
  unnoted.clear();
  await browser.storage.local.remove(KEY);
}
