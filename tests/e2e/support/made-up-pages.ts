import { afterEach, expect } from "vitest";
import type { Annotation } from "../../../utils/core/notes/types.ts";
import type { OpenTab } from "./rasd-in-chromium.ts";
import { rasd, server } from "./rasd-of-file.ts";
import { waitFor } from "./wait-for.ts";

/** The tab the file's tests work in, the last one opened. */
export let tab: OpenTab;

let count = 0;

/** An article's address that no page has had before. */
export function newAddress(host = "www.hespress.com"): string {
  return `http://${host}/made-up-${1_640_000 + count++}.html`;
}

/** Shows a page in a tab of its own and waits until Rasd has read it. @returns its address. */
export async function open(html: string, address = newAddress()): Promise<string> {
  server.add(address, html);
  await openAddress(address);
  await rasd.readState(tab);
  return address;
}

/** Opens an address the server knows; the tests go on in that tab. */
export async function openAddress(address: string): Promise<void> {
  tab = await rasd.open(address);
}

/**
 * The last highlight of a passage, once it is stored. Where another test of the file has kept the same words: the page's address, else that
 * one is found while this is still on its way.
 */
export async function stored(exact: string, address: string | null = null) {
  const isWanted = ({ quote, url }: Annotation) => quote.exact === exact && (address === null || url === address);
  return (await waitFor(`«${exact}» in the store`, async () => (await rasd.annotations()).findLast(isWanted) ?? null))!;
}

/** After each test of the file, or of the block that calls it: the tab is closed, and nothing has gone wrong in it. */
export function closeTabAfterEach(): void {
  afterEach(async () => {
    await tab?.page.close();
    expect(rasd.faults).toEqual([]);
  });
}
