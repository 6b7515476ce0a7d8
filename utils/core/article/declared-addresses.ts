/** What a page says of its own address, unread; `chooseCanonicalUrl` makes an address of it. */
export interface DeclaredAddresses {
  /** Its canonical link; null: it has none. */
  readonly linked: string | null;
  /** What it tells social networks; null: nothing, or it was not looked for because the link alone counts. */
  readonly og: string | null;
  /** Its JSON-LD, block by block, under the same condition. */
  readonly described: readonly string[];
}

/** Blocks of JSON-LD that are read. Sites have a handful; more is a page out of control. */
export const MOST_BLOCKS = 100;
