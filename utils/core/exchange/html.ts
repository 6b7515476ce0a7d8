import { safeAddress, showControls, showInLine } from "./visible-text.ts";

/** Markup that was put together by `html`, so that every text in it is escaped. */
export interface Html {
  readonly markup: string;
}

type Value = Html | readonly Html[] | string | number;

/** Markup with texts put in as text: whatever is no Html is escaped, in elements and in quoted attributes alike. */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Html {
  return { markup: parts.reduce((whole, part, index) => whole + render(values[index - 1]!) + part) };
}

export const NO_HTML: Html = { markup: "" };

export function joinHtml(pieces: readonly Html[], separator = ""): Html {
  return { markup: pieces.map(({ markup }) => markup).join(separator) };
}

function render(value: Value): string {
  if (typeof value === "string") return escapeHtml(value);
  if (typeof value === "number") return String(value);
  return "markup" in value ? value.markup : value.map(({ markup }) => markup).join("");
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "`": "&#96;",
};

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"'`]/gu, (char) => ENTITIES[char]!);
}

/** A text of others inside a line: isolated, so that its direction ends with it, and with its controls shown. */
export function foreign(text: string): Html {
  return html`<bdi>${showInLine(text)}</bdi>`;
}

/** A text of others as paragraphs of their own, each in the direction of its first letter. */
export function foreignParagraphs(text: string): Html {
  const lines = showControls(text)
    .split("\n")
    .flatMap((line) => line.trim() || []);
  return joinHtml(lines.map((line) => html`<p dir="auto">${line}</p>`));
}

/** An http(s) address as a link that shows itself; any other as text. */
export function linkAddressHtml(address: string): Html {
  const safe = safeAddress(address);
  const shown = html`<bdi dir="ltr" class="address">${showInLine(readable(address))}</bdi>`;
  return safe === null ? shown : html`<a href="${safe}" rel="noopener noreferrer">${shown}</a>`;
}

/** Percent-encoded letters as letters, as browsers show them: a headline in an address is for people. */
function readable(address: string): string {
  return address.replace(/(?:%[89a-f][0-9a-f])+/giu, (encoded) => {
    try {
      return decodeURIComponent(encoded);
    } catch {
      return encoded;
    }
  });
}
