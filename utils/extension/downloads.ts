import { browser } from "./browser.ts";

/** Optional: it is asked for when backups are turned on, and the reader can take it away again. */
const PERMISSION = { permissions: ["downloads"] as ["downloads"] };

/** The file did not get into the downloads folder; the message says why, in the browser's words. */
export class DownloadError extends Error {
  override readonly name = "DownloadError";
}

/** What the browser says of a file it has written. */
export interface Downloaded {
  /** Where it is on this machine. */
  readonly path: string;
  readonly bytes: number;
}

export function mayDownload(): Promise<boolean> {
  return browser.permissions.contains(PERMISSION);
}

/** Asks the reader. Must be called in the turn of a click. False: they said no. */
export function askToDownload(): Promise<boolean> {
  return browser.permissions.request(PERMISSION);
}

/** Calls back when the reader has allowed it, wherever they did. Must be called in the first turn of the background. */
export function onMayDownload(run: () => void): void {
  browser.permissions.onAdded.addListener(({ permissions = [] }) => {
    if (permissions.includes("downloads")) run();
  });
}

/**
 * Writes what an object URL stands for into the downloads folder, in place of a file of that name, and waits until the browser says
 * that all of it is on disk.
 *
 * @param name path inside the downloads folder.
 * @throws DownloadError when it is not allowed, was stopped, or the browser could not write it.
 */
export async function download(url: string, name: string): Promise<Downloaded> {
  if (!(await mayDownload())) throw new DownloadError("Rasd may not write into the downloads folder");
  const id = await browser.downloads.download({ url, filename: name, conflictAction: "overwrite", saveAs: false });
  const item = await settled(id);
  if (item.state !== "complete") throw new DownloadError(item.error ?? "The browser stopped writing the file");
  return { path: item.filename, bytes: item.fileSize };
}

/** What is read of a download; both browsers have more. */
interface Item {
  readonly state: string;
  readonly filename: string;
  readonly fileSize: number;
  readonly error?: string | undefined;
}

/** The download once it is over. What happened before it was listened to is asked for. */
async function settled(id: number): Promise<Item> {
  let listen: ((change: { id: number }) => void) | undefined;
  try {
    return await new Promise<Item>((resolve, reject) => {
      const look = async () => {
        const [item] = await browser.downloads.search({ id });
        if (item === undefined) reject(new DownloadError("The browser knows nothing of the download"));
        else if (item.state !== "in_progress") resolve(item);
      };
      listen = (change) => {
        if (change.id === id) look().catch(reject);
      };
      browser.downloads.onChanged.addListener(listen);
      look().catch(reject);
    });
  } finally {
    if (listen !== undefined) browser.downloads.onChanged.removeListener(listen);
  }
}
