/** What is kept under some keys of the extension's storage. */
export type Stored = Readonly<Record<string, unknown>>;

/** The keys a popup asks for before its program is there. */
export const KEYS = { settings: "settings", backups: "backups", ownTerms: "ownTerms" } as const;
