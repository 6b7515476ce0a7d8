import * as v from "valibot";
import { browser } from "./browser.ts";

/**
 * How many articles of one host are clipped without being asked for in an hour: more than a person reads, and a bound to what a page
 * taken over could fill the disk with. Kept for the browser's session, since the background sleeps in between.
 */
const MOST_AN_HOUR = 60;
const HOUR = 3_600_000;
const KEY = "automaticClippings";

const schema = v.fallback(v.array(v.strictObject({ host: v.string(), at: v.number() })), []);

/** Whether one more may be made for a host, and counts it. `now` in milliseconds. */
export async function mayClipOneMore(host: string, now: number): Promise<boolean> {
  return navigator.locks.request(KEY, async () => {
    const stored = v.parse(schema, (await browser.storage.session.get(KEY))[KEY] ?? []);
    const recent = stored.filter(({ at }) => at <= now && now - at < HOUR);
    if (recent.filter((made) => made.host === host).length >= MOST_AN_HOUR) return false;
    await browser.storage.session.set({ [KEY]: [...recent, { host, at: now }] });
    return true;
  });
}
