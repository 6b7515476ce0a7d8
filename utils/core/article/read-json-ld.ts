/** An article as JSON-LD (schema.org) describes it; null: not said. Strings as they stand there. */
export interface JsonLdArticle {
  readonly headline: string | null;
  readonly description: string | null;
  readonly authors: readonly string[];
  readonly published: string | null;
  readonly modified: string | null;
  readonly url: string | null;
  readonly publisher: string | null;
  readonly lang: string | null;
}

type Item = Readonly<Record<string, unknown>>;

const ARTICLE_TYPE = /^(?:\w*Article|BlogPosting|LiveBlogPosting|Report)$/;
const LISTING_TYPE = /^(?:CollectionPage|SearchResultsPage|ItemList|ProfilePage)$/;
/** A block without these words has none of those types, nor anything that could be referred to; escaped letters hide words. */
const WORTH_PARSING = /Article|BlogPosting|Report|CollectionPage|SearchResultsPage|ItemList|ProfilePage|@id|\\u00/;
const SCHEMA = /^https?:\/\/schema\.org\//;
/** Comment and CDATA marks some systems put around the block. */
const WRAPPING = /^\s*(?:<!--|(?:\/\*\s*)?<!\[CDATA\[(?:\s*\*\/)?)|(?:-->|(?:\/\*\s*)?\]\]>(?:\s*\*\/)?)\s*$/g;
/** Publishers nest a handful of items; more is a page out of control. */
const MOST_ITEMS = 500;

/**
 * Reads the first article in the JSON-LD blocks of a page, as they stand there: alone, in an array, inside `@graph` (Yoast) or as
 * `mainEntity`; references by `@id` are followed. Blocks that do not parse are passed over. `listing`: no article, but a collection.
 */
export function readJsonLd(blocks: readonly string[]): { article: JsonLdArticle | null; listing: boolean } {
  const items: Item[] = [];
  for (const block of blocks) gather(parse(block), items);
  const resolve = (value: unknown): unknown => (isItem(value) ? findById(items, value["@id"]) : null) ?? value;

  const found = items.find((item) => hasType(item, ARTICLE_TYPE) && (item.headline || item.name || item.datePublished));
  if (!found) return { article: null, listing: items.some((item) => hasType(item, LISTING_TYPE)) };
  const page = resolve(found.mainEntityOfPage);
  return {
    listing: false,
    article: {
      headline: textOf(found.headline) ?? textOf(found.name),
      description: textOf(found.description),
      authors: listOf(found.author ?? found.creator)
        .map((author) => resolve(author))
        .filter((author) => !isItem(author) || !hasType(author, /Organization/))
        .flatMap((author) => textOf(author) ?? (isItem(author) ? (textOf(author.name) ?? []) : [])),
      published: textOf(found.datePublished) ?? textOf(found.dateCreated),
      modified: textOf(found.dateModified),
      url: textOf(found.url) ?? textOf(page) ?? (isItem(page) ? (textOf(page["@id"]) ?? textOf(page.url)) : null),
      publisher: publisherName(resolve(listOf(found.publisher)[0])),
      lang: textOf(found.inLanguage),
    },
  };
}

function parse(source: string): unknown {
  if (!WORTH_PARSING.test(source)) return null;
  const json = /^\s*[{[]/.test(source) ? source : source.replace(WRAPPING, "");
  try {
    return JSON.parse(json);
  } catch {
    try {
      // The commonest faults: raw line ends and tabs inside strings, a semicolon at the end.
      return JSON.parse(json.replace(/[\u0000-\u001f]+/g, " ").replace(/;\s*$/, ""));
    } catch {
      return null;
    }
  }
}

/** The last item with this id that says more than its id; null: none. */
function findById(items: readonly Item[], id: unknown): Item | null {
  if (typeof id !== "string") return null;
  return items.findLast((item) => item["@id"] === id && Object.keys(item).length > 1) ?? null;
}

function gather(root: unknown, items: Item[]): void {
  const open = [root];
  while (open.length > 0 && items.length < MOST_ITEMS) {
    const value = open.shift();
    if (Array.isArray(value)) open.push(...value.slice(0, MOST_ITEMS));
    else if (isItem(value)) {
      items.push(value);
      for (const key of ["@graph", "mainEntity", "author", "publisher"]) if (value[key]) open.push(value[key]);
    }
  }
}

function hasType(item: Item, pattern: RegExp): boolean {
  const type = item["@type"];
  return Array.isArray(type) ? type.some((one) => isType(one, pattern)) : isType(type, pattern);
}

function isType(type: unknown, pattern: RegExp): boolean {
  return typeof type === "string" && pattern.test(type.startsWith("http") ? type.replace(SCHEMA, "") : type);
}

function publisherName(publisher: unknown): string | null {
  return textOf(publisher) ?? (isItem(publisher) ? textOf(publisher.name) : null);
}

function isItem(value: unknown): value is Item {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** A string, or the first of several; JSON-LD allows {"@value": …} too. */
function textOf(value: unknown): string | null {
  const first = Array.isArray(value) ? value[0] : value;
  const text = isItem(first) ? first["@value"] : first;
  return typeof text === "string" && text.trim() !== "" ? text.trim() : null;
}
