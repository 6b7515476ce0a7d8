import { type RasdInChromium, startRasdInChromium } from "../../tests/e2e/support/rasd-in-chromium.ts";
import type { ChromiumOptions } from "../browsers/launch-chromium.ts";
import { type SampleServer, startSampleServer } from "../browsers/sample-server.ts";
import type { Job } from "./types.ts";

export interface Surroundings {
  readonly rasd: RasdInChromium;
  readonly server: SampleServer;
}

/**
 * A server and a Chromium with Rasd for as long as `work` takes. What went wrong in the browser meanwhile is told as faults, unless `fault`
 * is null: where everything is refused, every refusal is told to the console.
 */
export async function withRasd(
  { fault }: { readonly fault: Job["fault"] | null },
  work: (surroundings: Surroundings) => Promise<void>,
  options: Partial<ChromiumOptions> = {},
): Promise<void> {
  const server = await startSampleServer();
  try {
    const rasd = await startRasdInChromium({ locale: "ar", proxy: server.origin, ...options });
    try {
      await work({ rasd, server });
      for (const what of new Set(rasd.faults)) fault?.(what);
    } finally {
      await rasd.stop();
    }
  } finally {
    await server.stop();
  }
}
