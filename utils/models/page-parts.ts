/** What an article in front is shown with: read when there is a page that may have one. */
export { provenanceOf } from "../core/lexicon/provenance.ts";
export { identifyArticle } from "../core/notes/identify-article.ts";
export { nameEntity } from "../core/notes/make-article-note.ts";
export { nameOutlet } from "../core/notes/name-outlet.ts";
export { createPageClipping } from "./page-clipping.ts";
export { tagsOf } from "./tags-of.ts";
