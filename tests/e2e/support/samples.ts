import { readFileSync } from "node:fs";
import type { Page } from "../../../scripts/browsers/sample-server.ts";
import type { Label } from "../../../utils/core/relevance/types.ts";
import list from "../../fixtures/samples/samples.json" with { type: "json" };
import { OBSERVER } from "./page-observer.ts";

/** What samples.json says of a page; how to add one stands in tests/core/fixtures/samples.test.ts. */
export interface Expected {
  readonly label: Label;
  readonly headline: string | null;
  /** An instant, or a day where the page gives no time; null: none. */
  readonly published: string | null;
  readonly byline: string | null;
  readonly isArticle: boolean;
  readonly lang: string;
  readonly mustMark: readonly string[];
  readonly mustNotMark: readonly string[];
}

export interface Sample {
  readonly file: string;
  readonly url: string;
  readonly expected: Expected;
  /** What to click on, and what the page is afterwards. */
  readonly then?: { readonly click: string; readonly url: string; readonly expected: Expected };
}

export const samples = list as readonly Sample[];

const folder = new URL("../../fixtures/samples/", import.meta.url);

/** A sample's page with the observer before everything else of it. */
export function readSample(file: string): string {
  return observed(readFileSync(new URL(file, folder), "utf8"));
}

/** The sample whose file begins with `name`. */
export function sampleNamed(name: string): Sample {
  const sample = samples.find(({ file }) => file.startsWith(name));
  if (!sample) throw new Error(`No sample is called ${name}`);
  return sample;
}

/** A page with the observer as its first script. */
export function observed(html: string): string {
  return html.replace(/<head[^>]*>/iu, (head) => `${head}<script>${OBSERVER}</script>`);
}

/** Every sample under its address, for the sample server. Icons are answered, too: browsers ask for them. */
export function samplePages(): Record<string, Page> {
  const pages: Record<string, Page> = {};
  for (const { file, url } of samples) {
    pages[url] = readSample(file);
    pages[new URL("/favicon.ico", url).href] = { body: "", type: "image/x-icon" };
  }
  return pages;
}

/** Whether a label is stored without being asked for, said here a second time on purpose: this is the promise. */
export function isStored(label: Label): boolean {
  return label === "relevant" || label === "mention";
}
