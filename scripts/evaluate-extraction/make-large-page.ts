import { makeNewsText } from "../bench/make-news-text.ts";

/** A news page of about `elements` elements: an article of 12,000 characters amid menus, teasers and a most-read list. */
export function makeLargePage(elements: number): string {
  const article = makeNewsText(12_000, []);
  const own = article.split(/<[a-z]/).length;
  const teasers = Array.from(
    { length: Math.max(0, Math.floor((elements - own - 20) / 6)) },
    (_, i) =>
      `<article class="card">\n <a href="/n/${i}"><span class="rubric">مجتمع</span>\n  <h3>عنوان الخبر رقم ${i} في الصفحة</h3></a>\n <div class="time">قبل ${i} دقيقة</div>\n <p>مقتطف قصير من الخبر رقم ${i}</p>\n</article>`,
  );
  const half = teasers.length >> 1;
  return `<!doctype html><html lang="ar" dir="rtl"><head><title>لجنة الجهة تعتمد برنامجها السنوي</title>
    <meta property="og:type" content="article"><meta property="og:title" content="لجنة الجهة تعتمد برنامجها السنوي">
    <meta property="article:published_time" content="2024-11-19T16:10:00+01:00"><meta name="author" content="سعاد العلمي">
    </head><body><header><nav>${teasers.slice(0, half).join("\n")}</nav></header>
    <main><article><h1>لجنة الجهة تعتمد برنامجها السنوي</h1><div class="article-body">${article}</div></article></main>
    <aside>${teasers.slice(half).join("\n")}</aside></body></html>`;
}
