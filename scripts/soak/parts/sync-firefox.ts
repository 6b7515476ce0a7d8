import { startTracedFirefox } from "../syncs/start-traced-firefox.ts";
import { judgeSyncs, watchSyncs } from "../syncs/watch-syncs.ts";
import type { Part } from "../types.ts";

export const syncFirefox: Part = {
  name: "sync-firefox",
  what: "what a power cut would find on the disk in Firefox (strace)",
  demanded: "200 saves: each synced to disk before it is acknowledged",
  rounds: 100,
  short: 10,
  run: (job) =>
    watchSyncs({ kind: "firefox", files: "/storage/default/moz-extension", start: startTracedFirefox }, job),
  judge: judgeSyncs,
};
