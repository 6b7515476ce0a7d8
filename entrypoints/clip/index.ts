import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { makeCleanCopy } from "../../utils/dom/make-clean-copy.ts";
import type { CopyWorld } from "../../utils/extension/clean-copy.ts";

/**
 * Put into a page at the moment an article is clipped, and never before: what makes the clean copy is large. The isolated world of the
 * extension keeps it for the next time; the page cannot see it.
 */
export default defineUnlistedScript(() => {
  (globalThis as CopyWorld).rasdCleanCopy = ({ lang, dir }) =>
    makeCleanCopy(document.cloneNode(true) as Document, { lang, dir, baseUrl: document.baseURI });
});
