import type { RasdInChromium } from "./rasd-in-chromium.ts";

/** Changes a highlight's colour in the store and tells pages of it, as another part of Rasd does. */
export async function changeColour(rasd: RasdInChromium, id: string, colour: string): Promise<void> {
  const worker = await rasd.browser.serviceWorker();
  await worker.evaluate(
    async ([annotation, wanted]) => {
      const asked = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const database = await asked(indexedDB.open("rasd"));
      const annotations = database.transaction("annotations", "readwrite").objectStore("annotations");
      const stored = (await asked(annotations.get(annotation))) as object;
      await asked(annotations.put({ ...stored, colour: wanted }));
      database.close();
      const { chrome } = globalThis as unknown as {
        chrome: { storage: { local: { set(items: object): Promise<void> } } };
      };
      await chrome.storage.local.set({ highlightsChanged: `${annotation} ${wanted}` });
    },
    [id, colour] as const,
  );
}
