import * as v from "valibot";
import { LONGEST_COPY } from "../core/notes/limits.ts";
import { browser } from "./browser.ts";

/** What the script clip.js leaves in the extension's own world of a page. */
export interface CopyWorld {
  rasdCleanCopy?: (page: { readonly lang: string; readonly dir: "rtl" | "ltr" }) => string | null;
}

const schema = v.pipe(v.string(), v.maxLength(LONGEST_COPY));

/**
 * The clean copy of the article in a tab, made by a script put into the page for it; null: none could be made, or the browser lets no
 * script in there (any more). It comes from a process the page shares: whoever shows it reads it without running anything.
 */
export async function takeCleanCopy(
  tabId: number,
  page: { readonly lang: string; readonly dir: "rtl" | "ltr" },
): Promise<string | null> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: ["clip.js"] });
    const [made] = await browser.scripting.executeScript({
      target: { tabId },
      // Runs in the page: it knows nothing of this file.
      func: (asked: { lang: string; dir: "rtl" | "ltr" }) => (globalThis as CopyWorld).rasdCleanCopy?.(asked) ?? null,
      args: [{ lang: page.lang, dir: page.dir }],
    });
    const parsed = v.safeParse(schema, made?.result);
    return parsed.success ? parsed.output : null;
  } catch (error) {
    // The text is sealed without it; what went wrong in the page is said, not swallowed.
    console.warn("Rasd: no clean copy:", error);
    return null;
  }
}
