import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { isConnected } from "../../utils/extension/send-message.ts";
import { type PageSession, startSession } from "./start-session.ts";

/** A session, and whether the extension that began it still runs. */
interface Begun extends PageSession {
  readonly isConnected: () => boolean;
}

/**
 * The script that runs in every page Rasd reads: by the manifest on the outlets it follows, by the popup on any other page
 * the reader asks for. A second start in the same page (asked for twice) finds the first and leaves it alone, unless that
 * belongs to a version of the extension that is gone: then it takes over what was left undone there.
 */
export default defineUnlistedScript(() => {
  // The isolated world of the extension: the page cannot see this property.
  const world = globalThis as { rasdSession?: Begun };
  const begun = world.rasdSession;
  if (window.top !== window || (begun && !begun.hasEnded() && begun.isConnected())) return;
  begun?.leave();
  world.rasdSession = { ...startSession(document, begun?.unstored() ?? []), isConnected };
});
