import lexicon from "virtual:rasd/names";
import data from "../../assets/sites.json";
import type { SourceIndex } from "../core/lexicon/provenance.ts";
import { parseSites } from "../core/sites/parse-sites.ts";

/** What the popup knows without asking: outlets, display names and where they come from, bundled at build time. */
export const sites = parseSites(data);
export const names = lexicon.names;
export const sources: SourceIndex = lexicon;
export const lexiconVersion = lexicon.version;
