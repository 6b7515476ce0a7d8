import type { Page } from "playwright";
import { pressInBar, readBar } from "./highlight-bar.ts";
import { readMarks } from "./read-marks.ts";
import { dragOver } from "./select-text.ts";
import { waitFor } from "./wait-for.ts";

/** What the reader's highlights paint in a page, one after the other. Each text node is painted by itself. */
export async function readPainted(page: Page): Promise<string> {
  const marks = await page.evaluate(readMarks);
  return marks
    .filter(({ name }) => /^hl-r\d$/u.test(name))
    .map(({ text }) => text)
    .join("");
}

/** Waits until exactly this is painted. @param timeout in milliseconds. */
export function waitForPainted(page: Page, passage: string, timeout?: number): Promise<string> {
  return waitFor(
    "the highlight",
    () => readPainted(page),
    (found) => found === passage,
    timeout,
  );
}

/** Waits until the bar shows its tools. */
export async function waitForBar(page: Page): Promise<void> {
  await waitFor(
    "the bar",
    () => readBar(page),
    (controls) => controls.length > 4,
  );
}

/** Selects a passage as a reader does and presses a control of the bar. */
export async function keepPassage(page: Page, passage: string, control: string): Promise<void> {
  await dragOver(page, passage);
  await waitForBar(page);
  await pressInBar(page, control);
}
