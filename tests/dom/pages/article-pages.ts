/**
 * Small pages in the shapes publishers use, with sentences made up for these tests.
 * How to add one: give it a name that says what it shows, an address, the site's rule if it has one, the page, and what
 * must come out: `has` and `hasNot` are looked for in the text, `paragraphs` counts them without the headline.
 */
import type { Site } from "../../../utils/core/sites/types.ts";

export interface ArticlePage {
  readonly name: string;
  readonly url: string;
  readonly site?: Partial<Site>;
  readonly html: string;
  readonly expected: {
    readonly headline: string | null;
    readonly headlineOnPage?: false;
    readonly byline?: string;
    readonly published?: string;
    readonly lang?: string;
    readonly dir?: "rtl" | "ltr";
    readonly canonicalUrl?: string;
    readonly siteName?: string;
    readonly isArticle: boolean;
    readonly lead?: string;
    readonly paragraphs?: number;
    readonly has?: readonly string[];
    readonly hasNot?: readonly string[];
  };
}

const AR_1 =
  "نظمت تعاونية فلاحية بإقليم تارودانت، يوم السبت الماضي، لقاء تواصليا حول ظروف نقل العاملات الموسميات، بحضور منتخبين محليين وممثلين عن النقابات.";
const AR_2 =
  "وأكدت رئيسة التعاونية أن الضيعات الكبرى التزمت بتوفير حافلات مرخصة ابتداء من الموسم المقبل، مضيفة أن لجنة مشتركة ستتابع تنفيذ هذا الالتزام.";
const AR_3 =
  "وخلص المشاركون إلى توصيات تدعو إلى إحداث سجل جهوي لوسائل النقل، وإلى تنظيم دورات تكوينية لفائدة السائقين قبل نهاية شهر دجنبر.";
const FR_1 =
  "La coopérative de Taroudant a réuni samedi les élus locaux et les syndicats autour d'une question simple : comment transporter sans danger les ouvrières saisonnières vers les fermes de la plaine.";
const FR_2 =
  "Sa présidente assure que les grandes exploitations se sont engagées à louer des autocars agréés dès la prochaine campagne, et qu'une commission mixte veillera au respect de cette promesse.";
const EN_1 =
  "A farming cooperative near Taroudant gathered local councillors and unions on Saturday to discuss how seasonal workers are taken to the fields, after a summer of accidents on rural roads.";
const EN_2 =
  "The head of the cooperative said that the largest farms had agreed to hire licensed coaches from next season, and that a joint committee would follow how the promise is kept.";
const TRAP = "شبكة للاتجار بالبشر في قبضة الأمن";

const mostRead = `<aside><ul class="wpp-list"><li><a href="/x-968435.html" class="wpp-post-title">${TRAP}</a></li></ul></aside>`;
const comments = `<div id="comments"><ul class="comment-list"><li class="comment even"><p>${TRAP} يا ناس هذا كلام طويل من قارئ غاضب لا علاقة له بالمقال</p></li></ul></div>`;

