import type { Page } from "playwright";

/** The part of a DOM node that the remote protocol gives. */
interface RemoteNode {
  readonly nodeName: string;
  readonly nodeValue: string;
  readonly attributes?: readonly string[];
  readonly children?: readonly RemoteNode[];
  readonly shadowRoots?: readonly RemoteNode[];
}

/** The lines of the card, as text; [] when there is none. Its shadow root is closed to every script, not to the debugger. */
export async function readCard(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  try {
    const { root } = (await session.send("DOM.getDocument", { depth: -1, pierce: true })) as { root: RemoteNode };
    const card = find(root, (node) => attributeOf(node, "role") === "tooltip");
    return (card?.children ?? []).map(textOf);
  } finally {
    await session.detach();
  }
}

function find(node: RemoteNode, wanted: (node: RemoteNode) => boolean): RemoteNode | null {
  if (wanted(node)) return node;
  for (const child of [...(node.children ?? []), ...(node.shadowRoots ?? [])]) {
    const found = find(child, wanted);
    if (found) return found;
  }
  return null;
}

function attributeOf({ attributes = [] }: RemoteNode, name: string): string | undefined {
  const at = attributes.findIndex((each, index) => index % 2 === 0 && each === name);
  return at < 0 ? undefined : attributes[at + 1];
}

function textOf(node: RemoteNode): string {
  return node.nodeName === "#text" ? node.nodeValue : (node.children ?? []).map(textOf).join("");
}
