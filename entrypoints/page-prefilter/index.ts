import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { pageWorld } from "../../utils/extension/page-world.ts";
import { startPrefilter } from "./start-prefilter.ts";

/**
 * The script that runs in every page of the outlets Rasd follows. It reads nothing closely: it looks whether the page is to be read
 * at all (docs/adr/0027) and then has the page session put in. One of them a page; a session that runs already needs none.
 */
export default defineUnlistedScript(() => {
  const { rasdSession: session, rasdPrefilter: earlier } = pageWorld;
  if (window.top !== window || (session && !session.hasEnded() && session.isConnected())) return;
  earlier?.end();
  pageWorld.rasdPrefilter = startPrefilter(document);
});
