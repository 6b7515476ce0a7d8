import { isFromView } from "./is-from-view.ts";
import { nativeBrowser } from "./native-browser.ts";
import { type BegunSession, pageWorld } from "./page-world.ts";
import type { ViewRequest } from "./view-requests.ts";

/** What announce-terms.ts sends. */
export const TERMS_CHANGED = "terms/changed";

/** What a page that is not read yet waits for. */
export interface WaitingPage {
  /** A view asks: makes a page session run, which answers. */
  readonly begin: () => Promise<unknown>;
  /** The reader's terms are others now. */
  readonly termsChanged: () => void;
}

/**
 * Hears the first question of a view where no page session runs yet, and that the reader's terms have changed. Whatever a view asks is checked
 * by the session. Ends with `signal`; one listener for both, by the browser's own interface, which keeps an answer open by `true`: it is
 * added in every page.
 */
export function hearWhileWaiting({ begin, termsChanged }: WaitingPage, signal: AbortSignal): void {
  const { onMessage } = nativeBrowser().runtime;
  const listen = (message: unknown, sender: Parameters<typeof isFromView>[0], respond: (answer: unknown) => void) => {
    const type = typeOf(message);
    if (!(type === TERMS_CHANGED || isForPages(type)) || !isFromView(sender)) return undefined;
    if (type === TERMS_CHANGED) {
      termsChanged();
      return undefined;
    }
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

function typeOf(message: unknown): string {
  const { type } = (message ?? {}) as Partial<Record<keyof ViewRequest, unknown>>;
  return typeof type === "string" ? type : "";
}

function isForPages(type: string): boolean {
  return type.startsWith("view/");
}
