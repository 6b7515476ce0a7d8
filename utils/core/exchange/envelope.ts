import * as v from "valibot";
import { short, time } from "../notes/schemas.ts";
import { EXPORT_SCOPES } from "./types.ts";

/**
 * Name and version of Rasd's own formats: JSON has it at its top, JSON Lines in its first line. 1 held clippings and heads alone
 * (scripts/verify reads it). A change of what a file may hold is a new number.
 */
export const EXPORT_FORMAT = "rasd-export/2";

/** clippings: the sealed chains alone, whole. */
export const FILE_SCOPES = [...EXPORT_SCOPES, "clippings"] as const;
export type FileScope = (typeof FILE_SCOPES)[number];

/** What a file says of itself before its records. */
export interface Envelope {
  readonly format: typeof EXPORT_FORMAT;
  readonly scope: FileScope;
  readonly title: string;
  /** ISO 8601 in UTC. */
  readonly generatedAt: string;
  readonly extensionVersion: string;
  readonly lexiconVersion: string;
  /** Names were replaced in it (docs/adr/0021-victim-safe-export.md): it is no backup. */
  readonly redacted: boolean;
}

export const envelopeFields = {
  format: v.literal(EXPORT_FORMAT),
  scope: v.picklist(FILE_SCOPES),
  title: v.string(),
  generatedAt: time,
  extensionVersion: short,
  lexiconVersion: short,
  redacted: v.boolean(),
};

/** What the lossless writers need of a context. */
export type EnvelopeContext = Omit<Envelope, "format">;

export function makeEnvelope(context: EnvelopeContext): Envelope {
  const { scope, title, generatedAt, extensionVersion, lexiconVersion, redacted } = context;
  return { format: EXPORT_FORMAT, scope, title, generatedAt, extensionVersion, lexiconVersion, redacted };
}

/** Whether a file of this scope holds every clipping there was, so that a missing one is a fault. */
export function holdsWholeChains(scope: unknown): boolean {
  return scope === "everything" || scope === "backup" || scope === "clippings";
}
