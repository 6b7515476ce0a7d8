/** A file that grows. Every megabyte is handed to the browser, which may keep it outside of this page's memory. */
export interface BlobParts {
  readonly add: (data: string | Uint8Array<ArrayBuffer>) => void;
  /** All of it. What was added stays, and more may be. */
  readonly blob: () => Blob;
}

const PART = 1_000_000;

export function createBlobParts(media: string): BlobParts {
  const type = media;
  const parts: Blob[] = [];
  let open: (string | Uint8Array<ArrayBuffer>)[] = [];
  let length = 0;
  return {
    add: (data) => {
      open.push(data);
      length += data.length;
      if (length < PART) return;
      parts.push(new Blob(open, { type }));
      [open, length] = [[], 0];
    },
    blob: () => new Blob([...parts, ...open], { type }),
  };
}
