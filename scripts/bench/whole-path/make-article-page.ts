import { createRandom } from "../anchoring/random.ts";
import { createWords } from "../search/made-words.ts";

/** Sentences of our own in the manner of a court report: names, dates, sums, penalties. */
const ON_TOPIC: readonly string[] = [
  "وقضت غرفة الجنايات الابتدائية لدى محكمة الاستئناف بطنجة بعشر سنوات سجنا نافذا في حق المتهم الرئيسي من أجل الاتجار بالبشر",
  "وأكد رئيس اللجنة الوطنية لتنسيق إجراءات مكافحة الاتجار بالبشر والوقاية منه أن التكفل بالضحايا يبقى أولوية",
  "وحددت المحكمة مبلغ التعويض في 80 ألف درهم لكل واحدة من الضحايا الأربع، مع غرامة نافذة قدرها 100 ألف درهم",
  "وينص القانون رقم 27.14 على عقوبات مشددة عندما يكون الضحايا قاصرين أو عندما ترتكب الجريمة شبكة منظمة",
  "وكانت عناصر الشرطة القضائية قد أوقفت المشتبه فيهم يوم الثلاثاء 11 نونبر 2025 بعد شكاية تقدمت بها إحدى العاملات",
];

/** And of what most pages are about. */
const OFF_TOPIC: readonly string[] = [
  "أفاد مصدر مطلع أن الاجتماع خصص لدراسة عدد من النقط المدرجة في جدول الأعمال وأن الأشغال ستستأنف بداية الأسبوع المقبل",
  "وقررت اللجنة المختصة عقد لقاء ثان مطلع الشهر القادم بحضور ممثلي القطاعات المعنية والمهنيين",
  "وشدد المتدخلون على أهمية التكوين المستمر وتبادل التجارب بين مختلف الفاعلين في مجال الفلاحة وتربية المواشي",
  "وأضاف البلاغ أن الأشغال ستنطلق قريبا بعد استكمال الإجراءات الإدارية والتقنية وأن كلفتها تناهز مليوني درهم",
  "واستفاد من البرنامج حوالي ألف شاب وشابة ينحدرون من جماعات قروية بعيدة عن مراكز التكوين",
  "وعرفت الأسعار استقرارا نسبيا خلال الفترة نفسها مع تفاوت بين الأسواق والجهات حسب جودة المنتوج",
  "ولم تسجل أي خسائر في الأرواح حسب المعطيات الأولية المتوفرة إلى حدود الساعة بعد أمطار الليلة الماضية",
  "وتنافس على اللقب ستة عشر فريقا توزعت على أربع مجموعات قبل أن يحسم الفريق المحلي النهائي بضربات الترجيح",
];

const TEASERS: readonly string[] = [
  "أمطار رعدية مرتقبة بعدد من الأقاليم يوم السبت",
  "هكذا استعدت المدارس لموسم الدخول المدرسي الجديد",
  "المنتخب الوطني يجري آخر حصة تدريبية قبل السفر",
  "افتتاح معرض للكتاب المستعمل بالمدينة العتيقة",
  "ارتفاع طفيف في أسعار الخضر بأسواق الجملة",
];
const SECTIONS: readonly string[] = ["الرئيسية", "سياسة", "مجتمع", "حوادث", "رياضة", "اقتصاد", "فن وثقافة", "جهات"];

export interface MadePage {
  /** Length of the article's paragraphs, in characters; 0: a page with neither an article nor headlines. */
  readonly size: number;
  /** One sentence in three is about trafficking. */
  readonly isOnTopic: boolean;
  readonly url: string;
}

/** A page in the shape of a news site's: what it says of itself, menus, ticker, article, related, most read, comments, footer. */
export function makeArticlePage({ size, isOnTopic, url }: MadePage): string {
  const headline = isOnTopic
    ? "استئنافية طنجة تدين أفراد شبكة للاتجار بالبشر"
    : "لجنة مختلطة تتدارس حصيلة برنامج التكوين القروي";
  const links = (count: number, from: number) =>
    Array.from({ length: count }, (_, i) => {
      const text = `${TEASERS[(from + i) % TEASERS.length]!} ${from + i}`;
      return `<li class="item"><a href="/article-${from + i}.html"><img alt=""><span>${text}</span></a></li>`;
    }).join("\n");
  const menu = SECTIONS.map((name, i) => `<li><a href="/section-${i}">${name}</a></li>`).join("");
  const described = JSON.stringify({
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    headline,
    datePublished: "2025-11-12T16:10:00+01:00",
    author: { "@type": "Person", name: "محرر الموقع" },
  });
  const about =
    size === 0
      ? ""
      : `<meta property="og:type" content="article"><meta property="og:title" content="${headline}">
<script type="application/ld+json">${described}</script>`;
  return `<!doctype html>
<html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>${size === 0 ? "اتصل بنا" : headline}</title>
<link rel="canonical" href="${url}">${about}
<style>body { font: 18px/1.8 sans-serif; margin: 0 } .wrap { display: grid; grid-template-columns: 1fr 300px }</style></head>
<body class="single"><header><nav class="main-menu"><ul>${menu}</ul></nav><div class="ticker"><ul>${links(6, 100)}</ul></div></header>
<div class="wrap"><main>${size === 0 ? `<form><label>البريد <input type="email"></label><button>إرسال</button></form>` : articleOf(headline, size, isOnTopic)}
<section class="related"><h3>مواضيع ذات صلة</h3><ul>${size === 0 ? "" : links(6, 200)}</ul></section></main>
<aside class="sidebar"><h3>الأكثر قراءة</h3><ul>${size === 0 ? "" : links(12, 300)}</ul></aside></div>
<footer><ul>${menu}</ul><p>جميع الحقوق محفوظة</p></footer></body></html>`;
}

/** Without the stems that are about trafficking themselves: the sentences decide what the page is about. */
function neutral(text: string): string {
  return text.replace(
    /\S*(?:تجار|بشر|ضحي|هجير|ستغلال|قاصر|سمسار|خادم|دعار|تسول|traite|victim|mineure|réseau)\S*/gu,
    "كذلك",
  );
}

/** Paragraphs of at least `size` characters together. @param seed others for each. */
export function makeParagraphs(size: number, isOnTopic: boolean, seed = size): string {
  const paragraphs: string[] = [];
  // A paragraph that stands twice is no article's: each ends with words of its own.
  const words = createWords(createRandom(seed));
  let length = 0;
  for (let i = 0; length < size; i++) {
    const sentences = [0, 1, 2].map((k) =>
      isOnTopic && k === 1 ? ON_TOPIC[i % ON_TOPIC.length]! : OFF_TOPIC[(i * 3 + k * 5) % OFF_TOPIC.length]!,
    );
    const text = `${sentences.join(". ")}. ${neutral(words(40))}.`;
    length += text.length;
    // Every fourth paragraph has a link and an emphasis in it, as editors put them.
    paragraphs.push(`<p>${i % 4 === 3 ? text.replace(/^(\S+ \S+) (\S+)/u, '$1 <a href="/tag">$2</a>') : text}</p>`);
    if (i % 9 === 8) paragraphs.push(`<div class="ad-slot"><ins></ins></div>`);
  }
  return paragraphs.join("\n");
}

function articleOf(headline: string, size: number, isOnTopic: boolean): string {
  return `<article class="post"><h1 class="post-title">${headline}</h1>
<div class="post-meta"><span class="author">محرر الموقع</span> <time datetime="2025-11-12T16:10:00+01:00">الأربعاء 12 نونبر 2025</time></div>
<div class="article-content">${makeParagraphs(size, isOnTopic)}</div></article>`;
}
