/** Hands data to the browser's downloads under a file name. The network is not asked for anything. */
export function saveBlob(doc: Document, name: string, data: Blob): void {
  const url = URL.createObjectURL(data);
  const link = doc.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The download has its own hold on the data once it has begun; a busy browser begins late.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
