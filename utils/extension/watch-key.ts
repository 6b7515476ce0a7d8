import { nativeBrowser } from "./native-browser.ts";

/** Calls `changed` with the new value whenever a key of the local storage was written. Ends with `signal`. */
export function watchKey(key: string, changed: (value: unknown) => void, signal: AbortSignal): void {
  const listen = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const change = changes[key];
    if (area === "local" && change) changed(change.newValue);
  };
  nativeBrowser().storage.onChanged.addListener(listen);
  signal.addEventListener("abort", () => nativeBrowser().storage.onChanged.removeListener(listen), { once: true });
}
