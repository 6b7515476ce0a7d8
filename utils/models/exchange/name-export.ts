import type { ExportFormat, ExportFormatFacts, ExportScope } from "../../core/exchange/types.ts";

/** Name of an exported file: what of, in which format, of which day of the reader's. In ASCII, which every file system takes. */
export function nameExport(scope: ExportScope, format: ExportFormat, facts: ExportFormatFacts, now: Date): string {
  const two = (value: number) => String(value).padStart(2, "0");
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  const isNamed = ["json", "html", "csv", "ris"].includes(format);
  const ending = facts.files === "many" ? "zip" : facts.extension;
  return `rasd-${scope}${isNamed ? "" : `-${format}`}-${day}.${ending}`;
}
