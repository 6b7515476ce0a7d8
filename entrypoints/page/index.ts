import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { isConnected } from "../../utils/extension/ask-background.ts";
import { pageWorld } from "../../utils/extension/page-world.ts";
import { startSession } from "./start-session.ts";

/**
 * The script that runs in every page Rasd reads: put in by the background when the prefilter asks for it on the outlets Rasd follows, by the
 * popup on any other page the reader asks for. A second start in the same page (asked for twice) finds the first and leaves it alone, unless that
 * belongs to a version of the extension that is gone. (After an update Chromium gives the new one a world of its own.)
 */
export default defineUnlistedScript(() => {
  const { rasdSession: begun, rasdPrefilter: prefilter } = pageWorld;
  if (window.top !== window || (begun && !begun.hasEnded() && begun.isConnected())) return;
  begun?.leave();
  const selecting = prefilter?.selecting() ?? null;
  prefilter?.end();
  // Of an earlier version perhaps: this one asks for its own.
  delete pageWorld.rasdHighlighting;
  pageWorld.rasdSession = { ...startSession(document, selecting), isConnected };
});
