import type { Marionette } from "../../../scripts/browsers/marionette.ts";
import type { BarControl } from "./highlight-bar.ts";
import { pressUntilHeard } from "./press-until-heard.ts";
import { locateText } from "./select-text.ts";
import { waitFor } from "./wait-for.ts";

/** An element as Firefox's own code sees it. */
type Pierced = HTMLElement & { readonly openOrClosedShadowRoot: ShadowRoot | null };

/**
 * Runs beside a page, with the rights to look into closed shadow roots: each host beside the body, the controls drawn in
 * it by their accessible names, and its text.
 */
function readClosedRoots(): { controls: BarControl[]; text: string; value: string | null; open: boolean }[] {
  return [...document.documentElement.children].flatMap((child) => {
    const root = (child as Pierced).openOrClosedShadowRoot;
    if (!root) return [];
    const controls = [...root.querySelectorAll<HTMLElement>("button, textarea, input")].flatMap((control) => {
      const box = control.getBoundingClientRect();
      if (box.width === 0) return [];
      const name = control.getAttribute("aria-label") ?? control.textContent ?? "";
      return [{ name, x: box.x + box.width / 2, y: box.y + box.height / 2 }];
    });
    const value = root.querySelector("textarea")?.value ?? null;
    const text = [...root.querySelectorAll(".sentence, .status")].map((part) => part.textContent ?? "").join(" ");
    return [{ controls, text, value, open: child.matches(":popover-open") }];
  });
}

/** What Rasd has put beside the body, seen into. */
export const readHostsIn = (marionette: Marionette) => marionette.evaluateBeside(readClosedRoots);

/** The names of the tags that the bar suggests. */
export const readSuggestionsIn = (marionette: Marionette) =>
  marionette.evaluateBeside(() =>
    [...document.documentElement.children].flatMap((child) =>
      [...((child as Pierced).openOrClosedShadowRoot?.querySelectorAll("[role=option]") ?? [])].map((option) =>
        option.getAttribute("aria-label"),
      ),
    ),
  );

/** The controls of the bar that are drawn, in its order; none when it is not shown. */
export async function readBarIn(marionette: Marionette): Promise<BarControl[]> {
  return (await readHostsIn(marionette)).flatMap(({ controls }) => controls);
}

/** Waits for the bar with its colours and tools. */
export function expectBarIn(marionette: Marionette): Promise<BarControl[]> {
  return waitFor(
    "the bar",
    () => readBarIn(marionette),
    // The signs of the map beside the scroll bar have no names.
    (controls) => controls.filter(({ name }) => name !== "").length > 4,
  );
}

/** Clicks the control called so, as a reader does. @throws Error naming what there is, when there is none called so. */
export async function pressInBarIn(marionette: Marionette, name: string): Promise<void> {
  await pressUntilHeard(marionette, ":root > :popover-open", async () => {
    const controls = await readBarIn(marionette);
    const control = controls.find((one) => one.name === name);
    if (!control) throw new Error(`The bar has no «${name}», only ${controls.map((one) => one.name).join(" · ")}`);
    await marionette.clickAt(control);
  });
}

/** Where a text stands in the window, after scrolling to it. @throws Error when it is not on the page. */
export async function placeOf(marionette: Marionette, text: string) {
  const ends = await marionette.evaluate(locateText, [text, 0] as const);
  if (!ends) throw new Error(`«${text}» is not on the page`);
  return ends;
}

/** Selects a text as a reader does, by dragging the mouse over it; what the browser then holds as selected comes back. */
export async function dragOverIn(marionette: Marionette, text: string): Promise<string> {
  const { from, to } = await placeOf(marionette, text);
  const between = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  await marionette.drag([from, between, to]);
  return marionette.evaluate(() => String(getSelection()));
}

/** The little used here of a browser window's own scope. */
interface SidebarScope {
  readonly SidebarController: { show(id: string): Promise<unknown>; hide(): void; readonly isOpen: boolean };
}

/** Opens the sidebar of an extension, as its entry in Firefox's menu does; null closes the sidebar. */
export async function showSidebar(marionette: Marionette, addonId: string | null): Promise<void> {
  await marionette.evaluateInBrowser(
    async (id) => {
      const { SidebarController } = globalThis as unknown as SidebarScope;
      if (id !== null) await SidebarController.show(id);
      else if (SidebarController.isOpen) SidebarController.hide();
    },
    // Firefox names an extension's sidebar as its widgets.
    addonId && `${addonId.replaceAll(/[^a-z0-9_-]/giu, "_")}-sidebar-action`,
  );
}
