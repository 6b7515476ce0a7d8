import type { SourceIndex, SourceTitle } from "./provenance.ts";
import type { Entity } from "./types.ts";

/** What is shown of the lexicon's entities, by id: names, and sources as indices into `titles`. */
export interface DisplayData extends SourceIndex {
  readonly names: Readonly<Record<string, Entity["names"]>>;
}

/** One entity: its id, its names in Arabic, French and English (null: none, true: as in French), and which of `lists` its sources are. */
export type PackedName = readonly [
  id: string,
  ar: string | null,
  fr: string | null,
  en: string | true | null,
  sources: number,
];

/** The same in a form that a view reads quickly: two thirds of its size, since most names are alike in two languages. */
export interface PackedNames {
  readonly rows: readonly PackedName[];
  /** Lists of sources that entities share, as indices into `titles`. */
  readonly lists: readonly (readonly number[])[];
  readonly titles: readonly SourceTitle[];
}

export function packNames({ names, sources, titles }: DisplayData): PackedNames {
  const lists = [...new Map(Object.values(sources).map((list) => [list.join(" "), list])).values()];
  const places = new Map(lists.map((list, place) => [list.join(" "), place]));
  const rows = Object.entries(names).map(([id, { ar, fr, en }]): PackedName => {
    const english = en !== undefined && en === fr ? true : (en ?? null);
    return [id, ar ?? null, fr ?? null, english, places.get((sources[id] ?? []).join(" "))!];
  });
  return { rows, lists, titles };
}

/** @returns what packNames was given. */
export function unpackNames({ rows, lists, titles }: PackedNames): DisplayData {
  const names: Record<string, Entity["names"]> = {};
  const sources: Record<string, readonly number[]> = {};
  for (const [id, ar, fr, en, list] of rows) {
    const own: { ar?: string; fr?: string; en?: string } = {};
    if (ar !== null) own.ar = ar;
    if (fr !== null) own.fr = fr;
    const english = en === true ? fr : en;
    if (english !== null) own.en = english;
    names[id] = own;
    sources[id] = lists[list]!;
  }
  return { names, sources, titles };
}
