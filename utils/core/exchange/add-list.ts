import type { RecordGatherer } from "./check-records.ts";
import { placeBelow } from "./check-shape.ts";
import type { FilePlace, ImportKind, ImportProblem } from "./import-types.ts";
import type { OpenItem, Shelve } from "./open-item.ts";

/** A list that is part of an item of the file: its name in it, and what puts the item's clippings out of memory. */
export interface ListInItem {
  readonly name: string;
  readonly shelve: Shelve;
}

export interface ListOfRecords {
  readonly kind: ImportKind;
  readonly values: readonly unknown[];
  /** Of the list. */
  readonly place: FilePlace;
  readonly open: OpenItem;
  /** null: the records are items of the file themselves, or in memory. */
  readonly inItem: ListInItem | null;
}

/** Takes up the records of a list, up to the first problem. */
export async function addList(gathered: RecordGatherer, list: ListOfRecords): Promise<ImportProblem | null> {
  const { kind, values, place, open, inItem } = list;
  for (const [index, item] of values.entries()) {
    const { value, shelve } = await open(item);
    const more =
      inItem !== null
        ? { shelve: (clipping: Parameters<Shelve>[0]) => inItem.shelve(clipping, [inItem.name, index]) }
        : shelve !== null
          ? { shelve: (clipping: Parameters<Shelve>[0]) => shelve(clipping, []) }
          : {};
    const problem = await gathered.add(kind, value, placeBelow(place, [index]), more);
    if (problem !== null) return problem;
  }
  return null;
}
