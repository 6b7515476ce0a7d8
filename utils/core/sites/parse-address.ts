import { once } from "../once.ts";

/** An http(s) address in its parts. */
export interface Address {
  /** Lower-case, without user name, port and the root's trailing dot. */
  readonly host: string;
  /** Digits, or "" for the default ports 80 and 443. */
  readonly port: string;
  /** Begins with "/", dot segments resolved, percent-encoding in normal form. */
  readonly path: string;
  /** Without "?", percent-encoding in normal form; "" when there is none. */
  readonly query: string;
}

// Letters of both cases written out: with the flag for it a browser takes a millisecond to compile this, in each page anew.
const PARTS =
  /^[Hh][Tt][Tt][Pp][Ss]?:\/\/(?:[^/?#@\\]*@)?(\[[0-9A-Fa-f:.]+\]|[^/?#:@\\\s]+)(?::(\d*))?([/\\][^?#]*)?(?:\?([^#]*))?(?:#.*)?$/s;

/** Hosts in any script. A browser takes most of a millisecond to read it, in each page anew: only where it is needed. */
const host = once(() => /^(\[[0-9a-f:.]+\]|[\p{L}\p{M}\p{N}_-]+(\.[\p{L}\p{M}\p{N}_-]+)*)$/u);
/** Nearly every host. */
const ASCII_HOST = /^[a-z0-9_-]+(\.[a-z0-9_-]+)*$/;

/**
 * Takes an http(s) address apart; null for anything else (file:, about:, text that is no address). Written out here
 * because utils/core compiles without the DOM's URL; the tests hold it to URL's answers. The fragment is dropped.
 *
 * Percent-encoding is brought to the normal form of RFC 3986, 6.2.2: letters that need no encoding are decoded, all
 * others are upper-case %XX of their UTF-8 octets. Reserved characters stay as they were written, since %2F is not "/".
 */
export function parseAddress(url: string): Address | null {
  const parts = PARTS.exec(url.trim().replace(/[\t\n\r]/g, ""));
  if (parts === null) return null;
  const [, rawHost = "", rawPort = "", rawPath = "/", rawQuery = ""] = parts;
  const name = rawHost.toLowerCase().replace(/\.+$/, "");
  if (!ASCII_HOST.test(name) && !host().test(name)) return null;
  const port = rawPort.replace(/^0+(?=\d)/, "");
  return {
    host: name,
    port: port === "80" || port === "443" ? "" : port,
    path: resolveDots(normalisePercent(rawPath.replaceAll("\\", "/"), "/:@!$&'()*+,;=")),
    query: normalisePercent(rawQuery, "/:@!$&'()*+,;=?[]|"),
  };
}

/** Nothing in it to encode or to decode: all that most addresses are made of, and reserved everywhere. */
const PLAIN = /^[A-Za-z0-9._~/=&-]*$/;

/** `text` with %XX in normal form; the characters of `kept`, being reserved, are left alone. */
function normalisePercent(text: string, kept: string): string {
  if (PLAIN.test(text)) return text;
  return text.toWellFormed().replace(/%[0-9A-Fa-f]{2}|[^A-Za-z0-9._~-]/gu, (piece) => {
    if (piece.length === 3 && piece.startsWith("%")) {
      const letter = String.fromCharCode(Number.parseInt(piece.slice(1), 16));
      return /[A-Za-z0-9._~-]/.test(letter) ? letter : piece.toUpperCase();
    }
    if (kept.includes(piece)) return piece;
    // encodeURIComponent leaves ' ( ) * ! alone, which all stand in `kept`.
    return encodeURIComponent(piece);
  });
}

/** Removes "." and ".." segments (RFC 3986, 5.2.4). */
function resolveDots(path: string): string {
  if (!path.includes("/.")) return path;
  const out: string[] = [];
  const segments = path.split("/").slice(1);
  segments.forEach((segment, index) => {
    const last = index === segments.length - 1;
    if (segment === "..") {
      out.pop();
      if (last) out.push("");
    } else if (segment === ".") {
      if (last) out.push("");
    } else out.push(segment);
  });
  return `/${out.join("/")}`;
}
