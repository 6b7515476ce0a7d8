import type { SampleServer } from "../../../scripts/browsers/sample-server.ts";
import { dragOverIn, expectBarIn, pressInBarIn, readHostsIn } from "./highlight-bar-in-firefox.ts";
import { articlePage } from "./made-up-article.ts";
import type { RasdInFirefox } from "./rasd-in-firefox.ts";
import { readMarks } from "./read-marks.ts";
import { textsIn } from "./texts.ts";
import { waitFor } from "./wait-for.ts";

const { t } = textsIn("ar");
/** WebDriver's code point for the key. https://www.w3.org/TR/webdriver2/#keyboard-actions */
export const ESCAPE = "\uE00C";

/** What a test does and sees as a reader of made-up articles; both are asked for anew, since a test may start them again. */
export function createReader(rasdNow: () => RasdInFirefox, serverNow: () => SampleServer) {
  const firefox = () => rasdNow().browser.marionette;
  let count = 0;

  async function open(html = articlePage()): Promise<string> {
    const address = `http://www.hespress.com/made-up-${1670000 + count++}.html`;
    serverNow().add(address, html);
    await firefox().navigate(address);
    await rasdNow().readReport(address);
    return address;
  }

  /** The page as it is served from now on, read anew. */
  async function openAgain(address: string, html: string): Promise<void> {
    serverNow().add(address, html);
    await firefox().navigate(address);
    await rasdNow().readReport(address);
  }

  /** What the reader's highlights paint: the highlight's name, a colon, and the text. */
  const painted = async () =>
    (await firefox().evaluate(readMarks))
      .filter(({ name }) => /^hl-r\d$/u.test(name))
      .map(({ name, text }) => `${name}: ${text}`);
  const expectPainted = (...passages: string[]) =>
    waitFor("the highlights", painted, (found) => found.join("\n") === passages.join("\n"));

  const stored = async (address: string) => (await rasdNow().annotations()).filter(({ url }) => url === address);
  const expectStored = (address: string, passage: string, note = "") =>
    waitFor(
      `«${passage}» with «${note}»`,
      async () => (await stored(address)).map(({ quote, note: written }) => `${quote.exact}: ${written}`),
      (all) => all.includes(`${passage}: ${note}`),
    ).catch(async (error: Error) => {
      // Whether the press was ignored, or its save is under way, or has failed.
      throw new Error(`${error.message}; in the page: ${JSON.stringify(await readHostsIn(firefox()))}`);
    });

  /** Selects a passage and keeps it in yellow. */
  async function keep(passage: string): Promise<void> {
    await dragOverIn(firefox(), passage);
    await expectBarIn(firefox());
    await pressInBarIn(firefox(), t("highlightBar.colour.yellow"));
    await waitFor("the highlight", painted, (found) => found.some((one) => one.endsWith(passage)));
    await firefox().pressKey(ESCAPE);
  }

  return { open, openAgain, painted, expectPainted, stored, expectStored, keep };
}
