import type { SearchDocument } from "../../../utils/core/search/types.ts";
import { createRandom } from "../anchoring/random.ts";
import { createWords, STEMS } from "./made-words.ts";

/** Notes of about 375 characters, the same for the same seed: common words often, names and rare words seldom. */
export function makeNotes(count: number, seed: number): SearchDocument[] {
  const random = createRandom(seed);
  const words = createWords(random);
  return Array.from({ length: count }, (_, i) => ({
    id: `note-${i}`,
    date: new Date(Date.UTC(2020, 0, 1) + i * 600_000).toISOString(),
    headline: words(60),
    note: words(150),
    passage: words(150),
    text: "",
    attributes: [
      { facet: "tag" as const, ...sameName(`وسم ${random.pick(STEMS)}`) },
      {
        facet: "outlet" as const,
        value: random.pick(["hespress.com", "le360.ma", "goud.ma"]),
        names: { und: "منبر" },
      },
      { facet: "label" as const, value: random.pick(["relevant", "mention"]), names: {} },
      { facet: "lang" as const, value: "ar", names: {} },
    ],
  }));
}

const sameName = (name: string) => ({ value: name, names: { und: name } });

/** Queries of each kind. To add a kind, add a line. */
export function makeQueries(seed: number, each: number): Readonly<Record<string, readonly string[]>> {
  const random = createRandom(seed);
  const stem = () => random.pick(STEMS);
  const list = (make: () => string) => Array.from({ length: each }, make);
  return {
    "one word": list(stem),
    "with article": list(() => `ال${stem()}`),
    "a prefix of 2": list(() => stem().slice(0, 2)),
    "two words": list(() => `${stem()} ${stem()}`),
    "three words": list(() => `${stem()} ${stem()} ${stem()}`),
    phrase: list(() => `«ال${stem()} ال${stem()}»`),
    "word and filters": list(() => `${stem()} outlet:goud.ma after:2021`),
    "word, one excluded": list(() => `${stem()} -${stem()}`),
    "not there": list(() => `${stem()}ظظظ`),
    French: list(() => random.pick(["etres humains", "Réseau", "tribunal tanger"])),
  };
}
