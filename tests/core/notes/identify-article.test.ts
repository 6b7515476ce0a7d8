/**
 * The identity of an article. To add a case: one line in the table it belongs to, with what it stands for.
 * SAME: both addresses are one article. APART: they are two. CANONICAL: [page, rel=canonical, identity].
 */
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { identifyArticle } from "../../../utils/core/notes/identify-article.ts";

const id = (url: string): string | null => identifyArticle(url, null);

const EXACT: readonly (readonly [string, string, string | null])[] = [
  ["plain", "https://www.hespress.com/dossier-1469865.html", "https://hespress.com/dossier-1469865.html"],
  ["http and default port", "http://www.alyaoum24.com:80/1265553.html", "https://alyaoum24.com/1265553.html"],
  ["https and default port", "https://rue20.com:443/669908.html", "https://rue20.com/669908.html"],
  ["another port stays", "http://localhost:8080/a-12345", "https://localhost:8080/a-12345"],
  ["capitals in the host only", "HTTPS://WWW.Goud.MA/Titre-879764/", "https://goud.ma/Titre-879764"],
  ["trailing dot of the host", "http://cndh.org.ma./ar/article/1", "https://cndh.org.ma/ar/article/1"],
  ["user name", "https://reader:secret@kifache.com/414668/", "https://kifache.com/414668"],
  ["root", "https://www.le360.ma", "https://le360.ma/"],
  ["Arabic slug", "https://goud.ma/خبر-879764/", "https://goud.ma/%D8%AE%D8%A8%D8%B1-879764"],
  ["WordPress number", "https://agadir24.info/?p=616822", "https://agadir24.info/?p=616822"],
  ["comma address", "https://bladi.net/nador-filiere,56153.html", "https://bladi.net/nador-filiere,56153.html"],
  ["port of the mobile host", "https://m.hespress.com/x-1469865.html", "https://hespress.com/x-1469865.html"],
  ["host of two labels is left whole", "https://m.ma/a-12345", "https://m.ma/a-12345"],
  ["lone surrogate", "https://goud.ma/\ud83d-12345", "https://goud.ma/%EF%BF%BD-12345"],
  ["stray percent sign", "https://goud.ma/100%-vrai-12345", "https://goud.ma/100%25-vrai-12345"],
  ["octets that are no UTF-8", "https://libe.ma/caf%e9_a91721.html", "https://libe.ma/caf%E9_a91721.html"],
  ["dot segments", "https://libe.ma/a/../b_a91721.html", "https://libe.ma/b_a91721.html"],
  ["file", "file:///tmp/article.html", null],
  ["about:blank", "about:blank", null],
  ["data", "data:text/html,hello", null],
  ["extension page", "moz-extension://3f2a/popup.html", null],
  ["no address", "بلاغ صحفي", null],
  ["empty", "", null],
  ["no host", "https:///a", null],
];

