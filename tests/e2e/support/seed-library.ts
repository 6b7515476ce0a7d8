import type { Page } from "playwright";

/** Records by the table they belong in. */
export type Seeds = Readonly<Record<string, readonly object[]>>;

/**
 * Puts records into the extension's database, as if they had been kept before, and has them indexed: `page` is one of the
 * extension's that has opened the database. Load the library anew after it.
 */
export async function seedLibrary(page: Page, seeds: Seeds): Promise<void> {
  await page.evaluate(putRecords, seeds);
}

/** The same inside a page of the extension: it travels there as source text and refers to nothing outside itself. */
export async function putRecords(records: Seeds): Promise<void> {
  const settled = <T>(request: IDBRequest<T>) =>
    new Promise<T>((done, failed) => {
      request.onsuccess = () => done(request.result);
      request.onerror = () => failed(request.error);
    });
  const database = await settled(indexedDB.open("rasd"));
  const tables = Object.keys(records);
  const transaction = database.transaction([...tables, "searchQueue"], "readwrite");
  for (const table of tables) {
    for (const record of records[table]!) transaction.objectStore(table).put(record);
    if (["articles", "annotations", "sealed"].includes(table))
      transaction.objectStore("searchQueue").add({ table, id: null });
  }
  await new Promise((done, failed) => {
    transaction.oncomplete = done;
    transaction.onerror = () => failed(transaction.error);
  });
  database.close();
}
