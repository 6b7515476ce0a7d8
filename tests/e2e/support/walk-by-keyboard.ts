import type { Page } from "playwright";

/** A reader without a mouse, on one page. */
export interface KeyboardWalk {
  /** What the focus is on, as it is called: its label or its text. */
  readonly focused: () => Promise<string>;
  /** Moves the focus on with the key until it is on something called so. Fails after a round through the page. */
  readonly tabTo: (name: string | null, key?: "Tab" | "Shift+Tab") => Promise<void>;
  /** The same until it is on an element that a selector names, for fields that are called by a label beside them. */
  readonly tabToElement: (selector: string) => Promise<void>;
  /** Goes there and presses a key. Default: Enter. */
  readonly press: (name: string | null, key?: string, on?: "Tab" | "Shift+Tab") => Promise<void>;
}

/** @param page asked for at each step: a walk may go on in another page. */
export function walkByKeyboard(page: () => Page): KeyboardWalk {
  const focused = async () =>
    tidy(
      await page().evaluate(
        () => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? "",
      ),
    );
  const walk = async (what: string, key: string, isThere: (called: string) => boolean | Promise<boolean>) => {
    const met: string[] = [];
    for (let press = 0; press < 80; press++) {
      await page().keyboard.press(key);
      const called = await focused();
      met.push(called);
      if (await isThere(called)) return;
    }
    throw new Error(`The keyboard does not reach ${what}; it met ${JSON.stringify([...new Set(met)])}`);
  };
  const tabTo: KeyboardWalk["tabTo"] = (name, key = "Tab") =>
    walk(String(name), key, (called) => called === tidy(name));
  return {
    focused,
    tabTo,
    tabToElement: (selector) =>
      walk(selector, "Tab", () =>
        page().evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector),
      ),
    press: async (name, key = "Enter", on = "Tab") => {
      await tabTo(name, on);
      await page().keyboard.press(key);
    },
  };
}

/** White space of every kind is one blank: French sets its own before «:» and inside «». Isolation marks are not read out. */
export function tidy(text: string | null): string {
  return (text ?? "")
    .replace(/[\u2066-\u2069]/gu, "")
    .replace(/\s+/gu, " ")
    .trim();
}
