import { afterAll, beforeAll } from "vitest";
import type { ChromiumOptions } from "../../../scripts/browsers/launch-chromium.ts";
import { type SampleServer, startSampleServer } from "../../../scripts/browsers/sample-server.ts";
import { type RasdInChromium, startRasdInChromium } from "./rasd-in-chromium.ts";

/** What the tests of one file share: the server of their pages and a Chromium with Rasd. There from the first test on. */
export let server: SampleServer;
export let rasd: RasdInChromium;

interface Options extends Omit<ChromiumOptions, "executable" | "extension" | "proxy"> {
  readonly locale: string;
  /** Pages by address; more can be added to the server. */
  readonly pages?: Parameters<typeof startSampleServer>[0];
}

/** Starts both before the tests of the file that calls it, once and at its top, and stops them after the last. */
export function startRasd({ pages, ...options }: Options): void {
  beforeAll(async () => {
    server = await startSampleServer(pages);
    rasd = await startRasdInChromium({ ...options, proxy: server.origin });
  });

  afterAll(async () => {
    await rasd.stop();
    await server.stop();
  });
}
