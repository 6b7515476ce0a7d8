/**
 * Decodes an HTML file: by its byte-order mark, else the charset its first kilobytes declare (windows-1256 is still
 * met on old Arabic pages), else UTF-8. Never throws; bytes that mean nothing become U+FFFD, as in a browser.
 */
export function decodeHtml(bytes: Uint8Array): string {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 4096));
  const declared = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/iu.exec(head)?.[1] ?? "utf-8";
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  try {
    return new TextDecoder(marked ? "utf-8" : declared).decode(bytes);
  } catch {
    return new TextDecoder("utf-8").decode(bytes);
  }
}
