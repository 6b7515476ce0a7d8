import { articlePage } from "../../../tests/e2e/support/made-up-article.ts";

/** Where the browsers that are killed save: an article of an outlet. */
export const VICTIM_ADDRESS = "http://www.hespress.com/made-up-1690001.html";
export const VICTIM_PAGES = { [VICTIM_ADDRESS]: articlePage() };
/** How many saves are under way at any moment. */
export const SAVERS = 4;
/** Path of the page's site under which acknowledgements are told. */
export const ACKNOWLEDGED = "/acknowledged/";
