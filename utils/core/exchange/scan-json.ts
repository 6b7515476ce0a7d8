import { joinPath } from "./json-path.ts";
import {
  BRACE,
  BRACE_CLOSE,
  BRACKET,
  BRACKET_CLOSE,
  BYTE_ORDER_MARK,
  COLON,
  COMMA,
  createStringPasser,
  isCutScalar,
  isScalar,
  isScalarSign,
  isSpace,
  LINE_BREAK,
  MORE,
  QUOTE,
  WRONG,
} from "./json-signs.ts";

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

/** Hears of a text's values as they are passed, in their order. Offsets in UTF-16 units of the whole text. */
export interface JsonListener {
  /** An object or a list begins at the offset. */
  readonly begin: (isList: boolean, offset: number) => void;
  /** The innermost ends before the offset. */
  readonly end: (offset: number) => void;
  /** A key of the innermost, allowed and new in it. */
  readonly key: (key: string) => void;
  /** A string, a number or a word as it is written. */
  readonly scalar: (text: string) => void;
  /** Whether `scalar` is to be told: else its text is not gathered. */
  readonly wantsScalars: () => boolean;
}

/** Takes a text piece by piece, cut anywhere: in a string, an escape, a number, between two surrogates. */
export interface JsonScanner {
  /** The first fault; null: none so far. After a fault nothing more is to be written. */
  readonly write: (piece: string) => JsonFault | null;
  /** What the text lacks; null: it was JSON. */
  readonly end: () => JsonFault | null;
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
  const scanner = createJsonScanner(rules);
  return scanner.write(json) ?? scanner.end();
}

/** scanJson of a text that comes in pieces. Of the pieces passed it keeps no more than the beginning of a key or value that was cut. */
export function createJsonScanner(rules: JsonRules, listener: JsonListener | null = null): JsonScanner {
  const levels: Level[] = [];
  const strings = createStringPasser();
  /** What may come next. */
  let expected: "value" | "value or ]" | "key" | "key or }" | "colon" | "comma or end" = "value";
  /** The place in the piece at hand, and units before the piece. */
  let [piece, at, before] = ["", 0, 0];
  /** Line breaks passed, and one. None can stand in a string, so that a fault in one is in this line. */
  let line = 1;
  /** What is begun and not ended, the offset of its first sign, and what of its text is kept; of strings without the quotes. */
  let [open, start, held]: ["" | "key" | "string" | "scalar", number, string] = ["", 0, ""];

  return {
    write: (text) => {
      before += piece.length;
      [piece, at] = [text, 0];
      if (before === 0 && piece.charCodeAt(0) === BYTE_ORDER_MARK) at = 1;
      while (at < piece.length) {
        const fault = open === "" ? step(piece.charCodeAt(at)) : open === "scalar" ? passScalar() : passString();
        if (fault !== null) return fault;
      }
      return null;
    },
    end: () => {
      before += piece.length;
      [piece, at] = ["", 0];
      if (open === "scalar") {
        if (!isScalar(held)) return fault(isCutScalar(held) ? "cut-off" : "syntax", start);
        endScalar(held);
      }
      if (open !== "") return fault("cut-off", start);
      return expected === "comma or end" && levels.length === 0 ? null : fault("cut-off");
    },
  };

  function step(char: number): JsonFault | null {
    if (isSpace(char)) {
      if (char === LINE_BREAK) line++;
      at++;
      return null;
    }
    const level = levels.at(-1);
    if (expected === "comma or end") {
      if (level === undefined) return fault("syntax");
      if (char === (level.keys === null ? BRACKET_CLOSE : BRACE_CLOSE)) return close();
      if (char !== COMMA) return fault("syntax");
      level.index++;
      expected = level.keys === null ? "value" : "key";
    } else if (expected === "colon") {
      if (char !== COLON) return fault("syntax");
      expected = "value";
    } else if (expected === "key" || expected === "key or }") {
      if (char === BRACE_CLOSE && expected === "key or }") return close();
      if (char !== QUOTE) return fault("syntax");
      begin("key");
    } else if (char === BRACKET_CLOSE && expected === "value or ]") return close();
    else if (char === BRACE || char === BRACKET) {
      if (levels.length >= rules.deepest) return fault("too-deep");
      listener?.begin(char === BRACKET, before + at);
      levels.push({ keys: char === BRACE ? new Set() : null, key: "", index: 0 });
      expected = char === BRACE ? "key or }" : "value or ]";
    } else if (char === QUOTE) begin("string");
    else {
      begin("scalar");
      return isScalarSign(char) ? null : fault("syntax");
    }
    at++;
    return null;
  }

  function begin(kind: typeof open): void {
    [open, start, held] = [kind, before + at, ""];
    strings.begin();
  }

  function close(): null {
    at++;
    levels.pop();
    expected = "comma or end";
    listener?.end(before + at);
    return null;
  }

  function passScalar(): JsonFault | null {
    const from = at;
    while (at < piece.length && isScalarSign(piece.charCodeAt(at))) at++;
    held += piece.slice(from, at);
    if (at === piece.length) return null;
    return isScalar(held) ? endScalar(held) : fault("syntax", start);
  }

  function passString(): JsonFault | null {
    const from = at;
    const to = strings.pass(piece, at);
    if (to === WRONG) return fault("syntax", before + strings.wrongAt());
    at = to === MORE ? piece.length : to;
    const isKey = open === "key";
    if (isKey || listener?.wantsScalars()) held += piece.slice(from, to === MORE ? at : at - 1);
    if (to === MORE) return null;
    return isKey ? endKey() : endScalar(`"${held}"`);
  }

  function endScalar(text: string): null {
    if (listener?.wantsScalars()) listener.scalar(text);
    [open, held, expected] = ["", "", "comma or end"];
    return null;
  }

  function endKey(): JsonFault | null {
    const key = held.includes("\\") ? (JSON.parse(`"${held}"`) as string) : held;
    const level = levels.at(-1)!;
    level.key = key;
    if (rules.forbidden.has(key)) return fault("forbidden-key", start, key);
    if (level.keys!.has(key)) return fault("doubled-key", start, key);
    level.keys!.add(key);
    listener?.key(key);
    [open, held, expected] = ["", "", "colon"];
    return null;
  }

  function fault(kind: JsonFault["kind"], offset = before + at, key = ""): JsonFault {
    return { kind, offset, line, path: pathOf(levels.slice(0, LONGEST_PATH)), key };
  }
}

function pathOf(levels: readonly Level[]): string {
  return joinPath(levels.map(({ keys, key, index }) => (keys === null ? index : key)).filter((part) => part !== ""));
}
