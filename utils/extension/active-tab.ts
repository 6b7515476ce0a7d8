import { browser } from "./browser.ts";
import { type ActiveTab, getActiveTab } from "./tabs.ts";

/**
 * Calls `changed` with the tab in front of this window's reader whenever another one is, or its page has loaded or moved on.
 * Ends with `signal`.
 */
export function watchActiveTab(changed: (tab: ActiveTab | null) => void, signal: AbortSignal): void {
  let front: number | null = null;
  const look = async () => {
    const tab = await getActiveTab();
    front = tab?.id ?? null;
    if (!signal.aborted) changed(tab);
  };
  const activated = () => void look();
  const updated = (id: number, change: { status?: string; url?: string }) => {
    if (id === front && (change.status === "complete" || change.url !== undefined)) void look();
  };
  const { onActivated, onUpdated } = browser.tabs;
  onActivated.addListener(activated);
  onUpdated.addListener(updated);
  void look();
  signal.addEventListener(
    "abort",
    () => {
      onActivated.removeListener(activated);
      onUpdated.removeListener(updated);
    },
    { once: true },
  );
}
