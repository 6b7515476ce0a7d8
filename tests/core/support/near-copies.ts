import fc from "fast-check";

/** Made-up words for made-up articles: two articles share a few words in a row by chance only. */
const WORDS =
  "أعلنت الوزارة اللجنة الوطنية عن إطلاق برنامج جديد لمواكبة الضحايا بمدينة طنجة والرباط وفاس خلال الأسبوع المقبل بشراكة مع جمعيات محلية ومؤسسات دولية وأوضح البلاغ أن العملية ستهم مئات المستفيدين من مختلف الجهات كما شدد المتدخلون على أهمية التنسيق وتبادل المعلومات بين القضاء والشرطة والدرك وأضاف المصدر ذاته أن الميزانية المرصودة بلغت قيمتها درهم وينتظر افتتاح مراكز للإيواء تحت إشراف أطر مؤهلة قصد تقديم الدعم النفسي والقانوني le ministère annonce une campagne nationale contre exploitation".split(
    " ",
  );

const sentence = fc
  .array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...WORDS) }, fc.integer({ min: 2, max: 9999 }).map(String)), {
    minLength: 9,
    maxLength: 16,
  })
  .map((words) => `${words.join(" ")}.`);

/** Sentences of an article of about a hundred to two hundred words. */
export const ARTICLES: fc.Arbitrary<readonly string[]> = fc.array(sentence, { minLength: 10, maxLength: 14 });

/** What another outlet makes of a press release. To add a kind, add a line. */
const KINDS: Readonly<Record<string, (sentences: readonly string[], own: readonly string[]) => readonly string[]>> = {
  same: (sentences) => sentences,
  "cut at the end": (sentences) => sentences.slice(0, -3),
  "only the lead": (sentences) => sentences.slice(0, 5),
  "in another order": (sentences) => [...sentences].reverse(),
  "with a lead of its own": (sentences, own) => [...own.slice(0, 3), ...sentences],
  "inside a longer article": (sentences, own) => [...own.slice(0, 6), ...sentences, ...own.slice(6)],
  "spelt otherwise": (sentences) => sentences.map(respell),
  "in other digits": (sentences) => sentences.map(toArabicDigits),
};
export const KINDS_OF_COPY = Object.keys(KINDS);

export function copyArticle(sentences: readonly string[], kind: string, own: readonly string[]): string {
  return KINDS[kind]!(sentences, own).join(" ");
}

const respell = (text: string) =>
  text
    .replaceAll(/[أإ]/g, "ا")
    .replaceAll("ة", "ه")
    .replaceAll("ل", "ل\u0650")
    .replaceAll("م", "ـم")
    .replaceAll(" و", "، و");
const toArabicDigits = (text: string) => text.replaceAll(/\d/g, (digit) => "٠١٢٣٤٥٦٧٨٩"[Number(digit)]!);
