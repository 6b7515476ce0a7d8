import type { Random } from "../anchoring/random.ts";

/** Stems, what is glued before them and behind them: together some ten thousand words, as many as a year of articles has. */
export const STEMS =
  "اتجار بشر ضحية شبكة تهجير تشغيل استغلال قاصر محكمة قاضي نيابة شرطة درك حدود ميناء قارب سمسار عقد خادمة عاملة دعارة تسول زواج طفل امرأة رجل مدينة قرية جمعية منظمة تقرير قانون مرسوم لجنة وزارة وزير سفير حكومة برلمان مستشار نائب صحافي شاهد متهم محام سجن غرامة حكم استئناف نقض بلاغ ندوة يوم أسبوع شهر سنة مصدر عملية تفكيك توقيف حجز هاتف جواز سفر مطار حافلة شاحنة ضيعة معمل مقهى فندق شقة حي شارع سوق مدرسة جامعة مستشفى طبيب ممرض دعم مركز إيواء مواكبة إدماج تعويض صندوق شراكة تعاون دولة إقليم جهة عمالة".split(
    " ",
  );
const BEFORE = ["", "", "", "ال", "ال", "ال", "وال", "بال", "لل", "و", "ب", "ل", "ف", "وبال"];
const BEHIND = ["", "", "", "ات", "ين", "ون", "ها", "هم", "ية", "ا", "ه"];
const LETTERS = "ابتجحخدرزسشصضطعغفقكلمنهوي";
const FRENCH = "traite des êtres humains réseau victimes mineures tribunal Tanger enquête".split(" ");

/** Makes texts of about that many characters: common words often, names and rare words seldom. */
export function createWords(random: Random): (length: number) => string {
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
  return (length) => {
    let text = word();
    while (text.length < length) text += ` ${word()}`;
    return text;
  };
}
