/**
 * Whether an object in the JSON has a key twice. JSON.parse keeps the last one and says nothing, while another reader may show the
 * first: text could be put before the sealed text and still verify. Counted: keys in the text against keys in what was
 * read from it. `json` must be valid. O(length), without recursion, since a file may be nested deep.
 */
export function hasDoubledKey(json: string, data: unknown): boolean {
  return countWrittenKeys(json) !== countReadKeys(data);
}

/** Strings followed by a colon. */
function countWrittenKeys(json: string): number {
  let count = 0;
  let i = json.indexOf('"');
  while (i !== -1) {
    i++;
    while (json[i] !== '"') i += json[i] === "\\" ? 2 : 1;
    do i++;
    while (json[i] === " " || json[i] === "\n" || json[i] === "\r" || json[i] === "\t");
    if (json[i] === ":") count++;
    i = json.indexOf('"', i);
  }
  return count;
}

function countReadKeys(data: unknown): number {
  let count = 0;
  const waiting = [data];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (value === null || typeof value !== "object") continue;
    if (!Array.isArray(value)) count += Object.keys(value).length;
    for (const item of Object.values(value)) if (item !== null && typeof item === "object") waiting.push(item);
  }
  return count;
}
