/** Sentences of our own in the manner of a news agency, with the marks and signs their pages have. */
const SENTENCES: readonly string[] = [
  "أفاد مصدر مطلع أن الاجتماع خصص لدراسة عدد من النقط المدرجة في جدول الأعمال",
  "وقررت اللجنة المختصة عقد لقاءٍ ثانٍ مطلع الأسبوع المقبل بحضور ممثلي القطاعات المعنية",
  "وتابعت النيابة العامة بمدينة طنجة أربعة أشخاص من أجل الاتجار بالبشر",
  "وشدد المتدخلون على أهمية التكوين المستمر وتبادل التجارب بين مختلف الفاعلين",
  "وأضاف البلاغ أن الأشغال ستنطلق قريباً بعد استكمال الإجراءات الإدارية والتقنية",
  "واستفاد من البرنامج حوالي ألف شاب وشابة ينحدرون من جماعات قروية بعيدة",
  "وذكر التقرير أن المنظمة الدولية للهجرة ووزارة العدل وقعتا اتفاقية شراكة بالرباط",
  "وعرفت الأسعار استقراراً نسبيّاً خلال الفترة نفسها مع تفاوت بين الأسواق والجهات",
  "ولم تسجل أي خسائر في الأرواح حسب المعطيات الأولية المتوفرة إلى حدود الساعة",
  "وينص القانون رقم 27.14 على عقوبات مشددة عندما يكون الضحايا قاصرين",
];

/**
 * HTML paragraphs with about `size` characters of text, always the same for the same size, cut up as pages of news sites
 * are: links and emphasis inside the sentences, line breaks between the elements. Every fifth sentence ends with one of `names`.
 */
export function makeNewsText(size: number, names: readonly string[]): string {
  const paragraphs: string[] = [];
  let length = 0;
  for (let i = 0; length < size; i++) {
    const sentences = [0, 1, 2].map((k) => {
      const name = (i * 3 + k) % 5 === 0 ? (names[(i * 3 + k) % names.length] ?? "") : "";
      return `${SENTENCES[(i * 7 + k * 3) % SENTENCES.length]!} ${name}`.trimEnd();
    });
    const text = `${sentences.join(". ")}.`.slice(0, Math.max(0, size - length));
    paragraphs.push(`<div class="block">\n  <p>${cutUp(text)}</p>\n</div>`);
    length += text.length;
  }
  return paragraphs.join("\n");
}

/** Every fifth word a link, every seventh emphasised. */
function cutUp(text: string): string {
  return text
    .split(" ")
    .map((word, i) => (i % 5 === 4 ? `<a href="#">${word}</a>` : i % 7 === 6 ? `<b>${word}</b>` : word))
    .join(" ");
}
