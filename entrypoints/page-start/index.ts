import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { takeFirstPlace } from "../../utils/dom/listen-first.ts";
import { pageWorld } from "../../utils/extension/page-world.ts";

/** Runs on the outlets' pages before any script of theirs. What comes once the page is there listens by it. */
export default defineUnlistedScript(() => {
  takeFirstPlace(window);
  // Firefox runs it in open tabs, too, when the extension was updated.
  pageWorld.rasdIsFresh = document.readyState === "loading";
});
