import type { BrowserKind } from "../../browsers/find-browser.ts";
import { findBrowser } from "../../browsers/find-browser.ts";
import { type SampleServer, startSampleServer } from "../../browsers/sample-server.ts";
import { VICTIM_PAGES } from "../kills/victim-page.ts";
import type { Job, PartRecord, Verdict } from "../types.ts";
import { canTrace, traceSyncs } from "./trace-syncs.ts";
import type { TracedBrowser } from "./traced-browser.ts";

/** Acknowledged saves of one round: a highlight, and its note. */
const SAVES = 2;

export interface Watched {
  readonly kind: BrowserKind;
  /** What stands in the path of each file of the extension's IndexedDB. */
  readonly files: string;
  readonly start: (server: SampleServer, executable: string) => Promise<TracedBrowser>;
}

/**
 * Saves one after the other, and looks after each whether a file of IndexedDB was synced in between, once a save at least; then writes one
 * row without «strict».
 */
export async function watchSyncs({ kind, files, start }: Watched, job: Job): Promise<void> {
  if (!canTrace()) {
    job.skip("strace is missing, or may not trace here");
    return;
  }
  const { path } = await findBrowser(kind, { install: false });
  const server = await startSampleServer(VICTIM_PAGES);
  const trace = traceSyncs(path);
  try {
    const browser = await start(server, trace.executable);
    try {
      while (job.goesOn()) {
        const number = job.done();
        const before = trace.count(files);
        const saves = await browser.save(number);
        const saved = trace.count(files);
        if (saves !== SAVES) job.fault(`round ${number}: ${saves} of ${SAVES} saves were acknowledged`);
        if (saved - before < saves) job.fault(`round ${number}: ${saves} saves, ${saved - before} syncs`);
        await browser.writeRelaxed(number);
        const isSynced = trace.count(files) > saved;
        job.advance(1, {
          "acknowledged saves": saves,
          syncs: saved - before,
          "synced without «strict»": isSynced ? 1 : 0,
        });
      }
    } finally {
      await browser.stop();
    }
  } finally {
    trace.stop();
    await server.stop();
  }
}

/** Not met, either, when most writes without «strict» are synced: then the count would say nothing about ours. */
export function judgeSyncs({ done, counts }: PartRecord): Verdict {
  const relaxed = counts["synced without «strict»"] ?? 0;
  return {
    seen: `${counts["acknowledged saves"] ?? 0} acknowledged saves, ${counts.syncs ?? 0} syncs, no save without one; of ${done} writes without «strict» ${relaxed} were synced`,
    met: relaxed < Math.max(2, done / 2),
  };
}
