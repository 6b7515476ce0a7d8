/** Something of a list, and where in the file it stands. */
export interface Found {
  readonly value: unknown;
  /** «articles[3].clippings[0]», «line 12». */
  readonly place: string;
}

/** What of an export can be checked against its seals. */
export interface ExportedSeals {
  /** Chain by chain in the order of their numbers; what has no seal stands last. */
  readonly clippings: readonly Found[];
  readonly heads: readonly Found[];
  /** Clippings in which names were replaced: they have no seal. */
  readonly redacted: number;
}

/**
 * Takes clippings and heads out of a parsed export of format 2 (write-json.ts); what they hold is not looked at. There clippings stand with
 * their articles, so that their order says nothing. Null: the lists of the format are not there.
 */
export function sealsOfExport(data: Readonly<Record<string, unknown>>): ExportedSeals | null {
  const { articles, chains } = data;
  if (!Array.isArray(articles) || !Array.isArray(chains)) return null;
  const clippings: Found[] = [];
  let redacted = 0;
  for (const [index, entry] of (articles as unknown[]).entries()) {
    if (entry === null || typeof entry !== "object") return null;
    const lists = entry as { readonly clippings?: unknown; readonly redactedClippings?: unknown };
    if (!Array.isArray(lists.clippings)) return null;
    clippings.push(
      ...(lists.clippings as unknown[]).map((value, at) => ({
        value,
        place: `articles[${index}].clippings[${at}]`,
      })),
    );
    redacted += Array.isArray(lists.redactedClippings) ? lists.redactedClippings.length : 0;
  }
  const heads = (chains as unknown[]).map((value, index) => ({ value, place: `chains[${index}]` }));
  return { clippings: sortSeals(clippings), heads, redacted };
}

/** The same of the lines of write-json-lines.ts, each parsed, the envelope the first. */
export function sealsOfLines(lines: readonly unknown[]): ExportedSeals {
  const of = (kind: string) =>
    lines.flatMap((line, index): Found[] => {
      const entry = line as { readonly kind?: unknown; readonly record?: unknown } | null;
      return entry?.kind === kind ? [{ value: entry.record, place: `line ${index + 1}` }] : [];
    });
  return { clippings: sortSeals(of("clipping")), heads: of("chain"), redacted: of("redactedClipping").length };
}

function sortSeals(found: readonly Found[]): readonly Found[] {
  const sealed = found.map((one) => ({ one, seal: sealOf(one.value) }));
  return sealed
    .toSorted((a, b) => {
      if (a.seal === null || b.seal === null) return Number(a.seal === null) - Number(b.seal === null);
      if (a.seal.chain !== b.seal.chain) return a.seal.chain < b.seal.chain ? -1 : 1;
      return a.seal.number - b.seal.number;
    })
    .map(({ one }) => one);
}

function sealOf(value: unknown): { readonly chain: string; readonly number: number } | null {
  const seal = (value as { readonly seal?: { readonly chain?: unknown; readonly number?: unknown } } | null)?.seal;
  const { chain, number } = seal ?? {};
  return typeof chain === "string" && typeof number === "number" ? { chain, number } : null;
}
