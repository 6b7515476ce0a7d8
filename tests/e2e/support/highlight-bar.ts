import type { CDPSession, Page } from "playwright";
import { standStill } from "./stand-still.ts";
import { waitFor } from "./wait-for.ts";

/** A control of the bar, which lies in a closed shadow root: only the developer tools see into it. */
export interface BarControl {
  readonly name: string;
  /** Middle of it in the window, CSS pixels. */
  readonly x: number;
  readonly y: number;
}

interface DomNode {
  readonly nodeId: number;
  readonly nodeName: string;
  readonly attributes?: readonly string[];
  readonly children?: readonly DomNode[];
  readonly shadowRoots?: readonly DomNode[];
}

const isControl = ({ nodeName }: DomNode) => ["BUTTON", "TEXTAREA", "INPUT"].includes(nodeName);
const isOption = ({ attributes = [] }: DomNode) =>
  attributes.some((name, at) => at % 2 === 0 && name === "role" && attributes[at + 1] === "option");

/** The controls of the bar that are drawn, by their accessible names, in the order of the bar; none when it is not shown. */
export const readBar = (page: Page) => readClosedRoots(page, isControl);

/** The tags that the bar suggests, in the same way. */
export const readSuggestions = (page: Page) => readClosedRoots(page, isOption);

async function readClosedRoots(page: Page, isWanted: (node: DomNode) => boolean): Promise<BarControl[]> {
  const tools = await page.context().newCDPSession(page);
  try {
    const controls: BarControl[] = [];
    const { root } = await tools.send("DOM.getDocument", { depth: -1, pierce: true });
    for (const node of nodesIn(root as DomNode, isWanted)) {
      const box = await boxOf(tools, node.nodeId);
      const name = box && (await nameOf(tools, node.nodeId));
      if (box && name !== null) controls.push({ name, ...box });
    }
    return controls;
  } finally {
    await tools.detach();
  }
}

/** Clicks the control called so, as a reader does. @throws Error naming what there is, when there is none called so. */
export async function pressInBar(page: Page, name: string): Promise<void> {
  // While a selection by keyboard grows, the bar goes and comes.
  const controls = await waitFor(
    `«${name}» in the bar`,
    () => readBar(page),
    (all) => all.some((one) => one.name === name),
  );
  const control = controls.find((one) => one.name === name)!;
  // The bar ignores presses in its first moment: a double click would fall on it.
  // A page may have taken away what that is asked with.
  const stood = page.evaluate(standStill).catch(() => page.waitForTimeout(700));
  await Promise.race([stood, page.waitForTimeout(2_000)]);
  await page.mouse.click(control.x, control.y);
}

/** What is wanted inside closed shadow roots. */
function nodesIn(node: DomNode, isWanted: (node: DomNode) => boolean, inside = false): DomNode[] {
  const own = inside && isWanted(node) ? [node] : [];
  const below = (node.children ?? []).flatMap((child) => nodesIn(child, isWanted, inside));
  return [...own, ...below, ...(node.shadowRoots ?? []).flatMap((root) => nodesIn(root, isWanted, true))];
}

async function boxOf(tools: CDPSession, nodeId: number): Promise<{ x: number; y: number } | null> {
  try {
    const { model } = await tools.send("DOM.getBoxModel", { nodeId });
    const [left, top, , , right, bottom] = model.border as number[];
    return { x: (left! + right!) / 2, y: (top! + bottom!) / 2 };
  } catch {
    // Not drawn.
    return null;
  }
}

async function nameOf(tools: CDPSession, nodeId: number): Promise<string | null> {
  try {
    const { nodes } = await tools.send("Accessibility.getPartialAXTree", { nodeId, fetchRelatives: false });
    return String(nodes[0]?.name?.value ?? "");
  } catch {
    // It has gone since it was listed.
    return null;
  }
}