const SAME: readonly (readonly [string, string, string])[] = [
  ["percent case", "https://goud.ma/%d8%ae%d8%a8%d8%b1-879764/", "https://goud.ma/%D8%AE%D8%A8%D8%B1-879764/"],
  ["raw letters", "https://goud.ma/خبر-879764/", "https://goud.ma/%D8%AE%D8%A8%D8%B1-879764/"],
  ["needless encoding", "https://goud.ma/%61bc%2D879764", "https://goud.ma/abc-879764"],
  ["trailing slash", "https://kifache.com/414668/", "https://kifache.com/414668"],
  [
    "fragment",
    "https://yabiladi.com/articles/details/149587/x.html#comments",
    "https://www.yabiladi.com/articles/details/149587/x.html",
  ],
  ["text fragment", "https://aabbir.com/n-4501.html#:~:text=بلاغ", "https://aabbir.com/n-4501.html"],
  [
    "utm",
    "https://telquel.ma/2023/02/10/x_1801075?utm_source=fb&utm_medium=social",
    "https://telquel.ma/2023/02/10/x_1801075",
  ],
  ["fbclid", "https://www.hespress.com/x-1469865.html?fbclid=IwAR0", "https://www.hespress.com/x-1469865.html"],
  ["gclid", "https://fnh.ma/article/bourse/x?gclid=1", "https://fnh.ma/article/bourse/x"],
  ["mailing list", "https://ledesk.ma/x/?mc_cid=1&mc_eid=2", "https://ledesk.ma/x/"],
  ["igshid", "https://chouftv.ma/press/1234.html?igshid=a", "https://chouftv.ma/press/1234.html"],
  ["ref", "https://h24info.ma/maroc/x?ref=home", "https://h24info.ma/maroc/x"],
  ["_ga and _gl", "https://medias24.com/x/?_ga=2.1&_gl=1*a", "https://medias24.com/x/"],
  ["share button", "https://alouma24.ma/archives/147277?share=facebook&nb=1", "https://alouma24.ma/archives/147277"],
  ["reply to a comment", "https://badil.info/x/?replytocom=55#respond", "https://badil.info/x/"],
  ["capital names", "https://badil.info/x/?UTM_Source=a&FBCLID=b", "https://badil.info/x/"],
  ["AMP folder after", "https://lematin.ma/nation/titre/321729/amp", "https://lematin.ma/nation/titre/321729"],
  ["AMP folder after, slash", "https://madar21.com/titre/amp/", "https://madar21.com/titre/"],
  [
    "AMP folder before",
    "https://www.almaghribtoday.net/amp/1187/151638-titre",
    "https://www.almaghribtoday.net/1187/151638-titre",
  ],
  ["AMP parameter", "https://febrayer.com/644933.html?amp=1", "https://febrayer.com/644933.html"],
  ["AMP parameter alone", "https://febrayer.com/644933.html?amp", "https://febrayer.com/644933.html"],
  [
    "Arc AMP",
    "https://fr.le360.ma/a/t_6KBNVWLGQVF7RNTRGL6XH4DIGM/?outputType=amp",
    "https://fr.le360.ma/a/t_6KBNVWLGQVF7RNTRGL6XH4DIGM/",
  ],
  ["AMP file", "https://atlas24.ma/2024/07/blog-post_978.amp.html", "https://atlas24.ma/2024/07/blog-post_978.html"],
  ["AMP host", "https://amp.hespress.com/x-1469865.html", "https://www.hespress.com/x-1469865.html"],
  [
    "Blogger mobile view",
    "https://atlas24.ma/2024/07/blog-post_978.html?m=1",
    "https://atlas24.ma/2024/07/blog-post_978.html",
  ],
  ["mobile host", "https://mobile.ledesk.ma/encontinu/titre/", "https://ledesk.ma/encontinu/titre/"],
  ["stacked prefixes", "https://www.m.ledesk.ma/encontinu/titre/", "https://ledesk.ma/encontinu/titre/"],
  ["order of parameters", "https://x.ma/index.php?id=5&cat=2", "https://x.ma/index.php?cat=2&id=5"],
  ["empty query", "https://x.ma/index.php?", "https://x.ma/index.php"],
  ["number and tracking", "https://sefroupress.com/?utm_source=x&p=64513", "https://sefroupress.com/?p=64513"],
  ["scheme", "http://achewa9e3.com/121061.html", "https://achewa9e3.com/121061.html"],
];

const APART: readonly (readonly [string, string, string])[] = [
  ["language editions by host", "https://fr.hespress.com/396956-x.html", "https://www.hespress.com/396956-x.html"],
  [
    "language editions by path",
    "https://www.medi1news.com/ar/article/12.html",
    "https://www.medi1news.com/fr/article/12.html",
  ],
  ["sections by host", "https://sport.le360.ma/a-254994", "https://fr.le360.ma/a-254994"],
  ["WordPress numbers", "https://agadir24.info/?p=616822", "https://agadir24.info/?p=616823"],
  ["number of a script", "https://x.ma/article.php?id=5", "https://x.ma/article.php?id=50"],
  ["unknown parameter", "https://x.ma/article.php?story=a", "https://x.ma/article.php?story=b"],
  ["value against none", "https://x.ma/a?story=", "https://x.ma/a"],
  ["language parameter", "https://x.ma/a?lang=ar", "https://x.ma/a?lang=fr"],
  ["encoded slash", "https://x.ma/a%2Fb", "https://x.ma/a/b"],
  ["encoded question mark", "https://x.ma/a%3Fp=1", "https://x.ma/a?p=1"],
  ["encoded number sign", "https://x.ma/a%23b", "https://x.ma/a"],
  ["encoded percent sign", "https://x.ma/a%2541", "https://x.ma/aA"],
  ["encoded ampersand", "https://x.ma/?a=1%26p=2", "https://x.ma/?a=1&p=2"],
  ["capitals in the path", "https://walaw.press/article/GFGW", "https://walaw.press/article/gfgw"],
  ["one digit", "https://www.alayam24.com/articles-73890.html", "https://www.alayam24.com/articles-73891.html"],
  ["Arabic spelling", "https://barlamane.com/الإتجار-بالبشر/", "https://barlamane.com/الاتجار-بالبشر/"],
  ["double slash inside", "https://x.ma/a//b", "https://x.ma/a/b"],
  ["a slug that begins with amp", "https://x.ma/ampoules-12345", "https://x.ma/oules-12345"],
  ["a section that holds amp", "https://x.ma/a/amp/b", "https://x.ma/a/b"],
  ["port", "http://localhost:8080/a", "http://localhost:8081/a"],
  ["neighbour domain", "https://hespress.com/a-12345.html", "https://nothespress.com/a-12345.html"],
];

