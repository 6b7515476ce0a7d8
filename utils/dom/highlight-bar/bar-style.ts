import { HOST_FONTS, HOST_STYLE } from "../host-style.ts";
import { DRAWN_TEXT_STYLE } from "./make-drawn-text.ts";

/** The bar's style sheet. Sizes: controls 32 px, 44 px for fingers (WCAG 2.5.8 and 2.5.5). */
export const HIGHLIGHT_BAR_STYLE = `${HOST_STYLE}
:host {
  --ink: light-dark(#1c2327, #e9e7e2);
  --soft: light-dark(#566068, #a6afb5);
  --paper: light-dark(#ffffff, #1b2024);
  --field: light-dark(#f4f5f5, #12161a);
  --hover: light-dark(#e9ebec, #30373d);
  --edge: light-dark(#868d93, #737d85);
  --line: light-dark(#d5d8da, #3d454c);
  --focus: light-dark(#0b57d0, #a8c7fa);
  --wrong: light-dark(#a8201a, #ffb4ab);
  --size: 32px;
}
* { box-sizing: border-box; }
[hidden] { display: none !important; }
.frame {
  position: absolute;
  top: 0;
  left: 0;
  display: flex;
  flex-direction: column;
  gap: 6px;
  inline-size: max-content;
  color: var(--ink);
  font: 14px/1.5 ${HOST_FONTS};
  cursor: default;
}
.frame:lang(ar) { line-height: 1.7; }
.frame[dir="ltr"] { text-align: left; }
.frame[dir="rtl"] { text-align: right; }
.panel {
  display: flex;
  flex-direction: column;
  gap: 6px;
  align-self: flex-start;
  max-inline-size: 100%;
  max-block-size: inherit;
  padding: 4px;
  overflow-y: auto;
  border: 1px solid var(--edge);
  border-radius: 10px;
  background: var(--paper);
  box-shadow: 0 4px 18px rgb(0 0 0 / 0.22);
  pointer-events: auto;
  user-select: none;
  -webkit-user-select: none;
}
/* Over the passage the tools stay next to it, and what opens grows away from it. */
.frame.above, .above .panel:not(.farewell) { flex-direction: column-reverse; }
.toolbar { display: flex; flex-wrap: wrap; align-items: center; }
.colours, .others { display: flex; gap: 1px; }
.open .others { flex: 1; }
.open { inline-size: 22.5rem; max-inline-size: 100%; }
.open .others > :last-child { margin-inline-start: auto; }
.line { inline-size: 1px; block-size: 20px; margin-inline: 4px; background: var(--line); }
button {
  margin: 0;
  padding: 0;
  border: 0;
  border-radius: 7px;
  background: none;
  color: inherit;
  font: inherit;
  cursor: pointer;
}
button:hover { background: var(--hover); }
:focus-visible { outline: 2px solid var(--focus); outline-offset: -2px; }
.tool { display: grid; place-items: center; flex: none; inline-size: var(--size); block-size: var(--size); }
.tool[aria-expanded="true"] { background: var(--hover); }
.icon { inline-size: 20px; block-size: 20px; fill: none; stroke: currentColor; stroke-width: 1.6; stroke-linecap: round; stroke-linejoin: round; }
[dir="rtl"] :is(.icon-note, .icon-tags) { transform: scaleX(-1); }
.icon-tags { stroke-width: 1.7; }
.dot {
  display: grid;
  place-items: center;
  inline-size: 20px;
  block-size: 20px;
  border: 2.5px solid;
  border-radius: 50%;
  font: 600 12px/1 system-ui, sans-serif;
  forced-color-adjust: none;
}
.dot .icon { display: none; inline-size: 16px; block-size: 16px; color: var(--ink); stroke-width: 2.4; }
[aria-pressed="true"] .dot { box-shadow: 0 0 0 2px var(--paper), 0 0 0 4px var(--ink); }
[aria-pressed="true"] .dot .icon { display: block; }
/* For a reader on the keyboard each dot says its key. */
.toolbar:has(:focus-visible) [aria-pressed="false"] .dot::after { content: attr(data-key); color: var(--ink); }
.editor, .tags { padding-inline: 4px; }
.tags { display: flex; flex-wrap: wrap; gap: 4px; }
.field {
  inline-size: 100%;
  min-block-size: var(--size);
  padding: 4px 8px;
  border: 1px solid var(--edge);
  border-radius: 7px;
  background: var(--field);
  color: inherit;
  font: inherit;
  user-select: text;
  -webkit-user-select: text;
}
textarea.field { display: block; min-block-size: 3.75rem; max-block-size: min(10rem, 36vh); resize: none; overflow-y: auto; }
/* When the injected sheet goes (host-style.ts), all but the note being written goes at once. This stays long enough for the next
   version, in case there is one: without the field the next keys would go to the page. */
textarea.field:focus { transition: visibility 0s 5s; }
input.field { flex: 1 1 8rem; }
.field::placeholder { color: var(--soft); opacity: 1; }
.field:focus-visible { outline-offset: -1px; }
.chips { display: contents; }
.chip {
  display: inline-flex;
  align-items: center;
  max-inline-size: 100%;
  padding-inline-start: 10px;
  border: 1px solid var(--line);
  border-radius: 16px;
  background: var(--hover);
}
${DRAWN_TEXT_STYLE}
.chip .label, .option .label { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.unset { display: grid; place-items: center; flex: none; inline-size: calc(var(--size) - 2px); block-size: calc(var(--size) - 2px); border-radius: 50%; }
.unset .icon { inline-size: 14px; block-size: 14px; stroke-width: 2; }
.unset:hover { background: var(--line); }
.options { flex: 1 0 100%; max-block-size: min(10rem, 30vh); overflow-y: auto; }
.option { display: flex; align-items: center; justify-content: space-between; gap: 12px; min-block-size: var(--size); padding-inline: 8px; border-radius: 7px; cursor: pointer; }
.option:hover { background: var(--hover); }
.option[aria-selected="true"] { background: var(--hover); box-shadow: inset 0 0 0 1.5px var(--edge); }
.from { flex: none; color: var(--soft); font-size: 12.5px; }
.status { display: flex; align-items: center; gap: 6px; min-block-size: var(--size); padding-inline: 8px; color: var(--soft); font-size: 13px; }
.status.empty { min-block-size: 0; block-size: 0; margin-block-start: -6px; }
.status > .icon { display: none; flex: none; inline-size: 16px; block-size: 16px; stroke-width: 2; }
.status[data-kind="done"] > .icon { display: block; }
.status[data-kind="failed"] { color: var(--wrong); }
.status[data-kind="failed"] .words { contain: inline-size; flex: 1 1 10rem; padding-block: 5px; }
.words { flex: 1; overflow-wrap: anywhere; }
.link { flex: none; min-inline-size: var(--size); min-block-size: var(--size); padding-inline: 8px; color: var(--ink); font-weight: 600; text-decoration: underline; text-underline-offset: 0.2em; }
.removed > :is(.toolbar, .editor, .tags) { display: none; }
.head { display: flex; align-items: flex-start; gap: 4px; inline-size: 19.5rem; max-inline-size: 100%; }
.sentence { flex: 1; margin: 0; padding: 4px 8px; font-weight: 600; }
.label { margin: 0; }
.farewell .editor .label { padding-inline: 4px; color: var(--soft); font-size: 13px; }
.said { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (pointer: coarse) {
  :host { --size: 44px; }
  .dot { inline-size: 24px; block-size: 24px; }
  .field { font-size: 16px; }
}
/* In a narrow window two rows from the start: the tools must not jump when one more comes. */
@media (max-width: 380px), (pointer: coarse) and (max-width: 520px) {
  .toolbar { flex-flow: column nowrap; align-items: stretch; }
  .line { display: none; }
}
@media (prefers-reduced-motion: no-preference) {
  .panel { animation: appear 90ms ease-out; }
  @keyframes appear { from { translate: 0 3px; } }
}
@media (forced-colors: active) {
  .panel, .field, .chip { border-color: CanvasText; }
  [aria-pressed="true"] .dot { outline: 2px solid CanvasText; outline-offset: 2px; }
  .option[aria-selected="true"] { outline: 2px solid Highlight; outline-offset: -2px; }
}
`;
