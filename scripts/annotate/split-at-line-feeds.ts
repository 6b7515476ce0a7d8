/**
 * The lines of a stream, without their LF or CRLF. Node's own readline also ends a line at U+2028 and U+2029, which stand
 * inside the strings of valid JSON Lines.
 */
export async function* splitAtLineFeeds(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let pending: string[] = [];
  for await (const chunk of chunks) {
    const [first, ...others] = chunk.split("\n") as [string, ...string[]];
    pending.push(first);
    for (const next of others) {
      yield withoutReturn(pending.join(""));
      pending = [next];
    }
  }
  yield withoutReturn(pending.join(""));
}

function withoutReturn(line: string): string {
  return line.endsWith("\r") ? line.slice(0, -1) : line;
}
