import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { startSession } from "./start-session.ts";

/**
 * The script that runs in every page Rasd reads: by the manifest on the outlets it follows, by the popup on any other page
 * the reader asks for. A second start in the same page (asked for twice) finds the first and leaves it alone.
 */
export default defineUnlistedScript(() => {
  // The isolated world of the extension: the page cannot see this property.
  const world = globalThis as { rasdSession?: AbortController };
  if (window.top !== window || (world.rasdSession && !world.rasdSession.signal.aborted)) return;
  const session = new AbortController();
  world.rasdSession = session;
  startSession(document, session);
});
