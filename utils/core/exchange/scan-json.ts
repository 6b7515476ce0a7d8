/** What scanJson finds, and where. `offset` in UTF-16 units; `path` of the value or key, «a[0].b»; `line` from 1. */
export interface JsonFault {
  readonly kind: "cut-off" | "syntax" | "doubled-key" | "forbidden-key" | "too-deep";
  readonly offset: number;
  readonly line: number;
  readonly path: string;
  /** The key; "" for the other kinds. */
  readonly key: string;
}

export interface JsonRules {
  /** Objects and lists inside each other. */
  readonly deepest: number;
  readonly forbidden: ReadonlySet<string>;
}

/** Parts of a path that are told; a file may be nested deeper than anybody reads. */
const LONGEST_PATH = 100;

/** Keys that objects have from their prototype: a program that copies fields would change all objects by them. */
export const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

interface Level {
  /** null: a list. */
  readonly keys: Set<string> | null;
  /** The key read last. */
  key: string;
  /** Place of the value at hand in a list. */
  index: number;
}

/**
 * Checks that a text is JSON (RFC 8259) and that no program could read it in two ways: JSON.parse keeps the last of two equal keys and
 * says nothing, while another reader may show the first. Returns the first fault; null: JSON.parse takes it. A byte order mark at
 * the beginning is passed over. Without recursion, since a file may be nested deep; O(length).
 *
 * Written out because JSON.parse tells neither keys nor, in every browser, the place of a fault.
 */
export function scanJson(json: string, rules: JsonRules): JsonFault | null {
  const levels: Level[] = [];
  let at = json.startsWith("\ufeff") ? 1 : 0;
  /** What may come next. */
  let expected: "value" | "value or ]" | "key" | "key or }" | "comma or end" = "value";

  for (;;) {
    while (isSpace(json.charCodeAt(at))) at++;
    const char = json.charCodeAt(at);
    const level = levels.at(-1);
    if (expected === "comma or end") {
      if (level === undefined) return Number.isNaN(char) ? null : fault("syntax");
      const closing = level.keys === null ? BRACKET_CLOSE : BRACE_CLOSE;
      if (char === COMMA) {
        at++;
        level.index++;
        expected = level.keys === null ? "value" : "key";
      } else if (char === closing) {
        at++;
        levels.pop();
      } else return fault(Number.isNaN(char) ? "cut-off" : "syntax");
      continue;
    }
    if (Number.isNaN(char)) return fault("cut-off");
    if (expected === "key" || expected === "key or }") {
      if (char === BRACE_CLOSE && expected === "key or }") {
        at++;
        levels.pop();
        expected = "comma or end";
        continue;
      }
      if (char !== QUOTE) return fault("syntax");
      const from = at;
      const end = endOfString(json, at);
      if (end < 0) return fault(badString(end));
      at = end;
      const raw = json.slice(from + 1, end - 1);
      const key = raw.includes("\\") ? (JSON.parse(`"${raw}"`) as string) : raw;
      level!.key = key;
      if (rules.forbidden.has(key)) return fault("forbidden-key", from, key);
      if (level!.keys!.has(key)) return fault("doubled-key", from, key);
      level!.keys!.add(key);
      while (isSpace(json.charCodeAt(at))) at++;
      const colon = json.charCodeAt(at);
      if (colon !== COLON) return fault(Number.isNaN(colon) ? "cut-off" : "syntax");
      at++;
      expected = "value";
      continue;
    }
    if (char === BRACKET_CLOSE && expected === "value or ]") {
      at++;
      levels.pop();
      expected = "comma or end";
      continue;
    }
    if (char === BRACE || char === BRACKET) {
      if (levels.length >= rules.deepest) return fault("too-deep");
      at++;
      levels.push({ keys: char === BRACE ? new Set() : null, key: "", index: 0 });
      expected = char === BRACE ? "key or }" : "value or ]";
      continue;
    }
    if (char === QUOTE) {
      const end = endOfString(json, at);
      if (end < 0) return fault(badString(end));
      at = end;
    } else {
      SCALAR.lastIndex = at;
      const length = SCALAR.exec(json)?.[0].length ?? 0;
      if (length === 0) return fault(isCutScalar(json, at) ? "cut-off" : "syntax");
      at += length;
    }
    expected = "comma or end";
  }

  function fault(kind: JsonFault["kind"], offset = at, key = ""): JsonFault {
    let line = 1;
    for (let next = json.indexOf("\n"); next >= 0 && next < offset; next = json.indexOf("\n", next + 1)) line++;
    return { kind, offset: Math.min(offset, json.length), line, path: pathOf(levels.slice(0, LONGEST_PATH)), key };
  }

  /** endOfString's answer when there is none: -1 the text ends in it, else a sign that may not stand there. */
  function badString(end: number): "cut-off" | "syntax" {
    if (end === -1) return "cut-off";
    at = -end;
    return "syntax";
  }
}

const [QUOTE, COMMA, COLON, BACKSLASH] = [0x22, 0x2c, 0x3a, 0x5c];
const [BRACE, BRACE_CLOSE, BRACKET, BRACKET_CLOSE] = [0x7b, 0x7d, 0x5b, 0x5d];
/** Sticky, and nothing that could be a longer word or number may follow. */
const SCALAR = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y;

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}

/** Offset behind the string that begins at `from`; -1: it never ends; another negative: minus the offset of what is no JSON. */
function endOfString(json: string, from: number): number {
  for (let i = from + 1; i < json.length; i++) {
    const code = json.charCodeAt(i);
    if (code === QUOTE) return i + 1;
    if (code < 0x20) return -i;
    if (code !== BACKSLASH) continue;
    const escaped = json[++i];
    if (escaped === undefined) return -1;
    if (escaped === "u") {
      const digits = json.slice(i + 1, i + 5);
      if (!/^[0-9a-fA-F]*$/.test(digits)) return -i;
      if (digits.length < 4) return -1;
      i += 4;
    } else if (!'"\\/bfnrt'.includes(escaped)) return -i;
  }
  return -1;
}

/** Whether the text ends in the middle of a number or a word. */
function isCutScalar(json: string, at: number): boolean {
  const rest = json.slice(at, at + 400);
  if (at + rest.length < json.length) return false;
  return (
    ["true", "false", "null"].some((word) => word.startsWith(rest)) || /^-?(?:\d+(?:\.\d*)?(?:[eE][+-]?)?)?$/.test(rest)
  );
}

function pathOf(levels: readonly Level[]): string {
  return joinPath(levels.map(({ keys, key, index }) => (keys === null ? index : key)).filter((part) => part !== ""));
}

/** «a[0].b» of its parts; a key that is no plain word stands in brackets as JSON writes it. */
export function joinPath(parts: readonly (string | number)[]): string {
  let path = "";
  for (const part of parts) {
    if (typeof part === "number") path += `[${part}]`;
    else if (!/^[\p{L}_@][\p{L}\p{N}_:@-]*$/u.test(part)) path += `[${JSON.stringify(part)}]`;
    else path += path === "" ? part : `.${part}`;
  }
  return path;
}
