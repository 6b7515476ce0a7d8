import type { Page } from "playwright";

/** What a round through a page by the Tab key met and missed, each as it is called. */
export interface Round {
  readonly stops: number;
  /** Controls in sight that neither Tab nor, inside of a composite (WAI-ARIA APG), the arrows lead to. */
  readonly missed: readonly string[];
  /** Stops at which nothing shows that the focus is there. */
  readonly unmarked: readonly string[];
}

/** Goes once through a page by Tab. Open what is folded before. Stops after `most` presses: a page that long has a trap. */
export async function goRoundByTab(page: Page, most = 400): Promise<Round> {
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    document.body.tabIndex = -1;
    document.body.focus();
  });
  const unmarked: string[] = [];
  let stops = 0;
  for (; stops < most; stops++) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(visit);
    if (stop === null) break;
    if (!stop.isMarked) unmarked.push(stop.name);
  }
  if (stops === most) throw new Error(`${most} presses of Tab do not lead out of the page`);
  return { stops, missed: await page.evaluate(listMissed), unmarked };
}

/** Runs in the page: marks where the focus is as visited. Null: it has left the page, or begins anew. */
function visit(): { name: string; isMarked: boolean } | null {
  const element = document.activeElement;
  if (!(element instanceof Element) || element === document.body || element.hasAttribute("data-visited")) return null;
  element.setAttribute("data-visited", "");
  // The element itself may show it, a part of its drawing, or the box around it.
  const parts = [element, element.parentElement, element.nextElementSibling, ...element.querySelectorAll("*")];
  const look = () =>
    parts.map((part) => {
      if (part === null) return "";
      const { outline, boxShadow, stroke, strokeWidth, fill, backgroundColor, borderColor, opacity } =
        getComputedStyle(part);
      return [outline, boxShadow, stroke, strokeWidth, fill, backgroundColor, borderColor, opacity].join();
    });
  const focused = look();
  (element as HTMLElement).blur();
  const isMarked = look().join() !== focused.join();
  (element as HTMLElement).focus({ preventScroll: true });
  return { name: (element.getAttribute("aria-label") ?? element.textContent ?? "").trim().slice(0, 60), isMarked };
}

/** Runs in the page. */
function listMissed(): string[] {
  const COMPOSITE =
    "[role=grid],[role=listbox],[role=tablist],[role=radiogroup],[role=toolbar],[role=menu],[role=tree],svg,.timeline-bars,fieldset,table";
  const controls = document.querySelectorAll<HTMLElement | SVGElement>(
    "a[href], button, input, select, textarea, summary, [tabindex], [role=button], [role=link], [role=tab], [role=option]",
  );
  const missed: string[] = [];
  for (const control of controls) {
    if (control === document.body || control.hasAttribute("data-visited")) continue;
    if (!control.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    if ((control as HTMLButtonElement).disabled || control.closest("[inert], [aria-hidden=true]")) continue;
    // A place to which a program moves the focus is no control.
    const isPlace = control.tabIndex < 0 && !control.matches("a, button, input, select, textarea, summary, [role]");
    const composite = control.parentElement?.closest(COMPOSITE);
    const radios = control.matches("input[type=radio]") ? control.closest("fieldset, form, [role=radiogroup]") : null;
    const isInside = [composite, radios].some(
      (box) => box?.querySelector("[data-visited]") || box?.matches("[data-visited]"),
    );
    if (!isPlace && !isInside) missed.push(control.outerHTML.replace(/\s+/g, " ").slice(0, 160));
  }
  return missed;
}
