import lexicon from "virtual:rasd/names";
import data from "../../assets/sites.json";
import { parseSites } from "../../utils/core/sites/parse-sites.ts";

/** What the popup knows without asking: outlets and display names, bundled at build time. */
export const sites = parseSites(data);
export const names = lexicon.names;
export const lexiconVersion = lexicon.version;
