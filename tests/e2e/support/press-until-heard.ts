import type { Marionette } from "../../../scripts/browsers/marionette.ts";
import { standStill } from "./stand-still.ts";
import { waitFor } from "./wait-for.ts";

/** What the hearing leaves in the world beside the page. */
interface Hearing {
  rasdHeard?: boolean;
}

/**
 * Presses, and presses again when Firefox has not brought the click to where it was meant: beside other browsers on two cores, the click that
 * follows a change of tabs or of the page's layout can be sent to where things stood before. What the page does with a click it has heard is
 * not looked at. What is pressed must have stood still.
 *
 * @param css what the click is meant for, or what that stands in.
 * @throws Error when none of three clicks was heard there.
 */
export async function pressUntilHeard(marionette: Marionette, css: string, press: () => Promise<void>): Promise<void> {
  for (let times = 0; times < 3; times++) {
    await marionette.evaluate(standStill);
    await marionette.evaluateBeside(hearClicks, css);
    await press();
    const heard = () => marionette.evaluateBeside(() => (globalThis as Hearing).rasdHeard === true);
    if (await waitFor(`a click on ${css}`, heard, Boolean, 2_000).catch(() => false)) return;
  }
  throw new Error(`Firefox has brought none of three clicks to ${css}`);
}

/** Runs beside the page, in the browser's own group of listeners: the page and Rasd cannot keep an event from it. */
function hearClicks(css: string): void {
  const hearing = globalThis as Hearing;
  hearing.rasdHeard = false;
  const listen = (event: Event) => {
    if (event.isTrusted && (event.target as Element).closest(css)) hearing.rasdHeard = true;
  };
  document.defaultView?.addEventListener("click", listen, { capture: true, mozSystemGroup: true } as object);
}
