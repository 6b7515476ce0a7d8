export const NOW = "2026-03-01T09:00:00.000Z";

/** What lossless writers need of an export of everything. */
export const CONTEXT = {
  scope: "everything",
  title: "كل شيء",
  generatedAt: NOW,
  lang: "ar",
  extensionVersion: "0.1.0",
  lexiconVersion: "seed 1",
  redacted: false,
} as const;
