/**
 * The report's looks, on screen and on paper. Arabic first: a Naskh face with room between the lines, no italics, no spaced letters;
 * the fonts are the reader's own, since the file loads nothing. One column of some 70 letters; figures stand in lining tabular digits.
 */
export const REPORT_STYLE = `
:root {
  --ink: #1c1b19; --soft: #5d5850; --rule: #d8d2c6; --paper: #fffdf9; --accent: #7a2e1d; --wash: #f6f1e7;
  --serif: "Noto Naskh Arabic", "Amiri", "Scheherazade New", "Sakkal Majalla", "Geeza Pro", "Traditional Arabic", "Charter", "Georgia", "Noto Serif", "Liberation Serif", serif;
  --sans: "Noto Sans Arabic", "IBM Plex Sans Arabic", "Dubai", "Segoe UI", "Geeza Pro", "Noto Sans", "DejaVu Sans", system-ui, sans-serif;
}
* { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); font: 400 1.0625rem/1.65 var(--serif); -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
html:lang(ar) { font-size: 1.125rem; line-height: 1.85; }
body { max-width: 46rem; margin: 0 auto; padding: 3.5rem 1.5rem 6rem; overflow-wrap: break-word; }
h1, h2, h3, h4, p, ul, ol, dl, dd, blockquote, figure, table { margin: 0; padding: 0; }
ul, ol { list-style: none; }
a { color: inherit; text-decoration: underline; text-decoration-color: var(--rule); text-underline-offset: .22em; }
a:hover, a:focus-visible { color: var(--accent); text-decoration-color: currentColor; }
.kicker, .label, th, .meta, .note-head, .rule, nav { font-family: var(--sans); font-size: .8em; line-height: 1.6; color: var(--soft); }
header { border-block-end: 3px double var(--ink); padding-block-end: 1.5rem; }
h1 { font-size: 2.15em; line-height: 1.3; font-weight: 700; margin-block: .3rem .6rem; text-wrap: balance; }
.warning { border: 1.5px solid var(--accent); padding: .6rem 1rem; margin-block-start: 1rem; }
nav ol { display: flex; flex-wrap: wrap; gap: .2rem 1.4rem; margin-block-start: 1rem; }
h2 { font-size: 1.45em; line-height: 1.4; font-weight: 700; color: var(--accent); margin-block: 3.2rem .9rem; }
h3 { font-size: 1.15em; line-height: 1.5; font-weight: 700; text-wrap: balance; }
h4 { font: 600 .8em/1.6 var(--sans); color: var(--soft); margin-block: 1.6rem .5rem; }
.help { color: var(--soft); margin-block-end: 1.2rem; }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(8rem, 1fr)); border-block: 1px solid var(--rule); margin-block: 1.6rem; }
.figures div { padding: .9rem 0; display: flex; flex-direction: column-reverse; }
.figures dd { font-size: 2em; line-height: 1.25; font-weight: 700; font-variant-numeric: lining-nums; }
.figures dt { font-family: var(--sans); font-size: .8em; color: var(--soft); }
.pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(17rem, 1fr)); gap: 0 2.5rem; align-items: start; }
table { width: 100%; border-collapse: collapse; font-variant-numeric: lining-nums tabular-nums; }
th, td { text-align: start; vertical-align: baseline; padding: .5rem 0; padding-inline-end: 1rem; border-block-end: 1px solid var(--rule); }
th { font-weight: 600; border-block-end: 1.5px solid var(--ink); }
td:last-child, th:last-child { padding-inline-end: 0; }
td.count, th.count { text-align: end; white-space: nowrap; }
.claims td { font-size: .94em; line-height: 1.65; }
.claims td:first-child { width: 24%; font-weight: 700; }
.claims td:last-child { width: 27%; }
.bar { display: block; height: .4rem; background: var(--accent); min-width: 2px; opacity: .75; }
.timeline h4 { display: grid; grid-template-columns: 11rem 2.5rem 1fr; align-items: center; gap: .6rem; border-block-end: 1px solid var(--rule); padding-block-end: .3rem; color: var(--ink); }
.timeline li { display: grid; grid-template-columns: 2.6rem 1fr; gap: .6rem; padding-block: .3rem; }
.timeline .day { font-variant-numeric: tabular-nums; color: var(--soft); text-align: end; }
.timeline small, .claims small, .sides small { display: block; font-family: var(--sans); font-size: .78em; line-height: 1.6; color: var(--soft); }
.ref { font-family: var(--sans); font-size: .72em; line-height: 1; vertical-align: .35em; margin-inline-start: .15em; white-space: nowrap; }
.ref a { text-decoration: none; color: var(--accent); }
.difference { margin-block-start: 2rem; }
.sides { display: grid; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); gap: 1px; background: var(--rule); border: 1px solid var(--rule); margin-block-start: .7rem; }
.sides > li { background: var(--paper); padding: .9rem 1.1rem; }
.sides .value { font-size: 1.25em; font-weight: 700; line-height: 1.5; }
.sides p { font-size: .94em; line-height: 1.7; }
article { border-block-start: 1px solid var(--ink); margin-block-start: 2.4rem; padding-block-start: .9rem; }
article .meta { margin-block: .2rem 1rem; }
blockquote { border-inline-start: 4px solid var(--mark, var(--rule)); padding-inline-start: 1.1rem; margin-block-start: 1.1rem; }
blockquote p { font-size: 1.04em; }
blockquote p + p { margin-block-start: .5rem; }
.comment { background: var(--wash); padding: .7rem 1.1rem; margin-block-start: .5rem; margin-inline-start: calc(1.1rem + 4px); }
.note-head { font-weight: 600; }
.tags { margin-inline-start: calc(1.1rem + 4px); }
.names { display: grid; grid-template-columns: minmax(6rem, max-content) 1fr; gap: .15rem 1rem; margin-block-start: 1.3rem; font-size: .94em; line-height: 1.7; }
.names dt { font-family: var(--sans); font-size: .82em; line-height: inherit; color: var(--soft); max-width: 11rem; }
.sources li { display: grid; grid-template-columns: 2.6rem 1fr; gap: .6rem; padding-block: .45rem; font-size: .92em; line-height: 1.7; }
.sources .number { text-align: end; color: var(--accent); font-variant-numeric: tabular-nums; }
.address { font-family: var(--sans); font-size: .86em; overflow-wrap: anywhere; }
.sources .address { display: inline-block; max-width: 100%; text-align: match-parent; }
.seal { font-family: ui-monospace, "DejaVu Sans Mono", monospace; font-size: .72em; color: var(--soft); overflow-wrap: anywhere; }
.back { text-decoration: none; color: var(--accent); }
@media screen { :target { background: var(--wash); } }
@media print {
  @page { size: A4; margin: 20mm 20mm 22mm; @bottom-center { content: counter(page); font: 9pt var(--sans); color: #5d5850; } }
  html, html:lang(ar) { font-size: 10.5pt; background: none; --paper: #fff; }
  html:lang(ar) { font-size: 11.5pt; }
  body { max-width: none; padding: 0; }
  nav, .back { display: none; }
  a { text-decoration: none; }
  h1, h2, h3, h4 { break-after: avoid; }
  #articles, #sources { break-before: page; }
  tr, li, blockquote p, .figures, .comment, .difference h3 { break-inside: avoid; }
  .sides { break-inside: avoid; }
  article > header, article h3, article .meta { break-after: avoid; }
  thead { display: table-header-group; }
  p { orphans: 3; widows: 3; }
  .bar, .figures, .comment, .sides { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
