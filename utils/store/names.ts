export const DATABASE_NAME = "rasd";
/** The schema this program writes. A released version is never edited; a new one is added below it (database.ts). */
export const SCHEMA_VERSION = 4;
/** Dexie counts its versions in tenths of the browser's. */
export const DEXIE_FACTOR = 10;
