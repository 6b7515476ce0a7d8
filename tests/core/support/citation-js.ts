import { plugins } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";

type Item = Readonly<Record<string, unknown>>;

/** Items of CSL that Citation.js reads out of a file. */
export function readRis(text: string): Item[] {
  return plugins.input.chain(text, { forceType: "@ris/file" }) as Item[];
}

export function readBibtex(text: string): Item[] {
  return plugins.input.chain(text, { forceType: "@biblatex/text" }) as Item[];
}
