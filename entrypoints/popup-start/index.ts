import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { leaveNewest } from "../../utils/models/newest-notes.ts";

/** Runs while the popup's own script is still being loaded: the notes are there by the time it can draw them. */
export default defineUnlistedScript(() => leaveNewest(new Date().toISOString()));
