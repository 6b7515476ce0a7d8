/** The model's own context (W3C Web Annotation Vocabulary, 2017). */
export const ANNO_CONTEXT = "http://www.w3.org/ns/anno.jsonld";

/** Namespace of Rasd's terms; a name that leads nowhere, since the extension has no server. docs/formats.md describes each term. */
export const NAMESPACE = "urn:x-rasd:ns#";

/**
 * The second context: what the model has no word for. Terms of type @json (JSON-LD 1.1, section 4.2.2) hold Rasd's records as they are;
 * the others are plain values. Who does not know them loses nothing of the annotation itself.
 */
export const RASD_CONTEXT = {
  rasd: NAMESPACE,
  "rasd:envelope": { "@type": "@json" },
  "rasd:article": { "@type": "@json" },
  "rasd:clippings": { "@type": "@json" },
  "rasd:redactedClippings": { "@type": "@json" },
  "rasd:deletedAnnotations": { "@type": "@json" },
  "rasd:entities": { "@type": "@json" },
  "rasd:library": { "@type": "@json" },
} as const;

/** An address as a URI (RFC 3986), which every IRI-reading program takes: all but its signs and ASCII letters is percent-encoded. */
export function uriOf(address: string): string {
  return address
    .toWellFormed()
    .replace(/[\u0000-\u0020"<>\\^`{|}]|[^\u0000-\u007e]/gu, (char) => encodeURIComponent(char));
}

/** The IRI of a record of Rasd's: its UUID, or its id behind Rasd's name. */
export function recordIri(kind: "annotation" | "article", id: string): string {
  if (kind === "annotation" && /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return `urn:uuid:${id}`;
  return `urn:x-rasd:${kind}:${encodeURIComponent(id.toWellFormed())}`;
}

/** The id behind such an IRI; null: it is somebody else's. */
export function idOfIri(iri: string): string | null {
  const own = /^urn:(?:uuid:([0-9a-f-]{36})|x-rasd:annotation:(.+))$/u.exec(iri);
  if (own === null) return null;
  try {
    return own[1] ?? decodeURIComponent(own[2]!);
  } catch {
    return null;
  }
}
