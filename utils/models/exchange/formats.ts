import type { ExportFormat, ExportFormatFacts, MakeWriter } from "../../core/exchange/types.ts";

export interface FormatWriter {
  readonly make: MakeWriter;
  readonly facts: ExportFormatFacts;
}

/** The writer of a format, loaded when it is chosen. */
export async function loadFormat(format: ExportFormat): Promise<FormatWriter> {
  switch (format) {
    case "json": {
      const { writeJson, JSON_FACTS } = await import("../../core/exchange/write-json.ts");
      return { make: writeJson, facts: JSON_FACTS };
    }
    case "json-lines": {
      const { writeJsonLines, JSON_LINES_FACTS } = await import("../../core/exchange/write-json-lines.ts");
      return { make: writeJsonLines, facts: JSON_LINES_FACTS };
    }
    case "web-annotation": {
      const { writeWebAnnotation, WEB_ANNOTATION_FACTS } = await import("../../core/exchange/write-web-annotation.ts");
      return { make: writeWebAnnotation, facts: WEB_ANNOTATION_FACTS };
    }
    default:
      return (await import("../../core/exchange/document-writers.ts")).DOCUMENT_WRITERS[format];
  }
}
