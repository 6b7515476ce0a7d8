import type { PageReport } from "../../../utils/core/notes/page-report.ts";

/** One save, as the page session asks for it. */
export interface SaveOrder {
  /** Of this save among others; each makes its own highlight. */
  readonly number: number;
  readonly report: PageReport;
}

/**
 * Runs in a content script, as source text: makes a highlight, writes its note, and resolves to how many of the two the background said to
 * be on disk.
 */
async function saveOnce({ number, report }: SaveOrder): Promise<number> {
  const { runtime } = (
    globalThis as unknown as { chrome: { runtime: { sendMessage(message: object): Promise<unknown> } } }
  ).chrome;
  const ask = async (message: object) =>
    ((await runtime.sendMessage(message)) as { ok?: boolean } | undefined)?.ok === true ? 1 : 0;
  const id = `00000000-0000-4000-8000-${number.toString(16).padStart(12, "0")}`;
  const draft = {
    ...{ id, scope: "article", lang: "ar", dir: "rtl", colour: "yellow", tags: [], entities: [], note: "" },
    quote: { type: "TextQuoteSelector", exact: `مقطع ${number}`, prefix: "", suffix: "" },
    position: { type: "TextPositionSelector", start: number, end: number + 4 },
  };
  const made = await ask({ type: "page/highlight", draft, report });
  return made + (await ask({ type: "page/edit", id, edit: { note: `شهادة ${number}` } }));
}

/** The same as an expression for the content script's world; its value is a promise. */
export function savingOnce(order: SaveOrder): string {
  return `(${saveOnce})(${JSON.stringify(order)})`;
}

/** Runs in a page of the extension: one write without «strict» into a database beside Rasd's own, which shows that a sync would be missed. */
export async function writeRelaxed(number: number): Promise<void> {
  const opening = indexedDB.open("relaxed");
  const database = await new Promise<IDBDatabase>((done, failed) => {
    opening.onupgradeneeded = () => opening.result.createObjectStore("rows");
    opening.onsuccess = () => done(opening.result);
    opening.onerror = () => failed(opening.error);
  });
  await new Promise<void>((done, failed) => {
    const transaction = database.transaction("rows", "readwrite", { durability: "relaxed" });
    transaction.objectStore("rows").put(`شهادة ${number}`, number);
    transaction.oncomplete = () => done();
    transaction.onabort = () => failed(transaction.error);
  });
  database.close();
}
