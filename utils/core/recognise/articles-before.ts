import { foldStretch } from "../text/fold-stretch.ts";

/** How far before a law its articles are looked for, in UTF-16 units. */
const REACH = 70;
const ARTICLE_NUMBER = "\\d{1,4}(?: ?[-.] ?\\d{1,3})?(?: مكرر| bis)?";
const ARTICLES = new RegExp(
  `(?<![\\p{L}\\p{N}])(?<proclitic>[وف]?[بكل]?)(?<name>(?:ال|ل)?(?:فصل|فصلين|فصول|ماده|مادتين|مواد) ${ARTICLE_NUMBER}(?:(?: الي |, ?| ?و ?)${ARTICLE_NUMBER}){0,8} من |` +
    `(?:articles?|art\\.) ${ARTICLE_NUMBER}(?:(?:, ?| et | a | and | to )${ARTICLE_NUMBER}){0,8}(?: et suivants?| and following)? (?:du |de la |de l'|of the |of ))$`,
  "u",
);

/**
 * «الفصل 448-1 من» directly before a law: where the articles that are meant begin, in UTF-16 units of the text, and their numbers
 * (`448_1-448_4`); null: none.
 */
export function articlesBefore(
  text: string,
  law: { readonly start: number },
): { readonly start: number; readonly coreStart: number; readonly name: string } | null {
  const from = Math.max(0, law.start - REACH);
  if (!/(?:من|d[eu]|la|l['’]|of|the)\s?$/iu.test(text.slice(Math.max(from, law.start - 4), law.start))) return null;
  const before = foldStretch(text, from, law.start);
  const match = ARTICLES.exec(before.folded);
  if (match === null) return null;
  const { proclitic, name } = match.groups!;
  const start = before.at(match.index);
  const numbers = name!.match(/\d+(?: ?[-.] ?\d+)?/gu)!.map((number) => number.replace(/[^\d]+/gu, "_"));
  return { start, coreStart: before.at(match.index + proclitic!.length), name: numbers.join("-") };
}
