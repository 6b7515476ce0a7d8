import { browser } from "./browser.ts";

const KEY = "libraryLayout";
const LAYOUTS = ["table", "cards"] as const;

/** How the reader laid out the library's list last; a table until they choose. It is no part of its address: links are about what is asked. */
export async function readLibraryLayout(): Promise<(typeof LAYOUTS)[number]> {
  const stored: unknown = (await browser.storage.local.get(KEY))[KEY];
  return LAYOUTS.find((layout) => layout === stored) ?? LAYOUTS[0];
}

export async function writeLibraryLayout(layout: (typeof LAYOUTS)[number]): Promise<void> {
  await browser.storage.local.set({ [KEY]: layout });
}
