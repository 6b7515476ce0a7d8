/** What the bench puts into the browser's pages as text: nothing here may refer to anything outside its own function. */

/** Runs first in a popup: tells on a channel how long it took until the frame after its content is there. */
export function reportPainted(content: Readonly<Record<string, string>>): void {
  const selector = content[location.hash.slice(1)]!;
  const observer = new MutationObserver(() => {
    if (document.querySelector(selector) === null) return;
    observer.disconnect();
    // After the frame that shows it has been made.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => new BroadcastChannel("painted").postMessage(performance.now());
      port2.postMessage(null);
    });
  });
  observer.observe(document, { childList: true, subtree: true });
}

/** Opens the popup over the tab in front, hears when it was painted and closes it. @throws when it does not tell within ten seconds. */
export async function askForPopup({ file, view }: { file: string; view: string }): Promise<number> {
  const { chrome } = globalThis as unknown as { chrome: Api };
  await chrome.action.setPopup({ popup: `${file}#${view}` });
  const channel = new BroadcastChannel("painted");
  try {
    const painted = new Promise<number>((resolve, reject) => {
      channel.onmessage = ({ data }) => resolve(data as number);
      setTimeout(() => reject(new Error(`The popup ${view} was not painted within ten seconds`)), 10_000);
    });
    const window = await chrome.windows.getLastFocused();
    await chrome.action.openPopup({ windowId: window.id });
    return await painted;
  } finally {
    channel.close();
    for (const popup of chrome.extension.getViews({ type: "popup" })) popup.close();
  }

  interface Api {
    action: {
      setPopup(details: { popup: string }): Promise<void>;
      openPopup(options: { windowId: number }): Promise<void>;
    };
    windows: { getLastFocused(): Promise<{ id: number }> };
    extension: { getViews(filter: { type: "popup" }): Window[] };
  }
}
