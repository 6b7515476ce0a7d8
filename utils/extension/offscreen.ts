import { browser } from "./browser.ts";

/** What Chromium has and the polyfill's types do not know. */
interface Offscreen {
  readonly createDocument: (options: { url: string; reasons: string[]; justification: string }) => Promise<void>;
  readonly closeDocument: () => Promise<void>;
  readonly hasDocument: () => Promise<boolean>;
}
const { offscreen } = browser as typeof browser & { offscreen?: Offscreen };

/** Both ends of the talk between the background and the page out of sight. */
const PORT = "offscreen-backup";

/** The other side is gone, or told of a failure. */
export class OffscreenError extends Error {
  override readonly name = "OffscreenError";
}

type Told = { readonly progress: true } | { readonly made: unknown } | { readonly failed: string };

/**
 * Opens the page out of sight, waits for what it makes, and hands it to `use`; the page, and with it every object URL it made, is gone
 * when this returns. What the page tells meanwhile keeps the service worker awake.
 *
 * @throws OffscreenError with the page's own message when it could not make it.
 */
export async function withOffscreenPage<Made, T>(url: string, use: (made: Made) => Promise<T>): Promise<T> {
  if (offscreen === undefined) throw new OffscreenError("This browser has no page out of sight");
  // One that a service worker left behind when it was stopped.
  if (await offscreen.hasDocument()) await offscreen.closeDocument();
  const told = new Promise<Made>((resolve, reject) => {
    const listen = (
      port: { name: string } & Parameters<Parameters<typeof browser.runtime.onConnect.addListener>[0]>[0],
    ) => {
      if (port.name !== PORT) return;
      browser.runtime.onConnect.removeListener(listen);
      port.onMessage.addListener((message: unknown) => {
        const said = message as Told;
        if ("made" in said) resolve(said.made as Made);
        else if ("failed" in said) reject(new OffscreenError(said.failed));
      });
      port.onDisconnect.addListener(() => reject(new OffscreenError("The page out of sight was closed")));
    };
    browser.runtime.onConnect.addListener(listen);
  });
  // Whether it comes to an end is looked at below; a page that cannot be opened leaves it waiting.
  told.catch(() => {});
  try {
    await offscreen.createDocument({
      url,
      reasons: ["BLOBS"],
      justification: "A backup is written into the downloads folder from a Blob",
    });
    return await use(await told);
  } finally {
    if (await offscreen.hasDocument()) await offscreen.closeDocument();
  }
}

/** In the page out of sight: makes something and tells the background. `make` calls its argument now and then. */
export function makeForBackground<Made>(make: (alive: () => void) => Promise<Made>): void {
  const port = browser.runtime.connect({ name: PORT });
  const tell = (message: Told) => port.postMessage(message);
  make(() => tell({ progress: true })).then(
    (made) => tell({ made }),
    (error: unknown) => tell({ failed: error instanceof Error ? error.message : String(error) }),
  );
}
