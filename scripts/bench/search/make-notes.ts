import type { SearchDocument } from "../../../utils/core/search/types.ts";
import { createRandom } from "../anchoring/random.ts";

/** Stems, what is glued before them and behind them: together some ten thousand words, as many as a year of articles has. */
const STEMS =
  "اتجار بشر ضحية شبكة تهجير تشغيل استغلال قاصر محكمة قاضي نيابة شرطة درك حدود ميناء قارب سمسار عقد خادمة عاملة دعارة تسول زواج طفل امرأة رجل مدينة قرية جمعية منظمة تقرير قانون مرسوم لجنة وزارة وزير سفير حكومة برلمان مستشار نائب صحافي شاهد متهم محام سجن غرامة حكم استئناف نقض بلاغ ندوة يوم أسبوع شهر سنة مصدر عملية تفكيك توقيف حجز هاتف جواز سفر مطار حافلة شاحنة ضيعة معمل مقهى فندق شقة حي شارع سوق مدرسة جامعة مستشفى طبيب ممرض دعم مركز إيواء مواكبة إدماج تعويض صندوق شراكة تعاون دولة إقليم جهة عمالة".split(
    " ",
  );
const BEFORE = ["", "", "", "ال", "ال", "ال", "وال", "بال", "لل", "و", "ب", "ل", "ف", "وبال"];
const BEHIND = ["", "", "", "ات", "ين", "ون", "ها", "هم", "ية", "ا", "ه"];
const LETTERS = "ابتجحخدرزسشصضطعغفقكلمنهوي";
const FRENCH = "traite des êtres humains réseau victimes mineures tribunal Tanger enquête".split(" ");

/** Notes of about 375 characters, the same for the same seed: common words often, names and rare words seldom. */
export function makeNotes(count: number, seed: number): SearchDocument[] {
  const random = createRandom(seed);
  const names = Array.from({ length: 4000 }, () =>
    Array.from({ length: 3 + random.below(4) }, () => random.pick([...LETTERS])).join(""),
  );
  const word = () => {
    if (random.chance(0.05)) return random.pick(FRENCH);
    // The smaller of two: a few names come often, most seldom, as names do.
    if (random.chance(0.25)) return random.pick(BEFORE) + names[Math.min(random.below(4000), random.below(4000))]!;
    return (
      random.pick(BEFORE) +
      STEMS[Math.min(random.below(STEMS.length), random.below(STEMS.length))]! +
      random.pick(BEHIND)
    );
  };
  const words = (length: number) => {
    let text = word();
    while (text.length < length) text += ` ${word()}`;
    return text;
  };
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
