import { browser } from "./browser.ts";
import type { Stored } from "./stored.ts";

/** What is kept under a key, with the key: of what has been asked for already, where it has been and could be read. */
export async function storedUnder(key: string, begun: Promise<Stored | null> | undefined): Promise<Stored> {
  const known = begun === undefined ? null : await begun;
  return known ?? ((await browser.storage.local.get(key)) as Stored);
}