const CANONICAL: readonly (readonly [string, string, string | null, string])[] = [
  ["none", "https://goud.ma/a-879764/", null, "https://goud.ma/a-879764"],
  ["cleaner address", "https://goud.ma/a-879764/?from=x", "https://www.goud.ma/a-879764/", "https://goud.ma/a-879764"],
  [
    "from number to slug",
    "https://sefroupress.com/?p=64513",
    "https://sefroupress.com/2024/05/titre-de-la-page/",
    "https://sefroupress.com/2024/05/titre-de-la-page",
  ],
  [
    "AMP page names the article",
    "https://amp.ledesk.ma/a-12345/amp/?x=1",
    "https://ledesk.ma/a-12345/",
    "https://ledesk.ma/a-12345",
  ],
  [
    "section in front of the same slug",
    "https://x.ma/titre-12345",
    "https://x.ma/societe/titre-12345",
    "https://x.ma/societe/titre-12345",
  ],
  [
    "same number, new slug",
    "https://bladi.net/ancien,56153.html",
    "https://www.bladi.net/nouveau,56153.html",
    "https://bladi.net/nouveau,56153.html",
  ],
  [
    "same walaw code under another folder",
    "https://walaw.press/article/GFGWQWPGPWSQ",
    "https://walaw.press/articles/titre-du-papier-en-cinq-mots/GFGWQWPGPWSQ",
    "https://walaw.press/articles/titre-du-papier-en-cinq-mots/GFGWQWPGPWSQ",
  ],
  [
    "sub-domain of the same edition",
    "https://beta.ledesk.ma/a-12345/",
    "https://ledesk.ma/a-12345/",
    "https://ledesk.ma/a-12345",
  ],
  [
    "another edition's host",
    "https://fr.hespress.com/396956-x.html",
    "https://www.hespress.com/396956-x.html",
    "https://fr.hespress.com/396956-x.html",
  ],
  [
    "another edition's path",
    "https://medi1news.com/fr/article/12345.html",
    "https://medi1news.com/ar/article/12345.html",
    "https://medi1news.com/fr/article/12345.html",
  ],
  [
    "aggregator names the original",
    "https://www.maghress.com/hespress/1359692",
    "https://www.hespress.com/x-1359692.html",
    "https://maghress.com/hespress/1359692",
  ],
  ["root", "https://goud.ma/a-879764/", "https://www.goud.ma/", "https://goud.ma/a-879764"],
  ["language root", "https://snrtnews.com/ar/a-12345", "https://snrtnews.com/ar", "https://snrtnews.com/ar/a-12345"],
  ["section", "https://goud.ma/a-879764/", "https://www.goud.ma/category/maroc/", "https://goud.ma/a-879764"],
  [
    "section without a mark of one",
    "https://goud.ma/a-879764/",
    "https://www.goud.ma/dossiers/",
    "https://goud.ma/a-879764",
  ],
  ["search", "https://goud.ma/a-879764/", "https://www.goud.ma/?s=a", "https://goud.ma/a-879764"],
  [
    "script without its number",
    "https://x.ma/article.php?id=5",
    "https://x.ma/article.php",
    "https://x.ma/article.php?id=5",
  ],
  [
    "dated script without its number",
    "https://x.ma/2024/05/a-la-une.php?id=5",
    "https://x.ma/2024/05/a-la-une.php",
    "https://x.ma/2024/05/a-la-une.php?id=5",
  ],
  [
    "left over from the article before",
    "https://snrtnews.com/ar/article/titre-b-99002",
    "https://snrtnews.com/ar/article/titre-a-99001",
    "https://snrtnews.com/ar/article/titre-b-99002",
  ],
  [
    "left over, same day in the slug",
    "https://2m.ma/ar/news/b-20190624",
    "https://2m.ma/ar/news/a-20190624",
    "https://2m.ma/ar/news/b-20190624",
  ],
  ["no address", "https://goud.ma/a-879764/", "javascript:void(0)", "https://goud.ma/a-879764"],
  [
    "neighbour domain",
    "https://hespress.com/a-12345.html",
    "https://hespress.com.evil.test/a-12345.html",
    "https://hespress.com/a-12345.html",
  ],
];

