import type {
  ShownClipping,
  ShownMention,
  ShownPassage,
  ShownVersion,
} from "../../../components/library/article/types.ts";
import { indexText } from "../../core/anchoring/index-text.ts";
import { resolvePassages } from "../../core/anchoring/resolve-passages.ts";
import { hashClipping } from "../../core/clippings/hash-clipping.ts";
import type { SealedClipping } from "../../core/clippings/types.ts";
import { findMentions } from "../../core/lexicon/find-mentions.ts";
import { localMomentOf } from "../../core/library/local-moment.ts";
import type { HighlightPlace } from "../../core/notes/page-highlight.ts";
import type { Annotation } from "../../core/notes/types.ts";
import { digest } from "../../extension/sha-256.ts";
import type { ReadersLexicon } from "../readers-lexicon.ts";

/** A clipping as it is shown at once; what takes a moment longer is null. */
export function readClipping({ version, content, seal }: SealedClipping): ShownClipping {
  const { captured, address, text, html, extensionVersion, lexiconVersion } = content;
  return {
    version,
    captured: localMomentOf(captured.at, captured.offset),
    ...{ address, text, extensionVersion, lexiconVersion },
    mentions: null,
    seal: { number: seal.number, hash: seal.hash, intact: null },
    hasPrinted: html !== null,
  };
}

export function readVersion({ version, content }: SealedClipping): ShownVersion {
  const { captured, text } = content;
  return {
    version,
    captured: localMomentOf(captured.at, captured.offset),
    words: text.split(/\s+/u).filter((word) => word !== "").length,
  };
}

/** Whether a clipping's hash is that of what is in it. */
export async function isIntact(clipping: SealedClipping): Promise<boolean> {
  return (await hashClipping(clipping, digest)) === clipping.seal.hash;
}

/** The mentions in a sealed text of the entities its seal lists; what a later lexicon knows besides is not marked. */
export function findSealedMentions(
  { content }: SealedClipping,
  { bundled, own, terms }: ReadersLexicon,
): readonly ShownMention[] {
  const listed = new Set(content.entities.map(({ id }) => id));
  return findMentions(content.text, bundled, own)
    .filter(({ entity }) => listed.has(entity))
    .map(({ start, end, entity, category }) => {
      return { start, end, entity, category, colour: terms.get(entity)?.colour ?? null };
    });
}

/** Where highlights stand in a sealed text: as passages to mark, and as the list of highlights wants to know it. */
export function placeInClipping(
  { content }: SealedClipping,
  annotations: readonly Annotation[],
): { readonly passages: readonly ShownPassage[]; readonly places: readonly HighlightPlace[] } {
  const passages: ShownPassage[] = [];
  const places = resolvePassages(indexText(content.text), annotations).map((resolution, at): HighlightPlace => {
    const { id, colour, note } = annotations[at]!;
    if (resolution.status === "found") {
      const { start, end } = resolution;
      passages.push({ id, colour, hasNote: note !== "", start, end });
      return { id, status: "found", start, options: [] };
    }
    // Which place is meant is asked where the reader can answer: on the live page.
    const start = resolution.status === "uncertain" ? (resolution.places[0]?.start ?? null) : null;
    return { id, status: resolution.status, start, options: [] };
  });
  return { passages, places };
}
