import type { Page } from "playwright";
import { waitFor } from "./wait-for.ts";

/** Presses the button called so. */
export async function press(popup: Page, name: string): Promise<void> {
  await popup.getByRole("button", { name, exact: true }).click();
}

/** Goes to «Notes», the second tab. */
export async function openNotes(popup: Page): Promise<void> {
  await popup.getByRole("tab").nth(1).click();
}

/** Headlines of the notes shown, from the top. */
export function shownNotes(popup: Page): Promise<string[]> {
  return popup.locator("[data-note] h3").allTextContents();
}

/** Waits until these headlines are shown in this order. */
export async function expectShown(popup: Page, headlines: readonly (string | null)[]): Promise<void> {
  await waitFor(
    "the list",
    () => shownNotes(popup),
    (shown) => JSON.stringify(shown) === JSON.stringify(headlines),
  );
}
