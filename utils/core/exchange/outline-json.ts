import type { FileText } from "./file-text.ts";
import { DEEPEST_IMPORT, problemAt } from "./import-types.ts";
import type { ParsedJson } from "./parse-json.ts";
import { createJsonScanner, FORBIDDEN_KEYS, type JsonListener } from "./scan-json.ts";

/** An object or a list that is an item of a list and still in its file: the offsets it stands between. */
export class ItemInFile {
  readonly from: number;
  readonly to: number;
  constructor(from: number, to: number) {
    [this.from, this.to] = [from, to];
  }
}

/**
 * A file as JSON.parse would give it, but that in every outermost list an ItemInFile stands for each object and list: so all of the file
 * was read, and none of its records is in memory. Refused as parseJson refuses, with the first fault of the whole file.
 *
 * @param pause called between pieces.
 */
export async function outlineJson(text: FileText, pause?: () => Promise<void>): Promise<ParsedJson> {
  const outline = createOutline();
  const scanner = createJsonScanner({ deepest: DEEPEST_IMPORT, forbidden: FORBIDDEN_KEYS }, outline);
  let fault = null;
  for await (const piece of text.pieces()) {
    fault = scanner.write(piece);
    if (fault !== null) break;
    await pause?.();
  }
  fault ??= scanner.end();
  if (fault === null) return { ok: true, value: outline.value() };
  return { ok: false, problem: problemAt(fault.kind, { line: fault.line, path: fault.path }, fault.key) };
}

type Container = unknown[] | Record<string, unknown>;

function createOutline(): JsonListener & { readonly value: () => unknown } {
  const open: { readonly container: Container; key: string }[] = [];
  let whole: unknown;
  /** Objects and lists inside each other in the item at hand, and where it began. */
  let [depth, from] = [0, 0];

  function put(value: unknown): void {
    const parent = open.at(-1);
    if (parent === undefined) whole = value;
    else if (Array.isArray(parent.container)) parent.container.push(value);
    else parent.container[parent.key] = value;
  }

  return {
    begin: (isList, offset) => {
      if (depth === 0 && !Array.isArray(open.at(-1)?.container)) {
        const container: Container = isList ? [] : {};
        put(container);
        open.push({ container, key: "" });
      } else if (depth++ === 0) from = offset;
    },
    end: (offset) => {
      if (depth === 0) open.pop();
      else if (--depth === 0) put(new ItemInFile(from, offset));
    },
    key: (key) => {
      if (depth === 0) open.at(-1)!.key = key;
    },
    scalar: (text) => put(JSON.parse(text)),
    wantsScalars: () => depth === 0,
    value: () => whole,
  };
}
