/** Text of others, made fit to stand in a document of the reader's. */

/** Embeddings, overrides and isolates (Unicode UAX #9): with them a text can make another look as it is not written. */
const DIRECTION_CONTROLS: Readonly<Record<string, string>> = {
  "\u202a": "LRE",
  "\u202b": "RLE",
  "\u202c": "PDF",
  "\u202d": "LRO",
  "\u202e": "RLO",
  "\u2066": "LRI",
  "\u2067": "RLI",
  "\u2068": "FSI",
  "\u2069": "PDI",
};

/** C0 and C1 controls but tab and line feed, and code points that are no characters. */
const UNPRINTABLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]/gu;

/**
 * Controls shown as what they are: those that change the direction of a text by their names («⟦RLO⟧»), others by their pictures
 * (U+2400), half surrogate pairs as U+FFFD. Line breaks of every kind become line feeds. The marks LRM, RLM and ALM stay: they weigh on
 * their neighbours alone, and Arabic text needs them.
 */
export function showControls(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|\u2028|\u2029|\u0085|\u000b|\u000c/gu, "\n")
    .replace(/[\u202a-\u202e\u2066-\u2069]/gu, (control) => `⟦${DIRECTION_CONTROLS[control]}⟧`)
    .replace(UNPRINTABLE, (control) => {
      const code = control.charCodeAt(0);
      return code < 0x20 ? String.fromCharCode(0x2400 + code) : code === 0x7f ? "\u2421" : "\ufffd";
    });
}

/** The same on one line, white space of every kind as single blanks, none at the ends. */
export function showInLine(text: string): string {
  return showControls(text).replace(/\s+/gu, " ").trim();
}

/** Characters that may not stand in a link's address as they are, in any of the formats. */
const UNSAFE_IN_ADDRESS =
  /[\s\u0000-\u0020\u007f-\u009f"'<>`\\^{|}()[\]\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/gu;

/** The direction controls above as they are and percent-encoded: browsers and Markdown programs show them decoded. */
const TURNS = /[\u202a-\u202e\u2066-\u2069]|%e2%(?:80%a[a-e]|81%a[6-9])/iu;

/**
 * An address that may be a link: http(s), with everything percent-encoded that could end it early or change how it looks; null for any
 * other, and for one that would be shown in another order than it is written. What is percent-encoded already stays as it is.
 */
export function safeAddress(address: string): string | null {
  const trimmed = address.trim().toWellFormed();
  if (!/^https?:\/\/[^\s/]/iu.test(trimmed) || TURNS.test(trimmed)) return null;
  return trimmed.replace(UNSAFE_IN_ADDRESS, percentEncode);
}

/** encodeURIComponent leaves «'()» as they are. */
function percentEncode(char: string): string {
  const encoded = encodeURIComponent(char);
  return encoded.length > 1 ? encoded : `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
}