describe("identifyArticle", () => {
  test.each(EXACT)("%s", (_name, url, identity) => expect(id(url)).toBe(identity));
  test.each(SAME)("one article: %s", (_name, a, b) => {
    expect(id(a)).not.toBeNull();
    expect(id(a)).toBe(id(b));
  });
  test.each(APART)("two articles: %s", (_name, a, b) => expect(id(a)).not.toBe(id(b)));
  test.each(CANONICAL)("canonical: %s", (_name, url, canonical, identity) =>
    expect(identifyArticle(url, canonical)).toBe(identity),
  );
});

const segment = fc.stringMatching(/^[a-zA-Z0-9ء-ي%_.,~-]{1,12}$/).filter((text) => !/^\.+$|^amp$|\.amp/.test(text));
const path = fc.array(segment, { minLength: 1, maxLength: 4 }).map((segments) => `/${segments.join("/")}`);
const query = fc
  .array(fc.tuple(fc.constantFrom("p", "id", "lang", "cat", "story", "خبر"), segment), { maxLength: 3 })
  .map((pairs) => pairs.map(([name, value]) => `${name}=${value}`));
const host = fc.constantFrom("www.hespress.com", "fr.le360.ma", "m.goud.ma", "walaw.press", "cndh.org.ma.");
const tracking = fc.constantFrom("utm_source=x", "fbclid=1", "amp=1", "ref=a", "share=x", "outputType=amp", "_ga=1.2");
const address = fc.tuple(host, path, query).map(([h, p, q]) => `http://${h}${p}${q.length ? `?${q.join("&")}` : ""}`);

describe("identity, whatever the address", () => {
  it("is its own identity", () => {
    fc.assert(
      fc.property(fc.oneof(address, fc.webUrl({ withFragments: true, withQueryParameters: true })), (url) => {
        const once = id(url);
        expect(once).not.toBeNull();
        expect(id(once as string)).toBe(once);
      }),
    );
  });

  it("does not depend on tracking parameters, fragment, scheme or trailing slash", () => {
    fc.assert(
      fc.property(host, path, query, fc.array(tracking, { maxLength: 3 }), fc.nat(3), (h, p, q, extra, at) => {
        const mixed = [...q.slice(0, at), ...extra, ...q.slice(at)];
        expect(id(`http://${h}${p}/?${mixed.join("&")}#x`)).toBe(id(`https://${h}${p}?${q.join("&")}`));
      }),
    );
  });

  it("never merges two paths that decode to different segments", () => {
    const meaning = (p: string): string[] =>
      new URL(`https://x.ma${p}`).pathname
        .split("/")
        .map((s) => s.replace(/%(?![0-9A-Fa-f]{2})/g, "%25").replace(/%[0-9a-f]{2}/gi, (x) => x.toUpperCase()));
    fc.assert(
      fc.property(path, path, (a, b) => {
        const differ = !sameOctets(meaning(a), meaning(b));
        expect(id(`https://x.ma${a}`) === id(`https://x.ma${b}`)).toBe(!differ);
      }),
    );
  });

  it("is an address the browser reads the same way", () => {
    fc.assert(
      fc.property(address, (url) => {
        const identity = id(url) as string;
        expect(new URL(identity).href).toBe(identity);
      }),
    );
  });
});

/** Slow and obvious: octet lists of every segment. */
function sameOctets(a: readonly string[], b: readonly string[]): boolean {
  const octets = (segments: readonly string[]): string =>
    JSON.stringify(
      segments
        .filter((s, index) => !(index === segments.length - 1 && s === ""))
        .map((segmentText) => {
          const bytes: (number | string)[] = [];
          for (let i = 0; i < segmentText.length; i++) {
            const hex = /^%([0-9A-F]{2})/.exec(segmentText.slice(i));
            if (hex) {
              const value = Number.parseInt(hex[1] ?? "", 16);
              const letter = String.fromCharCode(value);
              bytes.push(/[A-Za-z0-9._~-]/.test(letter) || value > 127 ? value : `%${value}`);
              i += 2;
            } else bytes.push(segmentText.charCodeAt(i));
          }
          return bytes;
        }),
    );
  return octets(a) === octets(b);
}
