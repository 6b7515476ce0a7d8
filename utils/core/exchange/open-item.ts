import type { Digest, SealedClipping } from "../clippings/types.ts";
import { checkWords, hashWord } from "../text/hash.ts";
import { type ClippingOutline, outlineClipping } from "./clipping-outline.ts";
import { ChangedFileError, type FileText } from "./file-text.ts";
import { ItemInFile } from "./outline-json.ts";

type Path = readonly (string | number)[];

/** Puts a clipping that stands in an item at a path out of memory. */
export type Shelve = (clipping: SealedClipping, path: Path) => Promise<ClippingOutline>;

export interface OpenedItem {
  readonly value: unknown;
  /** null: the file is in memory anyway. */
  readonly shelve: Shelve | null;
}

/** Reads an item of a list of a file (outline-json.ts); what is no ItemInFile stands there already. */
export type OpenItem = (item: unknown) => Promise<OpenedItem>;

/** What shelves the clippings of an item whose text was read; null: the file is in memory anyway. */
export type ShelveFrom = (item: ItemInFile, text: string) => Shelve | null;

/** For data that was parsed as a whole. */
export const openInMemory: OpenItem = async (value) => ({ value, shelve: null });

/** Reads items out of their file. The file was scanned, so that they are JSON. */
export function itemsOf(text: FileText, digest: Digest): { readonly open: OpenItem; readonly shelveFrom: ShelveFrom } {
  /** The last item that was read again: its clippings are asked for one after the other. */
  let last: { readonly from: number; readonly value: unknown } | null = null;

  async function readAgain({ from, to }: ItemInFile, print: string, path: Path): Promise<SealedClipping> {
    if (last?.from !== from) {
      const again = await text.slice(from, to);
      if (fingerprint(again) !== print)
        throw new ChangedFileError("The file was changed since it was looked at; look at it again.");
      last = { from, value: JSON.parse(again) };
    }
    // The same text, of which the clipping at this path passed its schema.
    return path.reduce<unknown>(
      (value, key) => (value as Record<string | number, unknown>)[key],
      last.value,
    ) as SealedClipping;
  }

  const shelveFrom: ShelveFrom = (item, source) => {
    if (!text.keepsPages) return null;
    const print = fingerprint(source);
    return (clipping, path) => outlineClipping(clipping, () => readAgain(item, print, path), digest);
  };

  return {
    open: async (item) => {
      if (!(item instanceof ItemInFile)) return { value: item, shelve: null };
      const source = await text.slice(item.from, item.to);
      return { value: JSON.parse(source) as unknown, shelve: shelveFrom(item, source) };
    },
    shelveFrom,
  };
}

/** Tells a text from any that it was changed into by chance, with 64 bits; seals are checked by a true digest. */
function fingerprint(text: string): string {
  return `${hashWord(text)} ${checkWords([text])}`;
}

/** A value with every item in it read. */
export async function openAll(value: unknown, open: OpenItem): Promise<unknown> {
  if (value instanceof ItemInFile) return (await open(value)).value;
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return Promise.all(value.map((item) => openAll(item, open)));
  const entries = Object.entries(value).map(async ([key, one]) => [key, await openAll(one, open)] as const);
  return Object.fromEntries(await Promise.all(entries));
}
