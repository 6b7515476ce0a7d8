import { startTracedChromium } from "../syncs/start-traced-chromium.ts";
import { judgeSyncs, watchSyncs } from "../syncs/watch-syncs.ts";
import type { Part } from "../types.ts";

export const syncChromium: Part = {
  name: "sync-chromium",
  what: "what a power cut would find on the disk in Chromium (strace)",
  demanded: "200 saves: each synced to disk before it is acknowledged",
  rounds: 100,
  short: 10,
  run: (job) => watchSyncs({ kind: "chromium", files: "IndexedDB/chrome-extension_", start: startTracedChromium }, job),
  judge: judgeSyncs,
};
