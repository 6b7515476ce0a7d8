import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { takeFirstPlace } from "../../utils/dom/listen-first.ts";

/** Runs on the outlets' pages before any script of theirs. The page session, which comes once the page is there, listens by it. */
export default defineUnlistedScript(() => takeFirstPlace(window));
