import { directionOf } from "../language/isolate.ts";
import type { ArticleNote, UnsealedClipping } from "../notes/types.ts";
import { foldHost } from "../sites/fold-host.ts";
import { parseAddress } from "../sites/parse-address.ts";
import type { SealedContent } from "./types.ts";

/**
 * What is sealed of a clipping that was kept before there were seals. What was not kept then is null: the clean copy, the typed
 * address, the reader's clock. Language, outlet, entities and verdict are the article's note's as it stands now, which the record
 * shows by being sealed (`createdAt`) after it was captured; without a note (null) they are unknown: «und», the host, none.
 */
export function contentOfUnsealed(clipping: UnsealedClipping, note: ArticleNote | null): SealedContent {
  const { headline, byline, published, capturedAt, url, text, extensionVersion, lexiconVersion } = clipping;
  const address = parseAddress(url);
  const host = address === null ? "" : foldHost(address.host);
  return {
    headline,
    byline,
    outlet: note?.outlet ?? { host, name: host },
    published,
    captured: { at: capturedAt, offset: null },
    address: { typed: null, final: url, canonical: note?.canonicalUrl ?? null },
    lang: note?.lang ?? "und",
    dir: note?.dir ?? directionOf(text) ?? "ltr",
    text,
    html: null,
    entities: note?.entities ?? [],
    verdict:
      note === null
        ? { label: "none", score: 0, sure: false, reasons: [] }
        : { label: note.label, score: note.score, sure: note.sure, reasons: note.reasons },
    extensionVersion,
    lexiconVersion,
  };
}
