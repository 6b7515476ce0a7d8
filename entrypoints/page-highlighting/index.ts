import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { pageWorld } from "../../utils/extension/page-world.ts";
import type { BeginHighlighting } from "../page/highlighting.ts";
import { beginHighlighting } from "./begin-highlighting.ts";

/** Put in by the background when the page session asks for it (entrypoints/page/later-highlighting.ts). Does nothing by itself. */
export default defineUnlistedScript(() => {
  pageWorld.rasdHighlighting = beginHighlighting satisfies BeginHighlighting;
});
