import data from "../../assets/sites.json";
import { parseSites } from "../../utils/core/sites/parse-sites.ts";

/** The outlets Rasd follows: one array for the whole background, since findSite indexes it once. */
export const sites = parseSites(data);
