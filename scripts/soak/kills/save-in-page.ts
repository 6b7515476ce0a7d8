import type { PageReport } from "../../../utils/core/notes/page-report.ts";
import { checksum } from "./checksum.ts";

/** What is saved, and where each acknowledgement is told. */
export interface SavingOrder {
  /** Of every id made; no two orders have the same. */
  readonly round: number;
  readonly report: PageReport;
  /** How many savers at once. */
  readonly savers: number;
  /** A path of the page's own site: the id and the version of what was acknowledged are put behind it. */
  readonly path: string;
}

/**
 * Runs in a content script, as source text: makes highlights and goes on writing their notes until the browser is gone, each save as the
 * page session asks for it, and tells of each once the background has said that it is on disk. Notes are of 20 to 20,000 characters.
 */
function saveForEver({ round, report, savers, path }: SavingOrder, sum: (text: string) => string): void {
  const { runtime } = (
    globalThis as unknown as { chrome: { runtime: { sendMessage(message: object): Promise<unknown> } } }
  ).chrome;
  let count = 0;
  const ask = async (message: object) =>
    ((await runtime.sendMessage(message)) as { ok?: boolean } | undefined)?.ok === true;
  const tell = (id: string, version: number) => void fetch(`${location.origin}${path}${id}/${version}`).catch(() => {});
  const saver = async () => {
    for (;;) {
      const number = count++;
      const id = `00000000-0000-4000-8000-${(round * 100_000 + number).toString(16).padStart(12, "0")}`;
      const body = `${round}.${number} ${"شهادة وقرائن، témoignage. ".repeat(1 + ((number * 37) % 800))}`;
      const note = (version: number) => `${version}|${sum(`${id}|${version}|${body}`)}|${body}`;
      const draft = {
        ...{ id, scope: "article", lang: "ar", dir: "rtl", colour: "yellow", tags: [], entities: [], note: note(1) },
        quote: { type: "TextQuoteSelector", exact: `مقطع ${number}`, prefix: "", suffix: "" },
        position: { type: "TextPositionSelector", start: number, end: number + 4 },
      };
      if (!(await ask({ type: "page/highlight", draft, report }))) continue;
      tell(id, 1);
      for (let version = 2; version <= 3; version++)
        if (await ask({ type: "page/edit", id, edit: { note: note(version) } })) tell(id, version);
    }
  };
  for (let each = 0; each < savers; each++) void saver().catch(() => {});
}

/** The same as an expression for the content script's world. */
export function savingScript(order: SavingOrder): string {
  return `(${saveForEver})(${JSON.stringify(order)}, ${checksum})`;
}
