import { observed } from "./samples.ts";

/** Paragraphs of an article made up for these tests. To need another shape of text, add one. */
export const PARAGRAPHS = {
  opening:
    "أدانت المحكمة الابتدائية بالقنيطرة، زوال الخميس، ثلاثة أشخاص من أجل الاتجار بالبشر، بعدما ثبت أنهم استقدموا عاملات إلى ضيعة معزولة.",
  shelter:
    'وأفادت جمعية محلية أن المشتكيات يقمن اليوم في <a href="/markaz">مركز إيواء</a> تابع لها، وأن <em>الرعاية</em> <b>النفسية</b> ستتواصل بعد الحكم.',
  french: "وجاء في تقرير الخبير أن عبارة « travail forcé » تكررت في العقود التي وقعتها العاملات دون أن يعرفن الفرنسية.",
  money: "وقضت المحكمة بأداء تعويض قدره 60 ألف درهم لكل واحدة من المطالبات بالحق المدني مع تحميل المتهمين الصائر.",
  closing:
    "وينتظر أن يستأنف دفاع المتهمين الحكم خلال الأيام العشرة المقبلة، فيما رحبت الجمعية بما سمته إنصافا للضحايا.",
} as const;

/**
 * An outlet's page in the shape of the real ones, with these paragraphs, and whatever `more` adds before the end.
 *
 * @param isObserved whether it writes down all that happens in it, for as long as it is open (page-observer.ts).
 */
export function articlePage(
  paragraphs: readonly string[] = Object.values(PARAGRAPHS),
  { headline = "القنيطرة.. إدانة ثلاثة أشخاص بالاتجار بالبشر", more = "", head = "", isObserved = true } = {},
): string {
  const text = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join("\n");
  const page = `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>${headline}</title>
<meta property="og:type" content="article"><meta property="article:published_time" content="2026-03-05T17:10:00+01:00">
<style>body{font:19px/1.9 serif;margin:40px}article{max-width:680px}</style>${head}</head>
<body><nav><a href="/">الرئيسية</a> <a href="/societe">مجتمع</a></nav>
<article class="post"><h1 class="post-title">${headline}</h1><div class="article-content">${text}</div></article>
<ul class="most-read"><li><a href="/a-1.html">أمطار مرتقبة بعدد من الأقاليم</a></li></ul>${more}</body></html>`;
  return isObserved ? observed(page) : page;
}
