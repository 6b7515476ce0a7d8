import { backForward } from "./parts/back-forward.ts";
import { closePanel } from "./parts/close-panel.ts";
import { diskFull } from "./parts/disk-full.ts";
import { fuzzMessages } from "./parts/fuzz-messages.ts";
import { fuzzPages } from "./parts/fuzz-pages.ts";
import { killChromium } from "./parts/kill-chromium.ts";
import { killFirefox } from "./parts/kill-firefox.ts";
import { killMigration } from "./parts/kill-migration.ts";
import { leaks } from "./parts/leaks.ts";
import { reload } from "./parts/reload.ts";
import { session } from "./parts/session.ts";
import { singlePage } from "./parts/single-page.ts";
import { stopBackground } from "./parts/stop-background.ts";
import { syncChromium } from "./parts/sync-chromium.ts";
import { syncFirefox } from "./parts/sync-firefox.ts";
import { tornLog } from "./parts/torn-log.ts";
import { volume } from "./parts/volume.ts";
import type { Part } from "./types.ts";

/** Every fault, in the order they are run. To add one: a file in parts/, a line here, and a line in docs/quality.md. */
export const PARTS: readonly Part[] = [
  ...[killChromium, killFirefox, stopBackground, closePanel, reload, singlePage, backForward],
  ...[syncChromium, syncFirefox, diskFull, killMigration, tornLog, fuzzPages, fuzzMessages, volume, leaks, session],
];
