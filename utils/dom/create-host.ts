import { addStyle } from "./add-style.ts";

/** An element of Rasd's in a page, and the shadow root that holds its content. */
export interface Host {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
}

const hosts = new WeakSet<Element>();

/**
 * Makes a host for in-page interface: a popover for the top layer with a closed shadow root, not yet in the page. It bears
 * no name that a page could know it by. It belongs outside the body: a child of the document element.
 *
 * @param css a style sheet that contains HOST_STYLE.
 */
export function createHost(doc: Document, css: string): Host {
  const host = doc.createElement("div");
  host.popover = "manual";
  const root = host.attachShadow({ mode: "closed" });
  addStyle(doc, root, css);
  hosts.add(host);
  return { host, root };
}

/** Whether an element was made by `createHost` in this life of the extension. */
export function isOwnHost(element: Element): boolean {
  return hosts.has(element);
}
