import { describePassage } from "../../../utils/core/anchoring/describe-passage.ts";
import { indexText } from "../../../utils/core/anchoring/index-text.ts";
import { resolvePassage } from "../../../utils/core/anchoring/resolve-passages.ts";
import { matchApproximately } from "./match-approximately.ts";
import { createRandom, type Random } from "./random.ts";
import { count, countFound, newTally, type Tally } from "./tally.ts";

const SENTENCES = 120;
const TOWNS = "الرباط طنجة فاس مراكش أكادير وجدة تطوان مكناس القنيطرة الجديدة آسفي الناظور".split(" ");
const QUARTERS = "السلام المسيرة النهضة الأمل الوفاء التقدم الفتح الرياض المنزه الواحة".split(" ");
const DAYS = "الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد".split(" ");
const DEEDS =
  "الاتجار بالبشر|تزوير الوثائق|النصب والاحتيال|تهريب المهاجرين|الاستغلال الجنسي|السرقة|التشغيل القسري".split("|");
const WORDS = "مواطنون أجانب قاصرون نساء عمال مهاجرون طلبة".split(" ");

/** Pages of sentences that differ in little. To add one, add a line: its name and the n-th sentence. */
const PAGES: readonly (readonly [name: string, sentence: (n: number, random: Random) => string])[] = [
  ["a number at the end", (n) => `وصادق المجلس خلال الجلسة نفسها على النقطة المدرجة في جدول الأعمال تحت رقم ${n + 1}`],
  [
    "a number at the start",
    (n) => `الفصل ${n + 1} من القانون يحدد العقوبات المطبقة على كل من ثبتت مشاركته في الأفعال المذكورة أعلاه`,
  ],
  [
    "a town and a number",
    (n, random) =>
      `وأعلنت المصالح الأمنية بمدينة ${random.pick(TOWNS)} عن توقيف ${n + 2} أشخاص للاشتباه في تورطهم في شبكة تنشط في المنطقة`,
  ],
  [
    "town, day, deed and people, all common",
    (_, random) =>
      `أوقفت الشرطة بمدينة ${random.pick(TOWNS)} يوم ${random.pick(DAYS)} ${random.pick(WORDS)} للاشتباه في تورطهم في قضية تتعلق ب${random.pick(DEEDS)}`,
  ],
  ["a short line of a list", (n, random) => `جماعة ${random.pick(TOWNS)} ${n + 1}: ${10 + random.below(80)} مستفيدا`],
  [
    "a long sentence, a quarter and its town",
    (_, random) =>
      `وذكر البلاغ الصادر عن الوزارة أن اللجنة المختصة عقدت اجتماعها العادي بحي ${random.pick(QUARTERS)} بمدينة ${random.pick(TOWNS)} بحضور ممثلي القطاعات المعنية من أجل دراسة حصيلة البرنامج الوطني وتقييم ما تم إنجازه`,
  ],
];

export interface LookAlikeResult {
  readonly name: string;
  readonly edit: "deleted" | "altered";
  readonly ours: Tally;
  readonly theirs: Tally;
}

/** Each of the sentences once deleted and once altered by a word, on each page. */
export function measureLookAlikes(seed: number): LookAlikeResult[] {
  return PAGES.flatMap(([name, sentence], p) => {
    const random = createRandom(seed * 100 + p);
    const distinct = new Set<string>();
    while (distinct.size < SENTENCES) distinct.add(sentence(distinct.size, random));
    const sentences = [...distinct];
    const { text, index } = join(sentences);
    return (["deleted", "altered"] as const).map((edit) => {
      const ours = newTally();
      const theirs = newTally();
      for (let n = 0; n < SENTENCES; n++) {
        const start = startOf(sentences, n);
        const selectors = describePassage(text, start, start + sentences[n]!.length, index)!;
        const edited = edit === "deleted" ? sentences.toSpliced(n, 1) : sentences.with(n, alter(sentences[n]!, random));
        const page = join(edited);
        const at = startOf(edited, n);
        const truth = edit === "deleted" ? null : ([at, at + edited[n]!.length] as const);
        count(ours, resolvePassage(page.index, selectors), truth);
        countFound(theirs, matchApproximately(page.text, selectors), truth);
      }
      return { name, edit, ours, theirs };
    });
  });
}

function join(sentences: readonly string[]) {
  const text = `${sentences.join(".\n\n")}.`;
  return { text, index: indexText(text) };
}

function startOf(sentences: readonly string[], n: number): number {
  return sentences.slice(0, n).reduce((sum, { length }) => sum + length + 3, 0);
}

/** One word becomes another, which no sentence has. */
function alter(sentence: string, random: Random): string {
  const words = sentence.split(" ");
  return words.with(random.below(words.length), random.pick(["يومئذ", "تقريبا", "حصريا"])).join(" ");
}
