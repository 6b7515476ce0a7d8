import { foldString } from "../../../utils/core/text/fold.ts";

/** Letters and digits of a folded text, everything else as one blank; percent-encoding read, once and twice. */
function readings(text: string): string[] {
  const decode = (one: string) =>
    one.replace(/(?:%[0-9a-f]{2})+/giu, (octets) => {
      const bytes = octets
        .slice(1)
        .split("%")
        .map((hex) => Number.parseInt(hex, 16));
      return new TextDecoder().decode(new Uint8Array(bytes));
    });
  return [text, decode(text), decode(decode(text))].map(
    (one) => ` ${foldString(one).replace(/[^\p{L}\p{N}]+/gu, " ")} `,
  );
}

/**
 * Whether a text holds one of the names, whole: its folded words one after the other, with nothing or a blank between them, with a
 * proclitic before the first or none. The obvious way, to hold the matcher to; a word of one letter counts only as a word of its own.
 */
export function slowlyHoldsName(text: string, names: readonly string[]): boolean {
  return readings(text).some((reading) =>
    names.some((name) => {
      const words = foldString(name).match(/[\p{L}\p{N}]+/gu) ?? [];
      const body = words
        .map((word, index) => {
          const next = words[index + 1];
          return word + (next === undefined ? "" : word.length === 1 || next.length === 1 ? " " : " ?");
        })
        .join("");
      const before = /^\p{Script=Arabic}/u.test(body) ? "[وف]?[بكل]?" : "";
      return new RegExp(` ${before}${body} `, "u").test(reading);
    }),
  );
}