export const ARTICLE_PAGES: readonly ArticlePage[] = [
  {
    name: "hespress: JSON-LD in a graph, most-read list, comments",
    url: "https://www.hespress.com/sample-1469001.html",
    site: {
      articleUrl: "^https?://(www\\.)?hespress\\.com/.+-\\d{5,8}\\.html$",
      selectors: { headline: "h1.post-title", body: ".article-content > p", date: ".date-post" },
    },
    html: `<!doctype html><html lang="ar"><head><title>لقاء حول نقل العاملات - هسبريس</title>
      <link rel="canonical" href="https://www.hespress.com/sample-1469001.html">
      <meta property="og:site_name" content="هسبريس"><meta property="og:type" content="article">
      <script type="application/ld+json">{"@context":"https://schema.org","@graph":[
        {"@type":"Organization","@id":"#org","name":"Hespress"},
        {"@type":"Person","@id":"#p","name":"هسبريس - سناء الوردي"},
        {"@type":["NewsArticle"],"headline":"لقاء حول نقل العاملات الموسميات بتارودانت","author":{"@id":"#p"},
         "datePublished":"2024-11-19T16:10:00+01:00","publisher":{"@id":"#org"}}]}</script></head>
      <body class="rtl single comments-open"><header><nav><ul><li><a href="/">الرئيسية</a></li></ul></nav></header>
      <main><article class="post-1469001 category-societe tag-social"><h1 class="post-title">لقاء حول نقل العاملات الموسميات بتارودانت</h1>
      <span class="date-post">الثلاثاء 19 نونبر 2024 - 16:10</span>
      <div class="share-buttons"><a href="#">Facebook</a></div>
      <div class="article-content"><p>${AR_1}</p><p>${AR_2}</p><div class="ad-slot">إعلان</div><p>${AR_3}</p></div></article>
      ${comments}</main>${mostRead}<footer><p>جميع الحقوق محفوظة لصاحب هذا الموقع الإلكتروني الكبير</p></footer></body></html>`,
    expected: {
      headline: "لقاء حول نقل العاملات الموسميات بتارودانت",
      byline: "هسبريس - سناء الوردي",
      published: "2024-11-19T16:10:00+01:00",
      lang: "ar",
      dir: "rtl",
      canonicalUrl: "https://www.hespress.com/sample-1469001.html",
      siteName: "هسبريس",
      isArticle: true,
      lead: AR_1,
      paragraphs: 3,
      hasNot: ["الاتجار", "الحقوق محفوظة", "إعلان", "Facebook"],
    },
  },
  {
    name: "le360: class names of a bundler, French hour, no JSON-LD",
    url: "https://fr.le360.ma/societe/sample_6KBNVWLGQVF7RNTRGL6XH4DIGM/",
    site: {
      articleUrl: "^https?://(fr|ar)\\.le360\\.ma/[\\w-]+/.+(_[A-Z0-9]{26}|-\\d{4,7})/?$",
      selectors: {
        headline: "h1.headline-container, h1",
        body: 'article[class*="default__ArticleBody"], div.article-body',
        date: ".article-main-information-subheadline-date, .subheadline-date",
        author: "a.byline-credits-bold, span.byline-credits-bold",
      },
    },
    html: `<!doctype html><html lang="fr"><head><meta property="og:type" content="article">
      <meta property="og:title" content="Ouvrières saisonnières: un engagement sur les transports">
      <meta property="og:description" content="Une réunion à Taroudant pour en finir avec les camionnettes surchargées."></head>
      <body><div id="fusion-app"><div class="layout-section"><h1 class="headline-container">Ouvrières saisonnières: un engagement sur les transports</h1>
      <h2 class="subheadline-container">Une réunion à Taroudant pour en finir avec les camionnettes surchargées.</h2>
      <div class="byline-credits">Par <a class="byline-credits-bold" href="/auteur">Samia Tahiri</a></div>
      <div class="subheadline-date">Le 10/03/2019 à 22h34</div>
      <article class="default__ArticleBody-sc-1x2y3 bXyZ"><p class="default__StyledText-sc">${FR_1}</p>
      <figure><img alt=""><figcaption>Une légende de photo qui est assez longue pour compter comme du texte. © DR</figcaption></figure>
      <p>${FR_2}</p></article>
      <div class="related-content"><h3>Lire aussi</h3><a href="/a">Un autre titre de la rubrique société</a></div></div></div></body></html>`,
    expected: {
      headline: "Ouvrières saisonnières: un engagement sur les transports",
      byline: "Samia Tahiri",
      published: "2019-03-10T22:34:00+01:00",
      lang: "fr",
      dir: "ltr",
      isArticle: true,
      lead: "Une réunion à Taroudant pour en finir avec les camionnettes surchargées.",
      paragraphs: 3,
      hasNot: ["légende", "Un autre titre"],
    },
  },
  {
    name: "goud: Darija, a word before three slashes, no metadata at all",
    url: "https://www.goud.ma/sample-879764/",
    site: {
      articleUrl: "^https?://(www\\.)?goud\\.ma/.+-\\d{4,8}/?$",
      selectors: { headline: ".col-md-12 > h1", body: ".content > p", date: ".date" },
    },
    html: `<html><head><title>العاملات د الفلاحة دارو اجتماع | گود</title></head><body><div class="row"><div class="col-md-12">
      <h1>العاملات د الفلاحة دارو اجتماع على الطرانسبور</h1><span class="date">25 يوليوز 2023 - 11:05</span></div></div>
      <div class="content"><p>گود تارودانت ///</p><p>التعاونية جمعات البارح الناس ديال النقابات باش يهضرو على الطرانسبور د العاملات، وگالو بلي هادشي خاصو يتبدل قبل الموسم الجاي.</p>
      <p>الرئيسة گالت بلي الفيرمات الكبار غادي يجيبو طوبيسات عندهم الرخصة، وكاينة لجنة غادي تبقى تابعة هادشي كامل.</p>
      <p class="tags">الوسوم: <a href="/tag/1">فلاحة</a></p></div></body></html>`,
    expected: {
      headline: "العاملات د الفلاحة دارو اجتماع على الطرانسبور",
      published: "2023-07-25T11:05:00+01:00",
      lang: "ar",
      dir: "rtl",
      isArticle: true,
      has: ["گود تارودانت ///", "الرئيسة گالت"],
      hasNot: ["الوسوم"],
    },
  },
  {
    name: "walaw: ticker above the headline, broken JSON-LD, unknown site",
    url: "https://walaw.press/articles/sample/ABCDEF",
    html: `<html lang="ar"><head><title>لقاء حول نقل العاملات بتارودانت</title><meta property="og:title" content="لقاء حول نقل العاملات بتارودانت">
      <script type="application/ld+json">{"@type":"NewsArticle","headline":"غير مكتمل,</script></head><body>
      <div class="news-ticker"><ul><li>- 16:12${TRAP}</li><li>- 15:28أمطار متفرقة في أقاليم الشمال</li></ul></div>
      <div class="top"><p>- 14:02عنوان آخر من الشريط الإخباري الذي لا يخص المقال</p></div>
      <div class="post"><h1>لقاء حول نقل العاملات بتارودانت</h1><div class="text"><p>${AR_1}</p><p>${AR_2}</p>
      <p>تابعونا على فيسبوك</p><p>${AR_3}</p><p>تعليقات (0)</p></div></div></body></html>`,
    expected: {
      headline: "لقاء حول نقل العاملات بتارودانت",
      lang: "ar",
      isArticle: true,
      lead: AR_1,
      paragraphs: 3,
      hasNot: ["الاتجار", "الشريط", "تابعونا", "تعليقات"],
    },
  },
  {
    name: "maghress: lines parted by <br>, canonical address elsewhere",
    url: "https://www.maghress.com/outlet/12345",
    html: `<html lang="ar" dir="rtl"><head><title>لقاء حول نقل العاملات - مغرس</title>
      <link rel="canonical" href="https://outlet.example.ma/12345"><meta property="og:site_name" content="مغرس"></head><body>
      <div id="all"><h1>لقاء حول نقل العاملات</h1><div class="info"><a href="/a">سناء الوردي</a>نشر في المساء يوم 19 - 11 - 2024</div>
      <div class="mybody">${AR_1}<br><br>${AR_2}<br>سطر ثان من الفقرة نفسها<br /> <br />${AR_3}</div></div></body></html>`,
    expected: {
      headline: "لقاء حول نقل العاملات",
      lang: "ar",
      canonicalUrl: "https://outlet.example.ma/12345",
      published: "2024-11-19",
      isArticle: true,
      paragraphs: 3,
      has: [`${AR_2}\nسطر ثان من الفقرة نفسها\n\n${AR_3}`],
    },
  },
  {
    name: "WordPress, Jannah theme: related posts and share bar inside the entry",
    url: "https://alouma24.example/2024/11/sample",
    html: `<html dir="rtl" lang="ar"><head><meta property="article:published_time" content="2024-11-21T10:00:00+00:00"><meta property="og:type" content="article">
      <meta property="og:title" content="لقاء حول نقل العاملات"><meta name="author" content="admin"></head>
      <body class="single has-sidebar sidebar-left share-buttons-active"><div class="breaking-news"><a href="#">${TRAP}</a></div>
      <div class="main-content"><article id="the-post" class="container-wrapper post-content"><header class="entry-header-outer"><div class="entry-header">
      <span class="post-cat-wrap"><a class="post-cat" href="/category/1">مجتمع</a></span><h1 class="post-title entry-title">لقاء حول نقل العاملات</h1>
      <div class="single-post-meta post-meta"><span class="author-meta"><a class="author-name" href="/author/x">سناء الوردي</a></span><span class="date">نوفمبر 21, 2024</span></div></div></header>
      <div class="entry-content entry clearfix"><p><strong>سناء الوردي</strong></p><p>${AR_1}</p>
      <div class="stream-item">إعلان</div><p><span>و</span><b>أكدت</b> رئيسة&nbsp;التعاونية أن <a href="/tag/x">الضيعات</a> الكبرى التزمت بتوفير حافلات مرخصة ابتداء من الموسم المقبل، حسب تعبيرها في اللقاء.</p>
      <div id="inline-related-post" class="mag-box"><h3>مقالات ذات صلة</h3><ul><li><a href="/1">${TRAP}</a></li></ul></div><p>${AR_3}</p></div>
      <div class="post-footer"><div class="share-buttons">شاركها</div></div></article>${comments}</div><div id="sidebar" class="sidebar"><div class="widget"><p>${TRAP} نص طويل جدا في العمود الجانبي لا يخص هذا المقال أبدا ولا ينبغي أن يظهر</p></div></div></body></html>`,
    expected: {
      headline: "لقاء حول نقل العاملات",
      byline: "سناء الوردي",
      published: "2024-11-21T10:00:00+00:00",
      lang: "ar",
      isArticle: true,
      lead: AR_1,
      paragraphs: 3,
      has: ["وأكدت رئيسة\u00a0التعاونية أن الضيعات الكبرى"],
      hasNot: ["الاتجار", "سناء"],
    },
  },
  {
    name: "yabiladi: microdata, English",
    url: "https://en.yabiladi.com/articles/details/149587/sample.html",
    site: {
      articleUrl: "^https?://(www|ar|en)\\.yabiladi\\.(com|ma)/articles/details/\\d+/.+\\.html$",
      selectors: { body: "[itemprop=articleBody] > p" },
    },
    html: `<html><head><title>Taroudant: Seasonal workers get coaches</title></head><body><div itemscope itemtype="http://schema.org/NewsArticle">
      <h1 itemprop="headline">Taroudant: Seasonal workers get coaches</h1><span itemprop="author" itemscope><span itemprop="name">Hanae Berrada</span></span>
      <meta itemprop="datePublished" content="2024-06-03T12:20:00+01:00">
      <div itemprop="articleBody"><p>${EN_1}</p><p>${EN_2}</p><script>var ad = "${TRAP}";</script><p>Read also: <a href="/x">Ports reopen after the storm of last week</a></p></div></div>
      <div class="comments"><p>First comment of a reader who has much to say about the whole affair and says it at length.</p></div></body></html>`,
    expected: {
      headline: "Taroudant: Seasonal workers get coaches",
      byline: "Hanae Berrada",
      published: "2024-06-03T12:20:00+01:00",
      lang: "en",
      dir: "ltr",
      isArticle: true,
      lead: EN_1,
      paragraphs: 2,
      hasNot: ["Ports reopen", "First comment"],
    },
  },
  {
    name: "microdata in a box that is called a sidebar, beside one with more text",
    url: "https://outlet.example.ma/seasonal-workers-get-coaches-149588",
    html: `<html><head><title>Seasonal workers get coaches</title><meta property="og:type" content="article"></head><body>
      <h1>Seasonal workers get coaches</h1>
      <div class="sidebar"><div class="gallery"><div itemprop="articleBody"><p>${EN_1}</p><p>${EN_2}</p></div></div></div>
      <div><p>${"About the house that prints this and what else it prints. ".repeat(14)}</p></div></body></html>`,
    expected: {
      headline: "Seasonal workers get coaches",
      isArticle: true,
      lead: EN_1,
      paragraphs: 2,
      hasNot: ["About the house"],
    },
  },
  {
    name: "bladi: «À lire» lines inside the body, lead apart, French date",
    url: "https://www.bladi.net/sample,56153.html",
    site: {
      articleUrl: "^https?://((www|es|ar|en)\\.)?bladi\\.net/(.+,\\d+\\.html|\\d+)$",
      selectors: { headline: ".article h1", lead: "div.mbs.mtm strong", date: "p.datenews" },
    },
    html: `<html lang="fr"><head><title>Saisonnières : des autocars agréés - Bladi.net</title></head><body><div class="article"><h1>Saisonnières : des autocars agréés</h1>
      <p class="datenews">15 décembre 2019 - 14h00 - Maroc</p><div class="mbs mtm"><strong>Les grandes fermes de la plaine promettent de changer de véhicules.</strong></div>
      <div class="texte"><p>${FR_1}</p><p><strong>À lire : </strong><a href="/x">Maroc : les routes rurales font peau neuve</a></p><p>${FR_2}</p></div></div></body></html>`,
    expected: {
      headline: "Saisonnières : des autocars agréés",
      published: "2019-12-15T14:00:00+01:00",
      lang: "fr",
      isArticle: true,
      lead: "Les grandes fermes de la plaine promettent de changer de véhicules.",
      paragraphs: 3,
      hasNot: ["peau neuve"],
    },
  },
  {
    name: "akhbarona: relative date, byline in the first paragraph",
    url: "https://www.akhbarona.com/national/400123.html",
    site: {
      articleUrl: "^https?://(www\\.)?akhbarona\\.com/\\w+/\\d+\\.html$|/articles/",
      selectors: { headline: "h1.artical-content-heads", body: "div.bodystr p", date: "span.story_date" },
    },
    html: `<html lang="ar"><head><title>لقاء حول نقل العاملات</title></head><body><h1 class="artical-content-heads">لقاء حول نقل العاملات الموسميات</h1>
      <span class="story_date">مضت 3 ساعات</span><div class="bodystr"><p>أخبارنا المغربية ــ تارودانت</p><p>${AR_1}</p><p>${AR_2}</p></div>${mostRead}</body></html>`,
    expected: {
      headline: "لقاء حول نقل العاملات الموسميات",
      lang: "ar",
      isArticle: true,
      has: ["أخبارنا المغربية ــ تارودانت\n\n"],
      hasNot: ["الاتجار"],
    },
  },
  {
    name: "the page prints today's date, the address has the true one",
    url: "https://anfaspress.com/news/voir/1234-2024-04-25-10-45-01",
    html: `<html><head><meta property="og:type" content="article"></head><body><div class="date">السبت 4 مايو 2024</div><div><h1>لقاء حول نقل العاملات الموسميات</h1>
      <div class="date">السبت 4 مايو 2024</div><div class="item-text"><p>${AR_1}</p><p>${AR_2}</p></div></div></body></html>`,
    expected: { headline: "لقاء حول نقل العاملات الموسميات", published: "2024-04-25", isArticle: true, paragraphs: 2 },
  },
  {
    name: "Elementor: every box is a widget, no metadata, headline in a heading widget",
    url: "https://outlet.example.ma/some-story",
    html: `<html lang="fr-FR"><body class="elementor-page"><div class="elementor-widget elementor-widget-nav-menu"><a href="/">Accueil</a></div>
      <div class="elementor-widget elementor-widget-theme-post-title"><div class="elementor-widget-container"><h1 class="elementor-heading-title">Des autocars pour les saisonnières</h1></div></div>
      <div class="elementor-widget elementor-widget-theme-post-content"><div class="elementor-widget-container"><p>${FR_1}</p><p>${FR_2}</p></div></div>
      <div class="elementor-widget elementor-widget-sidebar"><p>Un texte du bord de page qui n'a rien à voir avec le sujet du jour.</p></div></body></html>`,
    expected: {
      headline: "Des autocars pour les saisonnières",
      lang: "fr",
      isArticle: true,
      paragraphs: 2,
      hasNot: ["bord de page"],
    },
  },
  {
    name: "pieces of the body with adverts between",
    url: "https://outlet.example.com/2024/05/06/story",
    html: `<html><head><meta property="og:type" content="article"></head><body><article><h1>Coaches for seasonal workers</h1>
      <div class="story-chunk"><p>${EN_1}</p></div><div class="advertisement"><p>Buy this now, it is cheaper than ever before and only today.</p></div>
      <div class="story-chunk"><p>${EN_2}</p></div></article></body></html>`,
    expected: {
      headline: "Coaches for seasonal workers",
      published: "2024-05-06",
      isArticle: true,
      paragraphs: 2,
      hasNot: ["Buy this"],
    },
  },
  {
    name: "the headline is in the metadata only",
    url: "https://outlet.example.ma/story-4411",
    html: `<html><head><meta property="og:type" content="article"><meta property="og:site_name" content="Outlet"><meta property="og:title" content="Des autocars pour les saisonnières | Outlet"></head>
      <body><div class="story"><p>${FR_1}</p><p>${FR_2}</p></div></body></html>`,
    expected: {
      headline: "Des autocars pour les saisonnières",
      headlineOnPage: false,
      isArticle: true,
      paragraphs: 2,
    },
  },
  {
    name: "hidden copies, a menu inside the body, a paragraph printed twice",
    url: "https://outlet.example.ma/story-4412",
    html: `<html><body><main><h1>Des autocars pour les saisonnières</h1><div class="story"><p hidden>${FR_1} caché</p><p style="display:none">${FR_1} invisible</p>
      <p aria-hidden="true">muet</p><nav><a href="/">menu</a></nav><p>${FR_1}</p><p>${FR_1}</p><template><p>gabarit</p></template><noscript><p>sans script</p></noscript>
      <textarea>champ</textarea><svg><text>dessin</text></svg><p>${FR_2}</p></div></main></body></html>`,
    expected: {
      headline: "Des autocars pour les saisonnières",
      isArticle: true,
      paragraphs: 2,
      hasNot: ["caché", "invisible", "muet", "menu", "gabarit", "sans script", "champ", "dessin"],
    },
  },
  {
    name: "home page: teasers and links",
    url: "https://www.hespress.com/",
    html: `<html lang="ar"><head><title>هسبريس</title><meta property="og:type" content="website"></head><body><h1>هسبريس</h1>${Array.from(
      { length: 30 },
      (_, index) =>
        `<div class="card"><h3><a href="/x-${index}.html">عنوان رقم ${index} من الصفحة</a></h3><p>${AR_1.slice(0, 90)}</p></div>`,
    ).join("")}</body></html>`,
    expected: { headline: null, headlineOnPage: false, isArticle: false },
  },
  {
    name: "section page of an unknown site, no metadata: its address leaves no doubt",
    url: "https://outlet.example.ma/category/societe/page/2",
    html: `<html><body><h1>Toute l'actualité Société</h1>${Array.from(
      { length: 20 },
      (_, index) =>
        `<article class="teaser-box"><h2><a href="/${index}">Titre ${index}</a></h2><p>${FR_1}</p></article>`,
    ).join("")}</body></html>`,
    expected: { headline: null, headlineOnPage: false, isArticle: false, paragraphs: 0 },
  },
  {
    name: "client-rendered shell before its scripts have run",
    url: "https://snrtnews.com/article/sample-1234",
    html: `<html lang="ar"><head><meta property="og:type" content="article"><meta property="og:title" content="لقاء حول نقل العاملات"></head><body><div id="__next"></div><script>window.__DATA__={}</script></body></html>`,
    expected: { headline: "لقاء حول نقل العاملات", headlineOnPage: false, isArticle: false, paragraphs: 0 },
  },
];

