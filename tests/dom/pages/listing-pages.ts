/**
 * Listing pages, written for this project, and the headlines each has. Read by the browser's test and, through linkedom, by
 * the core's. To add one: a row with the page's body and what comes out, «text → path» in the order of the page.
 */
import type { Site } from "../../../utils/core/sites/types.ts";

export interface ListingPage {
  readonly name: string;
  readonly url: string;
  readonly hosts?: Site["hosts"];
  readonly html: string;
  readonly expected: readonly string[];
}

const page = (body: string, head = "") =>
  `<!doctype html><html lang="ar"><head><meta charset="utf-8"><title>قائمة</title>${head}</head><body class="has-menu nav-open">${body}</body></html>`;

const RAIN = "أمطار غزيرة تنعش حقينة السدود بالشمال";
const FAIR = "Le salon du livre ouvre ses portes à Rabat";
const link = (path: string, text: string) => `<a href="${path}">${text}</a>`;

export const LISTING_PAGES: readonly ListingPage[] = [
  {
    name: "cards: picture, headline and summary of one story count once, the same story elsewhere again",
    url: "http://outlet.example.ma/",
    html: page(
      `<main><div class="card overlay teaser">
         <a href="/1-titre"><img alt="صورة"></a>
         <span>${link("/category/regions/", "جهات")}</span>
         <h3>${link("/1-titre#top", RAIN)}</h3>
         <p>${link("/1-titre", "ملخص من كلمات كثيرة لا يعد عنوانا آخر للمقال نفسه")}</p>
       </div>
       <div class="card">${link("/2-titre", FAIR)}</div></main>
       <aside class="trending widget"><ul>${link("/1-titre", RAIN)}</ul></aside>`,
    ),
    expected: [`${RAIN} → /1-titre`, `${FAIR} → /2-titre`, `${RAIN} → /1-titre`],
  },
  {
    name: "one link around the whole card: its heading is the headline, not summary or date",
    url: "http://outlet.example.ma/",
    html: page(
      `<a href="/1"><figure><img alt=""></figure><span class="label tag">سياسة</span>
         <h2 class="title">أمطار <em>غزيرة</em>
           تنعش حقينة<br>السدود بالشمال</h2><p>ملخص طويل من كلمات كثيرة جدا لا يهم هنا</p><time>10:00</time></a>
       <a href="/2"><div class="image share">Région</div><div class="caption">${FAIR}</div><div>Un résumé de quelques mots de plus</div></a>`,
    ),
    expected: [`${RAIN} → /1`, `${FAIR} → /2`],
  },
  {
    name: "menus, footers, comments, tag clouds and what is hidden are left out",
    url: "http://outlet.example.ma/",
    html: page(
      [
        `<header><h2>${link("/0", RAIN)}</h2></header>`,
        `<nav>${link("/1", RAIN)}</nav>`,
        `<div role="navigation">${link("/2", RAIN)}</div>`,
        `<ul class="main-menu"><li>${link("/3", RAIN)}</li></ul>`,
        `<div class="siteFooter">${link("/4", RAIN)}</div><footer>${link("/5", RAIN)}</footer>`,
        `<ol class="comment-list"><li>${link("/6", RAIN)}</li></ol>`,
        `<div class="tagcloud">${link("/7", RAIN)}</div><p class="post-tags">${link("/8", RAIN)}</p>`,
        `<div hidden>${link("/9", RAIN)}</div><div aria-hidden="true">${link("/10", RAIN)}</div>`,
        `<div style="color: red; display:none">${link("/11", RAIN)}</div>`,
        `<div class="has-navigation comments-open">${link("/12", FAIR)}</div>`,
        `<template>${link("/13", RAIN)}</template>`,
      ].join("\n"),
    ),
    expected: [`${RAIN} → /0`, `${FAIR} → /12`],
  },
  {
    name: "only other pages of the same site, over http(s)",
    url: "http://www.outlet.example.ma/societe/?utm_source=x#top",
    hosts: ["outlet.example.ma", "outlet-sport.example"],
    html: page(
      [
        link("https://outlet.example.ma/a", FAIR),
        link("http://m.outlet.example.ma/b", FAIR),
        link("//fr.outlet.example.ma/c", FAIR),
        link("https://outlet-sport.example/d", FAIR),
        link("e?p=12", FAIR),
        link("https://elsewhere.example/f", FAIR),
        link("https://notoutlet.example.ma.evil.example/g", FAIR),
        link("#comments", FAIR),
        link("http://www.outlet.example.ma/societe/?utm_source=x", FAIR),
        link("javascript:void('quelques mots de plus')", FAIR),
        link("mailto:a@outlet.example.ma", FAIR),
        link("http://[", FAIR),
        link("", FAIR),
        `<a>${FAIR}</a>`,
      ].join("<br>"),
    ),
    expected: [
      `${FAIR} → https://outlet.example.ma/a`,
      `${FAIR} → http://m.outlet.example.ma/b`,
      `${FAIR} → http://fr.outlet.example.ma/c`,
      `${FAIR} → https://outlet-sport.example/d`,
      `${FAIR} → /societe/e?p=12`,
    ],
  },
  {
    name: "links are relative to the base address the page names",
    url: "http://outlet.example.ma/",
    html: page(link("1", FAIR), `<base href="/archive/">`),
    expected: [`${FAIR} → /archive/1`],
  },
  {
    name: "too short, too few words, too long, digits only",
    url: "http://outlet.example.ma/",
    html: page(
      [
        link("/1", "ثلاث كلمات هنا فقط".slice(0, 14)),
        link("/2", "Ministèredelintérieur communiqué officiel"),
        link("/3", `${FAIR} `.repeat(12)),
        link("/4", "10 11 12 2025 10:00 12:30 14"),
        link("/5", "a b c d"),
      ].join("<p>"),
    ),
    expected: [],
  },
];
