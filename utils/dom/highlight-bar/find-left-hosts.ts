import { native, selectAll } from "../native.ts";

/** A host that looks like one of Rasd's; a page can build the same. */
export interface LeftHost {
  readonly host: HTMLElement;
  readonly shadow: ShadowRoot;
  readonly frame: HTMLElement;
}

/**
 * Hosts in a page that an earlier life of Rasd may have left (adopt-left-over.ts). They bear no mark outside and are known by their
 * shadow root's content. `openShadowRoot` opens closed roots too.
 */
export function findLeftHosts(
  doc: Document,
  openShadowRoot: (element: HTMLElement) => ShadowRoot | null,
): readonly LeftHost[] {
  return selectAll(native(doc, "documentElement"), ":scope > :not(head, body), [popover]").flatMap((host) => {
    const shadow = host instanceof HTMLElement ? openShadowRoot(host) : null;
    const frame = shadow?.querySelector<HTMLElement>("[data-rasd]");
    return shadow && frame ? [{ host: host as HTMLElement, shadow, frame }] : [];
  });
}