/** Pages that must give an answer, whatever it is. */
export const BAD_PAGES: readonly { readonly name: string; readonly html: () => string }[] = [
  { name: "empty", html: () => "" },
  { name: "text without markup", html: () => `${FR_1} ${FR_2}` },
  { name: "no body", html: () => "<html><head><title>x</title></head></html>" },
  { name: "frameset", html: () => "<html><frameset cols='50%,50%'><frame src='a'><frame src='b'></frameset></html>" },
  { name: "broken", html: () => `<div><p>${AR_1}<b><i><p>${AR_2}</div></span><table><p>${AR_3}<td><h1>عنوان <` },
  { name: "only script", html: () => "<script>document.write('<p>')</script>" },
  { name: "no spaces", html: () => `<h1>عنوان</h1><p>${"ب".repeat(100_000)}</p>` },
  { name: "lone surrogates and controls", html: () => `<h1>\ud800</h1><p>${"\udc00\u0001 ".repeat(400)}</p>` },
  { name: "10,000 nested elements", html: () => `${"<div class='comment'>".repeat(10_000)}${AR_1}` },
  { name: "10,000 nested elements, text in each", html: () => `<div>${AR_1.slice(0, 40)}`.repeat(10_000) },
  {
    name: "5 MB of paragraphs",
    html: () => `<h1>عنوان طويل للتجربة</h1><article>${`<p>${AR_1}</p>`.repeat(17_000)}</article>`,
  },
  { name: "one text node of 1 MB", html: () => `<h1>titre</h1><div>${"mot ".repeat(250_000)}</div>` },
  {
    name: "50,000 line breaks",
    html: () => `<h1>titre</h1><div>${"mot court ici encore là<br>".repeat(50_000)}</div>`,
  },
];
