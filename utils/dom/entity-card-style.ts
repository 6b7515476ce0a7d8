import { HOST_FONTS, HOST_STYLE } from "./host-style.ts";

/** The card's style sheet. */
export const ENTITY_CARD_STYLE = `${HOST_STYLE}
.card {
  position: absolute;
  box-sizing: border-box;
  inline-size: max-content;
  max-inline-size: min(20rem, calc(100vw - 16px));
  padding: 10px 14px;
  border: 1px solid light-dark(#868d93, #737d85);
  border-radius: 8px;
  background: light-dark(#ffffff, #1b2024);
  color: light-dark(#1c2327, #e9e7e2);
  box-shadow: 0 4px 18px rgb(0 0 0 / 0.22);
  font: 14px/1.5 ${HOST_FONTS};
  pointer-events: auto;
  overflow-wrap: anywhere;
}
.card::before { content: ""; position: absolute; inset: -6px; z-index: -1; }
.card[lang="ar"] { line-height: 1.7; }
p { margin: 0; }
.category { font-size: 12.5px; }
.mark { padding-inline: 3px; border-radius: 3px; text-underline-offset: 0.22em; }
.name { font-size: 16px; font-weight: 600; }
.other { color: light-dark(#566068, #a6afb5); }
.card[dir="ltr"] p { text-align: left; }
.card[dir="rtl"] p { text-align: right; }
.name:lang(ar), .other:lang(ar) { line-height: 1.65; }
.other:lang(ar) { font-size: 15px; }
.facts { margin-block-start: 6px; }
.facts, .source { color: light-dark(#566068, #a6afb5); font-size: 12.5px; text-wrap: pretty; }
.reason { margin-block-end: 6px; }
.said { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (forced-colors: active) { .card { border-color: CanvasText; } }
`;
