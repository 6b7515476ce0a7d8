/** What an article in front is shown with: half of the popup's weight, read when there is a page that may have one. */
export { provenanceOf, sourcesOf } from "../core/lexicon/provenance.ts";
export { identifyArticle } from "../core/notes/identify-article.ts";
export { nameEntity } from "../core/notes/make-article-note.ts";
export { outletOf } from "../core/notes/outlet-name.ts";
export { lexiconVersion, names, sites, sources } from "./bundled-data.ts";
export { createPageClipping } from "./page-clipping.ts";
export { tagsOf } from "./tags-of.ts";
