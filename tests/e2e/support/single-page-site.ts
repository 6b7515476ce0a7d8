import { articlePage, PARAGRAPHS } from "./made-up-article.ts";

/** Two articles of a site that shows them in one page; «المحكمة الابتدائية» stands in both. */
export const ARTICLES = [
  {
    path: "/made-up-1670001.html",
    headline: "القنيطرة.. إدانة ثلاثة أشخاص بالاتجار بالبشر",
    paragraphs: Object.values(PARAGRAPHS),
  },
  {
    path: "/made-up-1670002.html",
    headline: "تطوان.. متابعة صاحب ورشة بالاتجار بالبشر",
    paragraphs: [
      "قررت المحكمة الابتدائية بتطوان، صباح الاثنين، تأجيل النظر في ملف صاحب ورشة للخياطة متابع بالاتجار بالبشر إلى الأسبوع المقبل.",
      "ويواجه المتهم شكايات تقدمت بها أربع عاملات قلن إن وثائقهن حجزت منهن عند بداية العمل، وإن أجورهن لم تؤد طيلة خمسة أشهر.",
      "وطالب دفاع العاملات باستدعاء مفتش الشغل شاهدا في الملف، وهو ما استجابت له هيئة الحكم قبل رفع الجلسة.",
    ],
  },
] as const;

/**
 * The page: `site.push(n)` changes the address, `site.render(n)` the text; back and forward render at once. The address comes
 * first, as on the sites there are.
 */
export function singlePageSite(options: { readonly isObserved?: boolean } = {}): string {
  const [first] = ARTICLES;
  const script = `<script>
    const articles = ${JSON.stringify(ARTICLES)};
    window.site = {
      push: (n) => history.pushState({ n }, "", articles[n].path),
      render: (n) => {
        const { headline, paragraphs } = articles[n];
        const article = document.createElement("article");
        article.className = "post";
        article.innerHTML = '<h1 class="post-title">' + headline + '</h1><div class="article-content">' +
          paragraphs.map((text) => "<p>" + text + "</p>").join("") + "</div>";
        document.querySelector("article").replaceWith(article);
        document.title = headline;
      },
    };
    addEventListener("popstate", ({ state }) => window.site.rendersBack !== false && site.render(state?.n ?? 0));
  </script>`;
  return articlePage(first.paragraphs, { headline: first.headline, more: script, ...options });
}

/** What tests call in it. */
export interface Site {
  push(article: number): void;
  render(article: number): void;
  /** false: going back changes the address alone, as when a navigation is cancelled before the text came. */
  rendersBack?: boolean;
}
