import { isFromView } from "./is-from-view.ts";
import { nativeBrowser } from "./native-browser.ts";
import { type BegunSession, pageWorld } from "./page-world.ts";
import type { ViewRequest } from "./view-requests.ts";

/**
 * Hears the first question of a view where no page session runs yet: `begin` makes one run, and it answers. Whatever is asked is checked
 * by the session. Ends with `signal`; by the browser's own interface, which keeps an answer open by `true`.
 */
export function hearViews(begin: () => Promise<void>, signal: AbortSignal): void {
  const { onMessage } = nativeBrowser().runtime;
  const listen = (message: unknown, sender: Parameters<typeof isFromView>[0], respond: (answer: unknown) => void) => {
    if (!isFromView(sender) || !isForPages(message)) return undefined;
    begin()
      .then(() => pageWorld.rasdSession)
      .then(async (session: BegunSession | undefined) => {
        await session?.ready;
        respond(session?.hear(message) ?? null);
      })
      // Nobody could begin one: then the view hears that there is none.
      .catch(() => respond(null));
    return true as const;
  };
  onMessage.addListener(listen as never);
  signal.addEventListener("abort", () => onMessage.removeListener(listen as never), { once: true });
}

function isForPages(message: unknown): boolean {
  const { type } = (message ?? {}) as Partial<Record<keyof ViewRequest, unknown>>;
  return typeof type === "string" && type.startsWith("view/");
}
