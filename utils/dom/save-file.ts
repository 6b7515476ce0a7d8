/** Hands a text to the browser's downloads under a file name. The network is not asked for anything. */
export function saveFile(doc: Document, name: string, text: string, type: string): void {
  saveBlob(doc, name, new Blob([text], { type: `${type};charset=utf-8` }));
}

/** The same for what is gathered already. */
export function saveBlob(doc: Document, name: string, file: Blob): void {
  const url = URL.createObjectURL(file);
  const link = doc.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The download has its own hold on the data once it has begun; a busy browser begins late.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
