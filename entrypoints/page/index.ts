import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { isConnected } from "../../utils/extension/send-message.ts";
import { startSession } from "./start-session.ts";

/** A session, and whether the extension that began it still runs. */
interface Begun {
  readonly session: AbortController;
  readonly isConnected: () => boolean;
}

/**
 * The script that runs in every page Rasd reads: by the manifest on the outlets it follows, by the popup on any other page
 * the reader asks for. A second start in the same page (asked for twice) finds the first and leaves it alone, unless that
 * belongs to a version of the extension that is gone.
 */
export default defineUnlistedScript(() => {
  // The isolated world of the extension: the page cannot see this property.
  const world = globalThis as { rasdSession?: Begun };
  const begun = world.rasdSession;
  if (window.top !== window || (begun && !begun.session.signal.aborted && begun.isConnected())) return;
  begun?.session.abort();
  const session = new AbortController();
  world.rasdSession = { session, isConnected };
  startSession(document, session);
});
