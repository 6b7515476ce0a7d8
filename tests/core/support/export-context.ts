import type { ExportContext } from "../../../utils/core/exchange/types.ts";

export const NOW = "2026-03-01T09:00:00.000Z";

/** Of an export of everything. */
export const CONTEXT: ExportContext = {
  scope: "everything",
  title: "كل شيء",
  generatedAt: NOW,
  offset: 60,
  lang: "ar",
  extensionVersion: "0.1.0",
  lexiconVersion: "seed 1",
  projectName: () => null,
  entityName: (id: string) => id,
};
